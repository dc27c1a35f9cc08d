/** From a draft to the rows of a file, and to what they truly say: row by row, and as a person would set the import. */

import { fold } from '#shared/text/fold.ts';
import type { MatchDimension } from '#shared/treasury/fields.ts';
import type { ColumnUse, ImportSettings, SheetSettings } from '#shared/treasury/settings.ts';
import { amountCell } from './amount-cell.ts';
import type { Cell, WrittenCell } from './cell.ts';
import type { Draft, DraftColumn, DraftRow, DraftSheet, TrueFigure } from './draft.ts';

export interface WrittenRow {
  /** In the file, from 1. */
  readonly row: number;
  readonly cells: readonly WrittenCell[];
  readonly hidden: boolean;
}

export interface WrittenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly WrittenRow[];
  /** "B2:F2" */
  readonly merges: readonly string[];
  readonly hiddenColumns: readonly number[];
  readonly columns: number;
}

export interface TrueRow {
  readonly sheet: string;
  readonly row: number;
  readonly kind: DraftRow['kind'] | 'around';
  readonly figures: readonly TrueFigure[];
}

export interface Generated {
  readonly draft: Draft;
  readonly sheets: readonly WrittenSheet[];
  /** Every row of the file that holds anything. */
  readonly rows: readonly TrueRow[];
  /** As somebody who knows the file would set the import. */
  readonly settings: ImportSettings;
  /** What a person answers who is asked for the meaning of a text: null where two members are called so. */
  readonly meanings: ReadonlyMap<string, string | null>;
}

export const meaningKey = (dimension: MatchDimension, text: string): string => `${dimension}:${fold(text)}`;

const letter = (column: number): string =>
  (column > 25 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string =>
  `${letter(firstColumn)}${firstRow}:${letter(lastColumn)}${lastRow}`;

/** The label that a column shows at a level of the header, and how far it reaches; null where another one covers it. */
const labelAt = ({ columns, mergedHeader }: DraftSheet, levels: number, level: number, column: number) => {
  const pathOf = (at: number): string | undefined => columns[at]?.header.slice(0, level + 1).join('\0');
  const header = columns[column]?.header ?? [];
  const label = header[level];
  if (label === undefined) return null;
  if (level === header.length - 1) return { label, last: column, bottom: levels - 1 };
  const path = pathOf(column);
  if (mergedHeader && column > 0 && pathOf(column - 1) === path) return null;
  let last = column;
  while (last + 1 < columns.length && pathOf(last + 1) === path) last++;
  return { label, last, bottom: level };
};

/** Cells of the header's levels with their merges: a label over its columns, a short column down its levels. */
const headerOf = (sheet: DraftSheet, first: number): { rows: WrittenRow[]; merges: string[] } => {
  const levels = Math.max(1, ...sheet.columns.map(({ header }) => header.length));
  const merges: string[] = [];
  const rows = Array.from({ length: levels }, (_each, level): WrittenRow => {
    const cells = sheet.columns.map((_column, column): WrittenCell => {
      const shown = labelAt(sheet, levels, level, column);
      if (!shown) return null;
      const isWide = shown.last > column || shown.bottom > level;
      if (sheet.mergedHeader && isWide)
        merges.push(range(first + level, column, first + shown.bottom, shown.last));
      return { text: shown.label };
    });
    return { row: first + level, cells, hidden: false };
  });
  return { rows, merges };
};

const numberRow = (sheet: DraftSheet, row: number): WrittenRow => ({
  row,
  // Typed as "(1)", Excel keeps the number −1 (M2).
  cells: sheet.columns.map((_each, at) => ({ number: sheet.numberRow === 'negative' ? -(at + 1) : at + 1 })),
  hidden: false,
});

const lineAt = (row: number, column: number, text: string): WrittenRow => ({
  row,
  cells: [...Array.from({ length: column }, () => null), { text }],
  hidden: false,
});

const above = (sheet: DraftSheet): { rows: WrittenRow[]; merges: string[]; next: number } => {
  const last = sheet.columns.length - 1;
  const rows = sheet.titles.map((title, at) => lineAt(at + 1, 0, title));
  const merges = rows.map(({ row }) => range(row, 0, row, last));
  const right = Math.max(0, last - 1);
  if (sheet.unitLine !== null) rows.push(lineAt(rows.length + 1, right, sheet.unitLine));
  return { rows, merges: last > 0 ? merges : [], next: rows.length + 1 };
};

const useOf = (
  draft: Draft,
  { field, header, source, vintage, span, aside }: DraftColumn,
  column: number,
): ColumnUse[] => {
  if (field === null || aside === true) return [];
  const form = draft.forms.get(header.join(' / '));
  return [
    {
      ...{ column, field, header: header.join(' / ') },
      ...(source !== undefined && { source }),
      ...(vintage !== undefined && { vintage }),
      ...(span !== undefined && { span }),
      ...(form !== undefined && { form }),
    },
  ];
};

interface Rendered {
  readonly written: WrittenSheet;
  readonly rows: TrueRow[];
  readonly settings: SheetSettings;
}

const renderSheet = (draft: Draft, sheet: DraftSheet, learn: (cell: Cell) => void): Rendered => {
  const top = above(sheet);
  const header = headerOf(sheet, top.next);
  const rows = [...top.rows, ...header.rows];
  if (sheet.numberRow !== 'none') rows.push(numberRow(sheet, top.next + header.rows.length));
  const truth: TrueRow[] = rows.map(({ row }) => ({ sheet: sheet.name, row, kind: 'around', figures: [] }));
  const first = top.next + rows.length - top.rows.length;
  for (const [at, { cells, hidden, kind, figures }] of sheet.rows.entries()) {
    for (const cell of cells) learn(cell);
    rows.push({ row: first + at, cells: cells.map((cell) => amountCell(draft, cell)), hidden });
    truth.push({ sheet: sheet.name, row: first + at, kind, figures });
  }
  const end = first + sheet.rows.length;
  for (const [at, { column, text }] of sheet.footers.entries()) {
    rows.push(lineAt(end + 1 + at, column, text));
    truth.push({ sheet: sheet.name, row: end + 1 + at, kind: 'around', figures: [] });
  }
  const hasGroups = draft.layout === 'unitBySource';
  return {
    written: {
      ...{ name: sheet.name, hidden: sheet.hidden, rows, hiddenColumns: sheet.hiddenColumns },
      ...{ merges: [...top.merges, ...header.merges], columns: sheet.columns.length },
    },
    rows: truth,
    settings: {
      sheet: sheet.name,
      header: [top.next, top.next + header.rows.length - 1],
      firstRow: first,
      lastRow: Math.max(first, end - 1),
      columns: sheet.columns.flatMap((column, at) => useOf(draft, column, at)),
      groups: hasGroups ? 'componentName' : null,
      rows: [],
    },
  };
};

export const render = (draft: Draft): Generated => {
  const meanings = new Map<string, string | null>();
  const learn = (cell: Cell): void => {
    if (cell === null || !('text' in cell) || !cell.means) return;
    const key = meaningKey(cell.means.dimension, cell.text);
    const known = meanings.get(key);
    meanings.set(key, known === undefined || known === cell.means.uid ? cell.means.uid : null);
  };
  const rendered = draft.sheets.map((sheet) => renderSheet(draft, sheet, learn));
  const settings: ImportSettings = {
    sheets: rendered.map((each) => each.settings),
    ...draft.said,
    ...{ dash: 'zero', roundToDong: false, treasuryOffice: null, encoding: null, separator: null },
  };
  return {
    ...{ draft, settings, meanings },
    sheets: rendered.map(({ written }) => written),
    rows: rendered.flatMap(({ rows }) => rows),
  };
};
