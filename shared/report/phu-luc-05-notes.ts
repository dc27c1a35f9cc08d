/** Phụ lục 05's notes: where the figures come from, and what the table cannot show as its columns ask for it. */
import { addUp } from './cell-formulas.ts';
import { leafColumns } from './columns.ts';
import type { ColumnNode } from './paper.ts';
import { parts } from './phu-luc-05-columns.ts';
import type { Amounts } from './phu-luc-05-figures.ts';
import { printScaled, roundQuotient } from './print-cell.ts';

/** How the table that is printed numbers and names its columns. */
interface Table {
  readonly number: (key: string) => string;
  readonly label: (key: string) => string;
  readonly span: (first: string, last: string) => string;
}

const tableOf = (nodes: readonly ColumnNode[]): Table => {
  const columns = new Map(leafColumns(nodes).map((column) => [column.key, column]));
  const number = (key: string): string => columns.get(key)?.number ?? '';
  return {
    number,
    label: (key) => columns.get(key)?.label ?? '',
    span: (first, last) => `${number(first)}–${number(last)}`,
  };
};

const trieu = (dong: number): string =>
  `${printScaled(roundQuotient(BigInt(dong), 1_000_000n), 0)} triệu đồng`;

const value = (amounts: Amounts, key: string): number | null => amounts.money.get(key) ?? null;

/** What of a column's total stands in none of the columns of its parts. */
const uncovered = (amounts: Amounts, prefix: 'plan' | 'cum'): number => {
  const inParts = addUp(parts.map((part) => value(amounts, `${prefix}${part.suffix}`)));
  return (value(amounts, prefix) ?? 0) - (inParts ?? 0);
};

/** Of one kind of central capital, what was disbursed without a stated vintage. */
const withoutVintage = (amounts: Amounts, capital: 'Dev' | 'Rec'): number => {
  const whole = amounts.rates.get(`rate${capital}`)?.numerator ?? 0;
  const stated = addUp([value(amounts, `cumCarry${capital}`), value(amounts, `cum${capital}`)]) ?? 0;
  return whole - stated;
};

/** What was disbursed without a stated vintage can stand in the totals and rates only. */
const vintageNote = (total: Amounts, table: Table): string | null => {
  const kinds = (['Dev', 'Rec'] as const)
    .map((capital) => ({ label: table.label(`cum${capital}`), dong: withoutVintage(total, capital) }))
    .filter(({ dong }) => dong !== 0);
  if (kinds.length === 0) return null;
  const sum = kinds.reduce((dong, kind) => dong + kind.dong, 0);
  const detail = kinds.map(({ label, dong }) => `vốn ${label} ${trieu(dong)}`).join(', ');
  return (
    `Kho bạc không tách theo năm giao vốn ${trieu(sum)} đã giải ngân (${detail}): ` +
    `số này chỉ tính vào cột ${table.number('cum')} và tỷ lệ ở các cột ${table.span('rate', 'rateRec')}, ` +
    `không nằm trong các cột ${table.span('cumCarryDev', 'cumRec')}.`
  );
};

/** The rest of what the parts leave out: local money of no stated level, a vintage that has no column. */
const otherNote = (total: Amounts, table: Table): string | null => {
  const missing = uncovered(total, 'cum') - withoutVintage(total, 'Dev') - withoutVintage(total, 'Rec');
  if (missing === 0) return null;
  return (
    `Cột ${table.number('cum')} gồm cả ${trieu(missing)} chưa tách theo nguồn vốn, ` +
    `không nằm trong các cột ${table.span('cumCarryDev', 'cumDist')}.`
  );
};

const planNote = (total: Amounts, table: Table): string | null => {
  const missing = uncovered(total, 'plan');
  if (missing === 0) return null;
  return (
    `Kế hoạch vốn (cột ${table.number('plan')}) gồm cả ${trieu(missing)} chưa tách theo nguồn hoặc năm giao vốn, ` +
    `không nằm trong các cột ${table.span('planCarryDev', 'planDist')}.`
  );
};

const monthNote = (total: Amounts, knowsPrevious: boolean, table: Table): string | null =>
  value(total, 'cum') === null || knowsPrevious
    ? null
    : `Cột ${table.number('month')} để trống vì chưa có số liệu lũy kế của tháng trước.`;

const advanceNote = (total: Amounts, table: Table): string | null =>
  value(total, 'cum') === null || value(total, 'advance') !== null
    ? null
    : `Cột ${table.number('advance')} để trống vì không có số liệu tạm ứng tách riêng.`;

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** "Theo số liệu của Kho bạc …" is a sentence already; a bare name needs an introduction. */
const sourceNote = (dataSource: string | null): string | null => {
  if (!dataSource) return null;
  return /^theo /i.test(dataSource) ? sentence(dataSource) : `Nguồn số liệu: ${sentence(dataSource)}`;
};

export const phuLuc05Notes = (
  total: Amounts,
  columns: readonly ColumnNode[],
  knowsPrevious: boolean,
  dataSource: string | null,
): string[] => {
  const table = tableOf(columns);
  return [
    value(total, 'cum') === null ? null : sourceNote(dataSource),
    planNote(total, table),
    vintageNote(total, table),
    otherNote(total, table),
    monthNote(total, knowsPrevious, table),
    advanceNote(total, table),
  ].filter((note) => note !== null);
};
