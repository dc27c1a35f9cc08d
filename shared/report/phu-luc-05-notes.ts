/** Phụ lục 05's notes: where the figures come from, and what the table cannot show as its columns ask for it. */
import { addUp } from './cell-formulas.ts';
import { leafColumns } from './columns.ts';
import type { ColumnNode } from './paper.ts';
import { type Part, parts } from './phu-luc-05-columns.ts';
import type { Amounts, CapitalKey } from './phu-luc-05-figures.ts';
import { printScaled, roundQuotient } from './print-cell.ts';

/** How the table that is printed numbers and names its columns. */
interface Table {
  /** "9"; null where the office has left the column out. */
  readonly number: (key: string) => string | null;
  readonly capital: (capital: CapitalKey) => string;
  /** "10–13, 15": those of the columns that are printed; null where none is. */
  readonly numbers: (keys: readonly string[]) => string | null;
}

/** 10, 11, 12, 15 → "10–12, 15". */
const runsOf = (numbers: readonly number[]): string => {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
};

const usualLabels: Record<CapitalKey, string> = { Dev: 'ĐTPT', Rec: 'SN' };

const tableOf = (nodes: readonly ColumnNode[]): Table => {
  const columns = new Map(leafColumns(nodes).map((column) => [column.key, column]));
  return {
    number: (key) => columns.get(key)?.number ?? null,
    capital: (capital) => columns.get(`cum${capital}`)?.label ?? usualLabels[capital],
    numbers: (keys) => {
      const found = keys.flatMap((key) => columns.get(key)?.number ?? []);
      return found.length === 0 ? null : runsOf(found.map(Number));
    },
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
const withoutVintage = (amounts: Amounts, capital: CapitalKey): number => {
  const whole = amounts.disbursedOf.get(capital) ?? 0;
  const stated = addUp([value(amounts, `cumCarry${capital}`), value(amounts, `cum${capital}`)]) ?? 0;
  return whole - stated;
};

/** Keys of the columns of some parts: "cumCarryDev". */
const keysOf = (prefix: 'plan' | 'cum', of: readonly Part[]): string[] =>
  of.map(({ suffix }) => `${prefix}${suffix}`);

const centralParts = parts.filter(({ capital }) => capital !== null);

/**
 * What was disbursed without a stated vintage can stand in the totals and rates only. Where the office prints
 * no parts, nothing is missing from them.
 */
const vintageNote = (total: Amounts, table: Table): string | null => {
  const kinds = (['Dev', 'Rec'] as const)
    .map((capital) => ({ label: table.capital(capital), dong: withoutVintage(total, capital) }))
    .filter(({ dong }) => dong !== 0);
  const absentFrom = table.numbers(keysOf('cum', centralParts));
  if (kinds.length === 0 || absentFrom === null) return null;
  const sum = kinds.reduce((dong, kind) => dong + kind.dong, 0);
  const detail = kinds.map(({ label, dong }) => `vốn ${label} ${trieu(dong)}`).join(', ');
  const inTotal = table.number('cum');
  const rates = table.numbers(['rate', 'rateDev', 'rateRec']);
  const places = [
    inTotal === null ? null : `cột ${inTotal}`,
    rates === null ? null : `tỷ lệ ở các cột ${rates}`,
  ].filter((place) => place !== null);
  const counted = places.length === 0 ? '' : `chỉ tính vào ${places.join(' và ')}, `;
  return (
    `Số liệu Kho bạc Nhà nước không tách ${trieu(sum)} đã giải ngân theo năm giao vốn (${detail}); ` +
    `số này ${counted}không nằm trong các cột ${absentFrom}.`
  );
};

/** The rest of what the parts leave out: local money of no stated level, a vintage that has no column. */
const otherNote = (total: Amounts, table: Table): string | null => {
  const missing = uncovered(total, 'cum') - withoutVintage(total, 'Dev') - withoutVintage(total, 'Rec');
  const [whole, absentFrom] = [table.number('cum'), table.numbers(keysOf('cum', parts))];
  if (missing === 0 || whole === null || absentFrom === null) return null;
  return (
    `Cột ${whole} gồm cả ${trieu(missing)} chưa tách theo nguồn vốn, ` +
    `không nằm trong các cột ${absentFrom}.`
  );
};

const planNote = (total: Amounts, table: Table): string | null => {
  const missing = uncovered(total, 'plan');
  const [whole, absentFrom] = [table.number('plan'), table.numbers(keysOf('plan', parts))];
  if (missing === 0 || whole === null || absentFrom === null) return null;
  return (
    `Kế hoạch vốn (cột ${whole}) gồm cả ${trieu(missing)} chưa tách theo nguồn hoặc năm giao vốn, ` +
    `không nằm trong các cột ${absentFrom}.`
  );
};

/** Why a column that is printed is blank. */
const blankNote = (column: string | null, because: string): string | null =>
  column === null ? null : `Cột ${column} để trống vì ${because}.`;

const monthNote = (total: Amounts, knowsPrevious: boolean, table: Table): string | null =>
  value(total, 'cum') === null || knowsPrevious
    ? null
    : blankNote(table.number('month'), 'chưa có số liệu lũy kế của tháng trước');

const advanceNote = (total: Amounts, table: Table): string | null =>
  value(total, 'cum') === null || value(total, 'advance') !== null
    ? null
    : blankNote(table.number('advance'), 'không có số liệu tạm ứng tách riêng');

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
