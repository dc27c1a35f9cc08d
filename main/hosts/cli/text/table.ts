/**
 * A table as lines of text: headings over groups of columns, numbers to the right, a first column that is
 * indented by level, one column that gives way to the others. Knows nothing of what it shows.
 */
import { displayWidth, pad } from './display-width.ts';
import { wrap } from './wrap.ts';

export interface TableColumn {
  /** Headings above it, outermost first. */
  readonly groups?: readonly string[];
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Text longer than this is broken into lines. */
  readonly most?: number;
  /** Where there is no room for all, those with the highest number go first; 0 where it is not said. */
  readonly rank?: number;
  /** Gives way where there is not room for all, and stays; one column of the table. */
  readonly flexible?: boolean;
}

export interface TableRow {
  readonly level?: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface Layout {
  readonly lines: string[];
  /** The labels of the columns that did not fit. */
  readonly hidden: string[];
}

const gap = '  ';
const step = 2;
/** The flexible column does not give way further than this; less far to columns that matter little. */
const leastFlexible = 24;
const comfortable = 44;
const mattersLittle = 4;

const indentOf = (row: TableRow, column: number): number => (column === 0 ? (row.level ?? 0) * step : 0);

const naturalWidth = (rows: readonly TableRow[], column: TableColumn, at: number): number => {
  const widths = rows.map((row) => indentOf(row, at) + displayWidth(row.cells[at] ?? ''));
  const longest = Math.max(0, ...widths);
  return Math.max(displayWidth(column.label), Math.min(longest, column.most ?? longest));
};

interface Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const samePath = (one: TableColumn, other: TableColumn, depth: number): boolean => {
  const path = (column: TableColumn): string => (column.groups ?? []).slice(0, depth + 1).join('\n');
  return path(one) === path(other);
};

/** Neighbours under one heading, at one depth. */
const spansAt = (columns: readonly TableColumn[], depth: number): Span[] => {
  const spans: Span[] = [];
  for (const [at, column] of columns.entries()) {
    const last = spans.at(-1);
    const before = columns[at - 1];
    if (last && before && samePath(before, column, depth)) spans[spans.length - 1] = { ...last, to: at };
    else spans.push({ text: column.groups?.[depth] ?? '', from: at, to: at });
  }
  return spans;
};

const widthOfSpan = (span: Span, widths: readonly number[]): number =>
  widths
    .slice(span.from, span.to + 1)
    .reduce((sum, width) => sum + width, gap.length * (span.to - span.from));

const depthOf = (columns: readonly TableColumn[]): number =>
  Math.max(0, ...columns.map((column) => column.groups?.length ?? 0));

/** Columns under a heading that is longer than they are together share what it needs. */
const widen = (columns: readonly TableColumn[], widths: number[]): void => {
  for (let depth = depthOf(columns) - 1; depth >= 0; depth--) {
    for (const span of spansAt(columns, depth)) {
      let missing = displayWidth(span.text) - widthOfSpan(span, widths);
      for (let at = span.to; missing > 0; at = at === span.from ? span.to : at - 1) {
        widths[at] = (widths[at] ?? 0) + 1;
        missing--;
      }
    }
  }
};

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, gap.length * Math.max(0, widths.length - 1));

/** The table without the column that matters least; of several, the last. */
const withoutOne = ({ columns, rows }: Table): Table => {
  let least = -1;
  for (const [at, { rank = 0, flexible }] of columns.entries()) {
    if (!flexible && (least < 0 || rank >= (columns[least]?.rank ?? 0))) least = at;
  }
  const others = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => at !== least);
  return { columns: others(columns), rows: rows.map((row) => ({ ...row, cells: others(row.cells) })) };
};

/** The columns that there is room for, with their widths. */
const fit = (table: Table, room: number | undefined): { table: Table; widths: number[] } => {
  const { columns, rows } = table;
  const widths = columns.map((column, at) => naturalWidth(rows, column, at));
  widen(columns, widths);
  const over = room === undefined ? 0 : total(widths) - room;
  if (over <= 0) return { table, widths };
  const at = Math.max(
    0,
    columns.findIndex((column) => column.flexible),
  );
  const width = widths[at] ?? 0;
  const spare = columns.some(({ rank = 0 }) => rank >= mattersLittle);
  if (width - over < (spare ? comfortable : leastFlexible) && columns.length > 2) {
    return fit(withoutOne(table), room);
  }
  widths[at] = Math.max(Math.min(width, leastFlexible), width - over);
  return { table, widths };
};

const headingLine = (columns: readonly TableColumn[], widths: readonly number[], depth: number): string[] => {
  const spans = spansAt(columns, depth);
  const line = (draw: (span: Span, width: number) => string): string =>
    spans
      .map((span) => draw(span, widthOfSpan(span, widths)))
      .join(gap)
      .trimEnd();
  return [
    line((span, width) => pad(span.text, width, 'centre')),
    line((span, width) => (span.text === '' ? ' ' : '─').repeat(width)),
  ];
};

const headings = (columns: readonly TableColumn[], widths: readonly number[]): string[] => {
  const lines = Array.from({ length: depthOf(columns) }, (_, depth) => headingLine(columns, widths, depth));
  const labels = columns.map((column, at) => pad(column.label, widths[at] ?? 0, column.align));
  return [...lines.flat(), labels.join(gap).trimEnd(), widths.map((width) => '─'.repeat(width)).join(gap)];
};

const rowLines = (row: TableRow, columns: readonly TableColumn[], widths: readonly number[]): string[] => {
  const cells = columns.map((column, at) => {
    const width = widths[at] ?? 0;
    const indent = indentOf(row, at);
    const text = row.cells[at] ?? '';
    if (column.align === 'right') return [pad(text, width, 'right')];
    // What follows on a second line stands a little further in, so that it is not taken for a row.
    return wrap(text, Math.max(8, width - indent)).map((line) => ' '.repeat(indent) + line);
  });
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => pad(lines[line] ?? '', widths[at] ?? 0))
      .join(gap)
      .trimEnd(),
  );
};

/** @param room columns of the terminal; undefined: as wide as it gets */
export const layOutTable = (whole: Table, room: number | undefined): Layout => {
  const { table, widths } = fit(whole, room);
  const { columns, rows } = table;
  return {
    lines: [...headings(columns, widths), ...rows.flatMap((row) => rowLines(row, columns, widths))],
    hidden: whole.columns.filter((column) => !columns.includes(column)).map(({ label }) => label),
  };
};
