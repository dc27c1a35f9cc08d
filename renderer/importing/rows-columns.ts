/** Columns of the preview: what each row of the file would do, old beside new. */
import type { ImportingWords } from '#shared/messages/window-importing.ts';
import type { MoneyUnit } from '#shared/text/money-unit.ts';
import { rowClasses } from '#shared/treasury/fields.ts';
import type { PagedColumn } from '../grid/paged/index.ts';
import { moneyText } from './money.ts';
import type { PreviewRow } from './state.ts';

type Amount = PreviewRow['amounts'][number];

/** Null where none of them is stated. */
const sum = (amounts: readonly Amount[], pick: (amount: Amount) => number | null): number | null =>
  amounts.reduce<number | null>((all, amount) => {
    const value = pick(amount);
    return value === null ? all : (all ?? 0) + value;
  }, null);

export const beforeOf = ({ amounts }: PreviewRow): number | null => sum(amounts, ({ before }) => before);
export const afterOf = ({ amounts }: PreviewRow): number | null => sum(amounts, ({ after }) => after);

/** Null where the row touches nothing. */
export const differenceOf = (row: PreviewRow): number | null => {
  const [before, after] = [beforeOf(row), afterOf(row)];
  return before === null && after === null ? null : (after ?? 0) - (before ?? 0);
};

const placeText = ({ componentLabel, unitLabel, sourceLabel }: Amount): string =>
  [componentLabel, unitLabel, sourceLabel].filter(Boolean).join(' – ');

export const placeOf = ({ amounts }: PreviewRow, words: ImportingWords['preview']): string => {
  const [first] = amounts;
  if (!first) return '';
  const places = new Set(amounts.map(placeText));
  const [place = ''] = places;
  return places.size > 1 ? `${place} ${words.several(places.size - 1)}` : place;
};

export const previewRowClasses: Readonly<Record<string, (row: PreviewRow) => boolean>> = {
  ...Object.fromEntries(rowClasses.map((id) => [`kh-class-${id}`, (row: PreviewRow) => row.class === id])),
  'kh-hidden-row': ({ hidden }) => hidden,
};

const signed = (value: number | null, unit: MoneyUnit): string => {
  const text = moneyText(value, unit);
  return value !== null && value > 0 ? `+${text}` : text;
};

export const previewColumns = (
  { preview: words, terms }: ImportingWords,
  unit: MoneyUnit,
): PagedColumn<PreviewRow>[] => {
  const { columns } = words;
  const negative = (of: (row: PreviewRow) => number | null) => ({
    'is-negative': (row: PreviewRow) => (of(row) ?? 0) < 0,
  });
  return [
    {
      id: 'class',
      heading: columns.class,
      width: 88,
      pinned: true,
      mark: (row) => `kh-mark-${row.class}`,
      text: (row) => terms.class[row.class],
    },
    {
      id: 'row',
      heading: columns.row,
      width: 50,
      pinned: true,
      figure: true,
      text: ({ row }) => (row === null ? '' : String(row)),
    },
    { id: 'text', heading: columns.text, width: 160, grows: true, text: ({ text }) => text },
    {
      id: 'total',
      heading: columns.total,
      width: 80,
      figure: true,
      text: ({ total }) => moneyText(total, unit),
      classes: negative(({ total }) => total),
    },
    { id: 'place', heading: columns.place, width: 150, grows: true, text: (row) => placeOf(row, words) },
    {
      id: 'before',
      heading: columns.before,
      width: 80,
      figure: true,
      text: (row) => moneyText(beforeOf(row), unit),
    },
    {
      id: 'after',
      heading: columns.after,
      width: 80,
      figure: true,
      text: (row) => moneyText(afterOf(row), unit),
      classes: { 'kh-differs': (row) => (differenceOf(row) ?? 0) !== 0 },
    },
    {
      id: 'difference',
      heading: columns.difference,
      width: 92,
      figure: true,
      text: (row) => (differenceOf(row) === 0 ? '' : signed(differenceOf(row), unit)),
      classes: negative(differenceOf),
    },
    { id: 'reason', heading: columns.reason, width: 180, grows: true, text: ({ reason }) => reason },
  ];
};
