/** Phụ lục 05's notes: where the figures come from, and what the table cannot show as its columns ask for it. */
import { addUp } from './cell-formulas.ts';
import { leafColumns } from './columns.ts';
import type { ColumnNode } from './paper.ts';
import { parts } from './phu-luc-05-columns.ts';
import type { Amounts } from './phu-luc-05-figures.ts';
import { printScaled, roundQuotient } from './print-cell.ts';

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

const unsplitNote = (total: Amounts, numberOf: (key: string) => string): string | null => {
  const missing = uncovered(total, 'cum');
  if (missing === 0) return null;
  const kinds = [
    { name: 'ĐTPT', dong: withoutVintage(total, 'Dev') },
    { name: 'SN', dong: withoutVintage(total, 'Rec') },
  ].filter(({ dong }) => dong !== 0);
  const detail = kinds.map(({ name, dong }) => `vốn ${name} ${trieu(dong)}`).join(', ');
  const from = numberOf('cumCarryDev');
  const to = numberOf('cumRec');
  return (
    `Kho bạc không tách theo năm giao vốn ${trieu(missing)} đã giải ngân${detail ? ` (${detail})` : ''}: ` +
    `số này chỉ tính vào cột ${numberOf('cum')} và tỷ lệ ở các cột ${numberOf('rate')}–${numberOf('rateRec')}, ` +
    `không nằm trong các cột ${from}–${to}.`
  );
};

const planNote = (total: Amounts, numberOf: (key: string) => string): string | null => {
  const missing = uncovered(total, 'plan');
  if (missing === 0) return null;
  const span = `${numberOf('planCarryDev')}–${numberOf('planDist')}`;
  return (
    `Kế hoạch vốn (cột ${numberOf('plan')}) gồm cả ${trieu(missing)} chưa tách theo nguồn hoặc năm giao vốn, ` +
    `không nằm trong các cột ${span}.`
  );
};

const monthNote = (
  total: Amounts,
  knowsPrevious: boolean,
  numberOf: (key: string) => string,
): string | null =>
  value(total, 'cum') === null || knowsPrevious
    ? null
    : `Cột ${numberOf('month')} để trống vì chưa có số liệu lũy kế của tháng trước.`;

const advanceNote = (total: Amounts, numberOf: (key: string) => string): string | null =>
  value(total, 'cum') === null || value(total, 'advance') !== null
    ? null
    : `Cột ${numberOf('advance')} để trống vì không có số liệu tạm ứng tách riêng.`;

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
  const numbers = new Map(leafColumns(columns).map((column) => [column.key, column.number]));
  const numberOf = (key: string): string => numbers.get(key) ?? '';
  return [
    value(total, 'cum') === null ? null : sourceNote(dataSource),
    planNote(total, numberOf),
    unsplitNote(total, numberOf),
    monthNote(total, knowsPrevious, numberOf),
    advanceNote(total, numberOf),
  ].filter((note) => note !== null);
};
