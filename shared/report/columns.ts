/**
 * The column tree of a paper: numbering it, listing its leaves, and laying its heading out as a grid of
 * merged cells.
 */
import type { Alignment, Column, ColumnFormula, ColumnGroup, ColumnKind, ColumnNode } from './paper.ts';

/** A column as an appendix defines it; everything that can be derived is left out. */
export interface ColumnSpec {
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly align?: Alignment;
  readonly decimals?: number;
  readonly minWidth?: number;
  readonly formula?: ColumnFormula;
  /** A column of text that the form numbers among its figures: "17 Ghi chú" (appendices.md §1.1). */
  readonly countedAsFigure?: true;
}

export interface GroupSpec {
  readonly label: string;
  readonly columns: readonly (ColumnSpec | GroupSpec)[];
}

export const isGroup = (node: ColumnNode): node is ColumnGroup => 'columns' in node;

/** The columns that hold cells, from left to right. */
export const leafColumns = (nodes: readonly ColumnNode[]): Column[] =>
  nodes.flatMap((node) => (isGroup(node) ? leafColumns(node.columns) : [node]));

interface Placed {
  readonly spec: ColumnSpec;
  /** Groups above it, outermost first. */
  readonly path: readonly GroupSpec[];
}

const placedLeaves = (
  specs: readonly (ColumnSpec | GroupSpec)[],
  path: readonly GroupSpec[] = [],
): Placed[] =>
  specs.flatMap((spec) =>
    'columns' in spec ? placedLeaves(spec.columns, [...path, spec]) : [{ spec, path }],
  );

/** Neighbours that come from one group stand under its heading again. */
const regrouped = (placed: readonly Placed[], depth: number): (ColumnSpec | GroupSpec)[] => {
  const nodes: (ColumnSpec | GroupSpec)[] = [];
  for (let at = 0; at < placed.length; ) {
    const first = placed[at];
    if (!first) break;
    const group = first.path[depth];
    let end = at + 1;
    while (group && placed[end]?.path[depth] === group) end++;
    if (group) nodes.push({ label: group.label, columns: regrouped(placed.slice(at, end), depth + 1) });
    else nodes.push(first.spec);
    at = end;
  }
  return nodes;
};

const partsOf = (formula: ColumnFormula): readonly string[] =>
  formula.op === 'columns' ? [...formula.plus, ...formula.minus] : [...formula.over, ...formula.under];

/** A column that no longer has all its parts beside it is a plain value. */
const withoutBrokenFormula = (spec: ColumnSpec, kept: ReadonlySet<string>): ColumnSpec => {
  const { formula, ...rest } = spec;
  return formula && partsOf(formula).some((key) => !kept.has(key)) ? rest : spec;
};

/**
 * The columns that an office wants, in its order; those that it does not name are left out. Keys that the paper does
 * not know, or that are named twice, count for nothing; without any that counts, the paper keeps its own order.
 */
export const arrangeColumns = (
  specs: readonly (ColumnSpec | GroupSpec)[],
  wanted: readonly string[] | undefined,
): readonly (ColumnSpec | GroupSpec)[] => {
  const leaves = new Map(placedLeaves(specs).map((placed) => [placed.spec.key, placed]));
  const kept = new Set((wanted ?? []).filter((key) => leaves.has(key)));
  if (kept.size === 0) return specs;
  const placed = [...kept].flatMap((key) => leaves.get(key) ?? []);
  return regrouped(
    placed.map(({ spec, path }) => ({ spec: withoutBrokenFormula(spec, kept), path })),
    0,
  );
};

/** Letters for text columns, numbers for figures, each in its own sequence. */
const numbersOf = (specs: readonly ColumnSpec[]): Map<string, string> => {
  const numbers = new Map<string, string>();
  let letters = 0;
  let figures = 0;
  for (const spec of specs) {
    if (spec.kind === 'text' && !spec.countedAsFigure)
      numbers.set(spec.key, String.fromCharCode(65 + letters++));
    else numbers.set(spec.key, String(++figures));
  }
  return numbers;
};

/** 2, 3, 4, 5, 6, 7 → "2+", "…+", "7"; runs shorter than four are written out. */
const sumParts = (numbers: readonly string[]): string[] => {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    while (end + 1 < numbers.length && Number(numbers[end + 1]) === Number(numbers[end]) + 1) end++;
    if (end - at >= 3) parts.push(`${numbers[at]}`, '…', `${numbers[end]}`);
    else parts.push(...numbers.slice(at, end + 1));
    at = end + 1;
  }
  return parts.map((part, index) => (index < parts.length - 1 ? `${part}+` : part));
};

const formulaParts = (formula: ColumnFormula, numberOf: (key: string) => string): string[] => {
  if (formula.op === 'columns') {
    const minus = formula.minus.map((key) => `-${numberOf(key)}`);
    return [...sumParts(formula.plus.map(numberOf)), ...minus];
  }
  const side = (keys: readonly string[]): string => {
    const sum = sumParts(keys.map(numberOf)).join('');
    return keys.length > 1 ? `(${sum})` : sum;
  };
  const over = side(formula.over);
  const under = side(formula.under);
  const quotient = over.length + under.length <= 4 ? [`${over}/${under}`] : [`${over}/`, under];
  return [...quotient, '*100'];
};

/** Gives every column its number and the formula written in terms of those numbers. */
export const numberColumns = (specs: readonly (ColumnSpec | GroupSpec)[]): ColumnNode[] => {
  const numbers = numbersOf(placedLeaves(specs).map(({ spec }) => spec));
  const numberOf = (key: string): string => {
    const number = numbers.get(key);
    if (number === undefined) throw new Error(`a formula names the column ${key}, which is not there`);
    return number;
  };
  const complete = (spec: ColumnSpec): Column => {
    const number = numberOf(spec.key);
    return {
      key: spec.key,
      label: spec.label,
      kind: spec.kind,
      align: spec.align ?? (spec.kind === 'text' ? 'left' : 'right'),
      decimals: spec.decimals ?? 0,
      minWidth: spec.minWidth ?? 0,
      formula: spec.formula ?? null,
      number,
      numberParts: spec.formula ? [`${number}=`, ...formulaParts(spec.formula, numberOf)] : [number],
    };
  };
  const walk = (nodes: readonly (ColumnSpec | GroupSpec)[]): ColumnNode[] =>
    nodes.map((node) =>
      'columns' in node ? { label: node.label, columns: walk(node.columns) } : complete(node),
    );
  return walk(specs);
};

export interface HeaderCell {
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const depthOf = (nodes: readonly ColumnNode[]): number =>
  Math.max(0, ...nodes.map((node) => (isGroup(node) ? 1 + depthOf(node.columns) : 1)));

/**
 * The heading as rows of merged cells. Where a branch has fewer levels than the deepest one, its columns reach
 * down to the last row, and a group over columns only takes the rows that are left: it stands level with the
 * sub-groups beside it, which gives a long heading over narrow columns the height it needs.
 */
export const headerRows = (nodes: readonly ColumnNode[]): HeaderCell[][] => {
  const depth = depthOf(nodes);
  const rows: HeaderCell[][] = Array.from({ length: depth }, () => []);
  const place = (node: ColumnNode, row: number, column: number): number => {
    const columnSpan = isGroup(node) ? leafColumns(node.columns).length : 1;
    const rowSpan = isGroup(node) ? depth - row - depthOf(node.columns) : depth - row;
    rows[row]?.push({ label: node.label, row, column, rowSpan, columnSpan });
    if (isGroup(node)) placeAll(node.columns, row + rowSpan, column);
    return column + columnSpan;
  };
  const placeAll = (all: readonly ColumnNode[], row: number, first: number): void => {
    let column = first;
    for (const node of all) column = place(node, row, column);
  };
  placeAll(nodes, 0, 0);
  return rows;
};
