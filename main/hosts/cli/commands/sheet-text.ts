/** A sheet for the terminal: what its rows are called, indented, and the columns that say something. */
import { moneyUnitIds, moneyUnits } from '#shared/text/money-unit.ts';
import { displayWidth } from '../text/display-width.ts';
import { layOutTable, type Table, type TableColumn } from '../text/table.ts';
import { hang, proseWidth } from '../text/wrap.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import type { ShownSheet } from './sheet-pages.ts';

type Column = ShownSheet['columns'][number];

/** The row's label says these already. */
const inLabel = ['name', 'code'];

/** Capital of all vintages says nothing new where every figure is of the year's own. */
const repeatsOwn = (id: string, { rows }: ShownSheet): boolean => {
  const own = id.startsWith('all.') ? id.slice('all.'.length) : undefined;
  return own !== undefined && rows.every(({ cells }) => cells[id]?.display === cells[own]?.display);
};

const longestLabel = 60;
const longestText = 32;

const isFilled = (sheet: ShownSheet, { id }: Column): boolean =>
  sheet.rows.some((row) => (row.cells[id]?.display ?? '') !== '');

/** What a new book is there to be filled with: the year's own capital, the targets. */
const isMain = ({ id, type }: Column): boolean =>
  (type === 'money' || type === 'number') && !id.includes('.');

/**
 * Columns with anything in them; where no figure has been typed yet, the main ones all the same. With their keys
 * all are shown: whoever asks for keys wants to fill what is empty.
 */
const chosen = (sheet: ShownSheet, withKeys: boolean): Column[] => {
  if (withKeys) return [...sheet.columns];
  const shown = sheet.columns.filter(
    (column) => !inLabel.includes(column.id) && !repeatsOwn(column.id, sheet),
  );
  const isNew = !shown.some((column) => isMain(column) && isFilled(sheet, column));
  return shown.filter((column) => isFilled(sheet, column) || (isNew && isMain(column)));
};

/** What a narrow terminal can do without: details and words, then parts; the grand total is the last to go. */
const rankOf = ({ id, type }: Column): number => {
  if (id === 'total' || type === 'number') return 0;
  // Earlier vintages, printed figures.
  if (id.includes('.') && id !== 'all.total') return 5;
  if (type === 'money') return id.endsWith('otal') ? 1 : 2;
  return type === 'text' ? 4 : 3;
};

const tableColumn = (column: Column, withKeys: boolean): TableColumn => ({
  label: withKeys ? column.id : column.label,
  groups: column.groups,
  rank: rankOf(column),
  align: column.type === 'text' || column.type === 'choice' ? 'left' : 'right',
  most: longestText,
});

const sheetTable = (sheet: ShownSheet, keyWord: string | undefined): Table => {
  const withKeys = keyWord !== undefined;
  const columns = chosen(sheet, withKeys);
  const name = sheet.columns.find(({ id }) => id === 'name');
  const keyColumn: TableColumn[] = withKeys ? [{ label: keyWord, align: 'left', most: longestLabel }] : [];
  return {
    columns: [
      { label: name?.label ?? sheet.label, align: 'left', most: longestLabel, flexible: true },
      ...keyColumn,
      ...columns.map((column) => tableColumn(column, withKeys)),
    ],
    rows: sheet.rows.map(({ key, level, label, cells }) => ({
      level,
      cells: [label, ...(withKeys ? [key] : []), ...columns.map(({ id }) => cells[id]?.display ?? '')],
    })),
  };
};

const unitName = ({ unit }: ShownSheet, { lang }: Call): string => {
  const known = moneyUnitIds.find((id) => id === unit);
  return known ? moneyUnits[known][lang] : unit;
};

/** Title on the left, unit on the right of the table. */
const titleLine = (left: string, right: string, width: number): string => {
  const room = width - displayWidth(left) - displayWidth(right);
  return right === '' ? left : room >= 2 ? left + ' '.repeat(room) + right : `${left}\n${right}`;
};

export const sheetText = (call: Call, sheet: ShownSheet): string => {
  const say = words[call.lang];
  const { component } = call.options;
  const scope = component === undefined ? '' : ` (${component})`;
  const title = `${sheet.label}${scope}, ${say.year(sheet.year)}`;
  if (sheet.rows.length === 0) return `${title}\n\n${say.noRows}`;
  const { width } = call.output;
  const keyWord = call.options.keys ? say.key : undefined;
  const { lines, hidden } = layOutTable(sheetTable(sheet, keyWord), width);
  const hasMoney = sheet.columns.some((column) => column.type === 'money');
  const rule = displayWidth(lines.find((line) => line.startsWith('─')) ?? '');
  return [
    titleLine(title, hasMoney ? say.unit(unitName(sheet, call)) : '', rule),
    '',
    ...lines,
    ...(chosen(sheet, call.options.keys).length === 0 ? ['', say.noFigures] : []),
    ...(hidden.length > 0 ? ['', say.hiddenColumns(hidden.length)] : []),
    ...(hidden.length > 0 && call.options.keys
      ? [hang('', say.hiddenKeys(hidden.join(', ')), proseWidth(width))]
      : []),
  ].join('\n');
};
