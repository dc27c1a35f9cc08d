/** Mess in the cells: ordinals, amounts, codes, dates, names, blanks, other figures, old text (M3, M7–M11, M14–M16). */

import type { ImportField } from '#shared/treasury/fields.ts';
import { below, pick, type Random } from '../../bench/random.ts';
import { type Cell, dayText, text } from './cell.ts';
import {
  type AmountText,
  columnsOf,
  type Draft,
  type DraftRow,
  type DraftSheet,
  detailRows,
} from './draft.ts';
import { toTcvn3 } from './tcvn3.ts';

type TextCell = Extract<Cell, { text: string }>;

const change = (
  draft: Draft,
  fields: readonly ImportField[],
  write: (cell: Cell, row: DraftRow, sheet: DraftSheet) => Cell,
): void => {
  for (const sheet of draft.sheets)
    for (const column of columnsOf(sheet, fields))
      for (const row of sheet.rows)
        if (row.kind === 'detail') row.cells[column] = write(row.cells[column] ?? null, row, sheet);
};

const isText = (cell: Cell): cell is TextCell => cell !== null && 'text' in cell;

const respelled = (
  draft: Draft,
  fields: readonly ImportField[],
  spell: (text: string, random: Random) => string,
): void =>
  change(draft, fields, (cell) => (isText(cell) ? { ...cell, text: spell(cell.text, draft.random) } : cell));

/** M3: 1.1 as 1.1000000000000001, "1,1", "I.1", nothing. */
export const ordinals = (draft: Draft): void => {
  let at = 0;
  change(draft, ['ordinal'], () => {
    at++;
    return pick<Cell>(draft.random, [
      { number: at },
      { number: 1.1 + 2 ** -52 },
      text(`1,${at}`),
      text(`I.${at}`),
      text(String(at)),
      null,
    ]);
  });
};

/** M7: amounts as text, in one form throughout, among numbers or not. */
export const amountsAsText = (draft: Draft): void => {
  const { random } = draft;
  const isDong = draft.said.moneyUnit === 'dong';
  const groups = pick<AmountText['groups']>(random, isDong ? ['.', ',', ' ', '\u00a0', ''] : ['.', ',']);
  draft.amountText = {
    ...{ groups, form: groups === '.' ? 'dotGroups' : groups === ',' ? 'commaGroups' : 'plain' },
    // Beside another unit it would say two things at once, and be asked about.
    suffix: isDong ? pick<AmountText['suffix']>(random, ['', '', ' đ', 'đ', ' đồng']) : '',
    negative: pick<AmountText['negative']>(random, ['minus', 'brackets', 'sign']),
    zero: pick<AmountText['zero']>(random, ['0', '-', '–']),
    share: pick(random, [1, 1, 0.5]),
  };
  const fields = ['plan', 'carriedPlan', 'completed', 'advance', 'disbursed', 'debit', 'credit'] as const;
  for (const sheet of draft.sheets)
    for (const at of columnsOf(sheet, fields))
      draft.forms.set(sheet.columns[at]?.header.join(' / ') ?? '', draft.amountText.form);
};

/** M8: codes as numbers, their zeros lost. */
export const lostZeros = (draft: Draft): void =>
  change(draft, ['projectCode', 'budgetSourceCode', 'areaCode'], (cell) => {
    if (!isText(cell) || !/^\d+$/.test(cell.text)) return cell;
    // What the code stands for is asked by its text.
    return draft.random() < 0.5
      ? { number: Number(cell.text) }
      : { ...cell, text: String(Number(cell.text)) };
  });

/** M9: days as text, day first, among serial numbers. */
export const datesAsText = (draft: Draft): void =>
  change(draft, ['date'], (cell) =>
    cell !== null && 'date' in cell
      ? pick<Cell>(draft.random, [text(dayText(cell.date)), cell, { number: cell.date }])
      : cell,
  );

const oldTones: Readonly<Record<string, string>> = {
  oà: 'òa',
  òa: 'oà',
  uỷ: 'ủy',
  ủy: 'uỷ',
  oá: 'óa',
  óa: 'oá',
  uý: 'úy',
  úy: 'uý',
};

const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.replaceAll(' ', '  '),
  (name) => ` ${name} `,
  (name) => name.replaceAll(/oà|òa|uỷ|ủy|oá|óa|uý|úy/g, (each) => oldTones[each] ?? each),
  (name) => name.replace(/, huyện .*$/u, ''),
  (name) => `${name}, tỉnh Cao Bằng`,
  (name) => name.replace('Đường giao thông', 'Đường GT').replace('Trường tiểu học', 'Trường TH'),
  (name) => name.replaceAll(' - ', ' – '),
];

/** M10: names of works in other capitals, blanks, tone placement; with and without their district. */
export const otherNames = (draft: Draft): void =>
  respelled(draft, ['projectName', 'unitName', 'sourceName'], (name, random) =>
    random() < 0.6 ? pick(random, spellings)(name) : name,
  );

/** M11: cells that are blank where a text is expected. */
export const blanks = (draft: Draft): void => {
  const fields = ['ordinal', 'projectName', 'note', 'treasuryOfficeCode', 'chapterCode', 'date'] as const;
  change(draft, fields, (cell) => (draft.random() < 0.15 ? null : cell));
  change(draft, ['projectCode'], (cell) => (draft.random() < 0.05 ? null : cell));
};

/** A column beside the figures with other amounts. */
const insertBeside = (
  sheet: DraftSheet,
  at: number,
  header: readonly string[],
  amount: (row: DraftRow) => Cell,
): void => {
  sheet.columns.splice(at, 0, { field: null, header, aside: true });
  for (const row of sheet.rows) row.cells.splice(at, 0, row.kind === 'detail' ? amount(row) : null);
};

const figuresAt = ({ columns }: DraftSheet): number =>
  columns.findIndex(
    ({ field, aside }) =>
      aside !== true && field !== null && ['disbursed', 'completed', 'debit'].includes(field),
  );

const sumOf = ({ figures }: DraftRow): number => figures.reduce((sum, { amount }) => sum + amount, 0);

/** M14: what was disbursed in the month, before what is cumulative, under like names. */
export const monthBeside = ({ sheets, layout, random }: Draft): void => {
  if (layout !== 'works' && layout !== 'unitBySource') return;
  for (const sheet of sheets) {
    const at = figuresAt(sheet);
    if (at < 0) continue;
    insertBeside(sheet, at, ['Phát sinh trong tháng', 'Giải ngân'], (row) => ({
      dong: Math.floor(sumOf(row) * random()),
    }));
  }
};

/** M15: the investor's own figure beside the Treasury's. */
export const investorBeside = ({ sheets, layout, random }: Draft): void => {
  if (layout === 'lines') return;
  for (const sheet of sheets) {
    if (figuresAt(sheet) < 0) continue;
    const header = ['Số giải ngân do chủ đầu tư báo cáo'];
    insertBeside(sheet, sheet.columns.length, header, (row) => ({
      dong: sumOf(row) + below(random, 9) * 1_000_000,
    }));
  }
};

/** M16: letters and marks apart, as some systems write them; or the bytes of TCVN3 taken for Latin letters. */
export const oldText = (draft: Draft): void => {
  const kind = draft.random() < 0.5;
  respelled(draft, ['projectName', 'unitName', 'note'], (name) =>
    kind ? name.normalize('NFD') : toTcvn3(name),
  );
};

export const hasDetails = (draft: Draft): boolean => detailRows(draft).length > 0;
