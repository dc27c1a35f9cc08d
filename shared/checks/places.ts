/** Where a finding leads to: the cell of a sheet. */
import type { BookView, TotalQuery, YearTrees } from '../domain/book-view.ts';
import type { MeasureId } from '../domain/measures.ts';
import type { Claim } from '../domain/records.ts';
import { lineageOf } from '../domain/tree.ts';
import { projectSheet, type Sheet } from '../sheets/index.ts';
import type { FindingPlace } from './rule.ts';

interface FundingSheet {
  readonly sheet: Sheet;
  /** Column by source and vintage; the vintage is '' for all of them together. */
  readonly columns: ReadonlyMap<string, string>;
}

const columnKey = (source: string, vintage: number | undefined): string => `${source} ${vintage ?? ''}`;

/** Trees are never changed, only replaced, so what was made of them stays true of them. */
const known = new WeakMap<YearTrees, FundingSheet>();

const fundingOf = (trees: YearTrees): FundingSheet => {
  const present = known.get(trees);
  if (present) return present;
  const sheet = projectSheet('funding', trees);
  const columns = new Map<string, string>();
  for (const { id, content } of sheet.columns) {
    if (content.kind === 'total') columns.set(columnKey(content.source, content.vintage), id);
  }
  const made = { sheet, columns };
  known.set(trees, made);
  return made;
};

/** The rows of "Dự án & vốn": capital is assigned at its leaves. */
export const fundingSheetOf = (trees: YearTrees): Sheet => fundingOf(trees).sheet;

/** The row in which a component's capital is shown: its own or, for a content or a work, one above. */
export const fundingRowOf = (trees: YearTrees, component: string | undefined): string | undefined => {
  const { rowAt } = fundingSheetOf(trees);
  if (component === undefined) return trees.components.nodes[0]?.uid;
  return lineageOf(trees.components, component).find((uid) => rowAt.has(uid));
};

const columnOf = (trees: YearTrees, query: Pick<TotalQuery, 'source' | 'vintage'>): string | undefined => {
  const { columns } = fundingOf(trees);
  const source = query.source ?? trees.sources.nodes[0]?.uid ?? '';
  const own = columns.get(columnKey(source, query.vintage));
  /** A year with one vintage has no columns for "all of them". */
  return own ?? (query.vintage === undefined ? columns.get(columnKey(source, trees.year)) : undefined);
};

/** Null where the sheet has no such row or column. */
export const fundingPlace = (view: BookView, query: TotalQuery): FindingPlace | null => {
  const trees = view.trees(query.year);
  const row = fundingRowOf(trees, query.component);
  const column = columnOf(trees, query);
  return row === undefined || column === undefined ? null : { sheet: 'funding', row, column };
};

/** What a unit is allotted. */
export const allocationPlace = (view: BookView, query: TotalQuery): FindingPlace | null => {
  const trees = view.trees(query.year);
  const row = query.unit ?? trees.units.nodes[0]?.uid;
  const column = columnOf(trees, { source: query.source, vintage: query.year });
  return row === undefined || column === undefined ? null : { sheet: 'allocation', row, column };
};

/** Null for what no cell shows: the sheet of disbursement has no column for a source in all vintages together. */
export const totalPlace = (view: BookView, measure: MeasureId, query: TotalQuery): FindingPlace | null => {
  if (measure === 'assigned') return fundingPlace(view, query);
  return measure === 'allotted' ? allocationPlace(view, query) : null;
};

/** A work's row in the list of works: its key is its component. */
export const workPlace = (component: string, column: string): FindingPlace => ({
  sheet: 'works',
  row: component,
  column,
});

export const indicatorPlace = (indicator: string, column: string): FindingPlace => ({
  sheet: 'targets',
  row: indicator,
  column,
});

export const documentPlace = (document: string, column: 'citation' | 'date' | 'number'): FindingPlace => ({
  sheet: 'documents',
  row: document,
  column,
});

const inText = (claim: Claim): FindingPlace => ({ sheet: 'text', row: claim.uid, column: 'printed' });

/**
 * Where the printed figure itself stands: the cell for it where the sheet has one, else the computed cell that
 * it stands beside. A figure that stands beside no cell, or whose row is gone, is found in the text by its claim.
 */
export const claimPlace = (view: BookView, claim: Claim): FindingPlace => {
  const { sheet, row, column } = claim;
  if (sheet === null || row === null || column === null) return inText(claim);
  if (sheet !== 'funding') return { sheet, row, column };
  const funding = fundingSheetOf(view.trees(claim.year));
  if (!funding.rowAt.has(row)) return inText(claim);
  const printed = `printed.${column}`;
  return { sheet, row, column: funding.column.has(printed) ? printed : column };
};
