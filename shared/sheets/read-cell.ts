/** What a cell holds: its value as stored, and, where it is computed, how. */
import type { BookView } from '../domain/book-view.ts';
import type { Comparator } from '../domain/comparators.ts';
import type { Claim, Indicator, TargetForm } from '../domain/records.ts';

import { storedComparator } from './comparator-text.ts';
import { componentVersionOf } from './component-version.ts';
import type { Column, FormulaContent, Row, Sheet, TotalContent } from './definition.ts';
import { mayBeTyped } from './editable.ts';
import { readProjected } from './read-projected.ts';
import { readCited, readHeading, readRecord } from './read-record.ts';
import { readSection } from './section-cell.ts';

/**
 * Money in đồng; number and percent × 10⁴ where they are stored, and `share` as a ratio × 10⁶ per cent; text as
 * it is. Null is blank, which is not zero.
 */
export type CellValue = number | string | null;

export interface Cell {
  readonly value: CellValue;
  /**
   * Present where the value is computed: the columns or rows that it is made of. Nothing can be typed there but into
   * a statistic that follows from another one as long as it is not typed itself.
   */
  readonly formula?: string;
}

/** The claim that a "printed" cell stands for, if an officer has typed one. */
export const printedClaim = (sheet: Sheet, row: Row, of: string, view: BookView): Claim | undefined => {
  for (const claim of view.records('claim').values()) {
    if (claim.year !== sheet.year || claim.sheet !== sheet.id) continue;
    if (claim.row === row.key && claim.column === of) return claim;
  }
  return undefined;
};

export const targetFormUid = (year: number, indicator: string): string => `form.${year}.${indicator}`;

export const targetFormOf = (view: BookView, year: number, indicator: string): TargetForm | undefined =>
  view.records('targetForm').get(targetFormUid(year, indicator));

/** Where the amount of a row and column lies in the book's dimensions. */
export const totalPlace = (sheet: Sheet, row: Row, content: TotalContent) => ({
  year: sheet.year,
  component: sheet.id === 'allocation' ? sheet.scope.component : row.key,
  unit: sheet.id === 'allocation' ? row.key : undefined,
  source: content.source,
  vintage: content.vintage,
});

const readTotal = (sheet: Sheet, row: Row, column: Column, content: TotalContent, view: BookView): Cell => {
  const value = view.total(content.measure, totalPlace(sheet, row, content));
  if (mayBeTyped(column, row)) return { value };
  if (content.formula !== '') return { value, formula: content.formula };
  return { value, formula: content.leaf ? row.sum : '=SUM(vintages)' };
};

const amountIn = (sheet: Sheet, row: Row | undefined, id: string, view: BookView): number | null => {
  const column = sheet.column.get(id);
  if (!row || column?.content.kind !== 'total') return null;
  return view.total(column.content.measure, totalPlace(sheet, row, column.content));
};

/** Per cent, to six decimals. Null where there is nothing to divide, or nothing to divide by. */
export const percentOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1e8) / 1e6;

const holds: Readonly<Record<Comparator, (result: number, target: number) => boolean>> = {
  '>=': (result, target) => result >= target,
  '>': (result, target) => result > target,
  '=': (result, target) => result === target,
  '<=': (result, target) => result <= target,
  '<': (result, target) => result < target,
};

/** Undefined where one of the two is blank, or "khoảng" leaves it to judgement. */
export const isAchieved = (view: BookView, year: number, indicator: string): boolean | undefined => {
  const target = view.figure('target', { year, indicator });
  const result = view.figure('result', { year, indicator });
  const form = targetFormOf(view, year, indicator);
  if (target === null || result === null || !form || form.approximate) return undefined;
  return holds[form.comparator](result, target);
};

const readFormula = (sheet: Sheet, row: Row, content: FormulaContent, view: BookView): Cell => {
  switch (content.op) {
    case 'share': {
      const value = percentOf(
        amountIn(sheet, row, content.of, view),
        amountIn(sheet, sheet.rows[0], content.of, view),
      );
      return { value, formula: `=${content.of}/${content.of}[${sheet.rows[0]?.key ?? ''}]` };
    }
    case 'difference': {
      const [from, minus] = content.of.map((id) => amountIn(sheet, row, id, view));
      const value = from === null || from === undefined ? null : from - (minus ?? 0);
      return { value, formula: `=${content.of.join('-')}` };
    }
    case 'achieved': {
      const achieved = isAchieved(view, sheet.year, row.key);
      return { value: achieved === undefined ? null : achieved ? 'yes' : 'no', formula: '=result?target' };
    }
  }
};

const indicatorOf = (view: BookView, row: Row): Indicator | undefined =>
  view.records('indicator').get(row.key);

const readField = (sheet: Sheet, row: Row, field: string, view: BookView): CellValue => {
  if (sheet.id === 'targets') {
    const indicator = indicatorOf(view, row);
    return indicator ? (indicator[field as 'name' | 'scope' | 'unitName' | 'place'] ?? null) : null;
  }
  if (field === 'leadAgency') return view.records('component').get(row.key)?.leadAgency ?? null;
  const version = componentVersionOf(view, row.key, sheet.year);
  return version ? version[field as 'name' | 'code'] : null;
};

/** "~" before the sign says "khoảng". */
const readComparator = (sheet: Sheet, row: Row, view: BookView): CellValue => {
  const form = targetFormOf(view, sheet.year, row.key);
  return form ? storedComparator(form) : null;
};

export const readCell = (sheet: Sheet, row: Row, column: Column, view: BookView): Cell => {
  const { content } = column;
  if (row.heading)
    return readHeading(sheet, row, column, view, (each) => readCell(sheet, each, column, view).value);
  switch (content.kind) {
    case 'total':
      return readTotal(sheet, row, column, content, view);
    case 'indicator':
      return { value: view.figure(content.measure, { year: sheet.year, indicator: row.key }) };
    case 'field':
      return { value: readField(sheet, row, content.field, view) };
    case 'comparator':
      return { value: readComparator(sheet, row, view) };
    case 'printed':
      return { value: printedClaim(sheet, row, content.of, view)?.value ?? null };
    case 'record':
      return { value: readRecord(sheet, row, content, view) };
    case 'cited':
      return readCited(sheet, row, content, view);
    case 'label':
      return { value: row.label };
    case 'formula':
      return readFormula(sheet, row, content, view);
    case 'section':
      return { value: readSection({ sheet, row }, content, view, readCell) };
    default:
      return readProjected(sheet, row, column, content, view);
  }
};
