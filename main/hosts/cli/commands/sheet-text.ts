/** A sheet for the terminal: what its rows are called, indented, and the columns that say something. */
import { moneyUnitIds, moneyUnits } from '#shared/text/money-unit.ts';
import { displayWidth } from '../text/display-width.ts';
import { layOutTable, type Table, type TableColumn } from '../text/table.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import type { ShownSheet } from './sheet-pages.ts';

type Column = ShownSheet['columns'][number];

/** The row's label says these already. */
const inLabel = ['name', 'code'];

/** Earlier vintages, printed figures: a narrow terminal shows the year's own capital and what all adds up to. */
const isDetail = (id: string): boolean => id.includes('.') && id !== 'all.total';

/** Capital of all vintages says nothing new where every figure is of the year's own. */
const repeatsOwn = (id: string, { rows }: ShownSheet): boolean => {
  const own = id.startsWith('all.') ? id.slice('all.'.length) : undefined;
  return own !== undefined && rows.every(({ cells }) => cells[id]?.display === cells[own]?.display);
};

const longestLabel = 60;
const longestText = 32;

const chosen = (sheet: ShownSheet, narrow: boolean): Column[] =>
  sheet.columns.filter(
    ({ id }) =>
      !inLabel.includes(id) &&
      !(narrow && isDetail(id)) &&
      !repeatsOwn(id, sheet) &&
      sheet.rows.some((row) => (row.cells[id]?.display ?? '') !== ''),
  );

/** What a narrow terminal can do without: words, then shares, then parts; the grand total is the last to go. */
const rankOf = ({ id, type }: Column): number => {
  if (id === 'total' || type === 'number') return 0;
  if (type === 'money') return id.endsWith('Total') ? 1 : 2;
  return type === 'text' ? 4 : 3;
};

const tableColumn = (column: Column): TableColumn => ({
  label: column.label,
  groups: column.groups,
  rank: rankOf(column),
  align: column.type === 'text' || column.type === 'choice' ? 'left' : 'right',
  most: longestText,
});

export const sheetTable = (sheet: ShownSheet, narrow: boolean): Table => {
  const columns = chosen(sheet, narrow);
  const nameLabel = sheet.columns.find(({ id }) => id === 'name')?.label ?? '';
  return {
    columns: [{ label: nameLabel, align: 'left', most: longestLabel }, ...columns.map(tableColumn)],
    rows: sheet.rows.map(({ level, label, cells }) => ({
      level,
      cells: [label, ...columns.map(({ id }) => cells[id]?.display ?? '')],
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
  const title = `${sheet.label}, ${say.year(sheet.year)}`;
  if (sheet.rows.length === 0) return `${title}\n\n${say.noRows}`;
  const { width } = call.output;
  const { lines, hidden } = layOutTable(sheetTable(sheet, width !== undefined), width);
  const hasMoney = sheet.columns.some((column) => column.type === 'money');
  const rule = displayWidth(lines.find((line) => line.startsWith('─')) ?? '');
  return [
    titleLine(title, hasMoney ? say.unit(unitName(sheet, call)) : '', rule),
    '',
    ...lines,
    ...(hidden > 0 ? ['', say.hiddenColumns(hidden)] : []),
  ].join('\n');
};
