/** The sheet's columns with their headings in levels, as AG Grid wants them. */
import type { ColDef, ColGroupDef } from 'ag-grid-community';
import type { SheetColumn, SheetRow } from '../book/index.ts';
import { classRules, type Look } from './cell-look.ts';
import { FigureCell, type FigureOptions } from './figure-cell.ts';
import { LabelCell, type LabelOptions } from './label-cell.ts';

export const labelColumn = 'name';
const codeColumn = 'code';

export interface ColumnOptions {
  readonly look: Look;
  readonly label: LabelOptions;
  readonly originLabel: FigureOptions['originLabel'];
  readonly display: (row: SheetRow, column: SheetColumn) => string;
  /** The longest text of a column, in characters. */
  readonly longest: (column: SheetColumn) => number;
  /** 1 at 100 %. */
  readonly scale: number;
  /** Given to every column, or to new ones only. */
  readonly widths: 'fit' | 'keep';
  /** Of the whole grid, in pixels. */
  readonly gridWidth: number;
}

export const isFigure = ({ type }: SheetColumn): boolean =>
  type === 'money' || type === 'number' || type === 'percent';

/** In pixels at 100 %, as all widths here. */
const labelWidth = 300;
/** The frozen names leave this much of the grid to the figures. */
const labelShare = 0.4;
const narrowestLabel = 140;
const codeWidth = 46;
/** A character of the grid's font, and what stands beside it in a cell, in pixels. */
const characterWidth = 7.4;
const padding = 22;

export const widthOf = (column: SheetColumn, longest: number): number => {
  const [least, most] = isFigure(column) ? [72, 190] : [64, 220];
  const wanted = Math.max(longest, column.label.length) * characterWidth + padding;
  return Math.round(Math.min(Math.max(wanted, least), most));
};

/** AG Grid gives a column its `width` each time, and its `initialWidth` once. */
const sized = (width: number, { widths }: ColumnOptions): ColDef<SheetRow> =>
  widths === 'fit' ? { width } : { initialWidth: width };

const labelDef = (column: SheetColumn, options: ColumnOptions): ColDef<SheetRow> => ({
  colId: column.id,
  headerName: column.label,
  pinned: 'left',
  ...sized(
    Math.max(narrowestLabel, Math.min(labelWidth * options.scale, options.gridWidth * labelShare)),
    options,
  ),
  minWidth: narrowestLabel,
  cellRenderer: LabelCell,
  cellRendererParams: options.label,
  valueGetter: ({ data: row }) => (row ? options.label.text(row, false) : ''),
  cellClass: 'kh-label-cell',
  cellClassRules: classRules(column, options.look),
});

/** Only where there is something to mark: plain text is drawn faster. */
const figureRenderer = (
  { id }: SheetColumn,
  { look, originLabel }: ColumnOptions,
): Pick<ColDef<SheetRow>, 'cellRenderer' | 'cellRendererParams'> => ({
  cellRenderer: FigureCell,
  cellRendererParams: {
    origin: (row) => look.data().origin(row, id),
    originLabel,
  } satisfies FigureOptions,
});

const leafDef = (column: SheetColumn, options: ColumnOptions): ColDef<SheetRow> => {
  if (column.id === labelColumn) return labelDef(column, options);
  const figure = isFigure(column);
  return {
    colId: column.id,
    headerName: column.label,
    ...sized(
      options.scale * (column.id === codeColumn ? codeWidth : widthOf(column, options.longest(column))),
      options,
    ),
    // A figure is never cut: half a number reads as another one.
    minWidth: figure ? options.scale * widthOf(column, options.longest(column)) : 40,
    ...(column.id === codeColumn ? { pinned: 'left' as const } : {}),
    ...(figure ? { headerClass: 'kh-figure-header' } : {}),
    cellClass: figure ? 'kh-figure' : 'kh-text',
    cellClassRules: classRules(column, options.look),
    ...(options.look.data().hasImports(column.id) ? figureRenderer(column, options) : {}),
    // The total is of figures: a code or a name of its row says nothing there.
    valueGetter: ({ data: row, node }) =>
      row && (figure || !node?.rowPinned) ? options.display(row, column) : '',
  };
};

type Node = ColDef<SheetRow> | ColGroupDef<SheetRow>;

/** Groups columns that stand beside each other under the same heading, level by level. */
const grouped = (
  columns: readonly SheetColumn[],
  depth: number,
  def: (column: SheetColumn) => ColDef<SheetRow>,
): Node[] => {
  const nodes: Node[] = [];
  let at = 0;
  while (at < columns.length) {
    const [first, ...rest] = columns.slice(at);
    if (!first) break;
    const heading = first.groups[depth];
    if (heading === undefined) {
      nodes.push(def(first));
      at++;
      continue;
    }
    const end = rest.findIndex((column) => column.groups[depth] !== heading);
    const members = columns.slice(at, end < 0 ? columns.length : at + 1 + end);
    nodes.push({
      groupId: `${depth}/${first.id}`,
      headerName: heading,
      headerClass: 'kh-group-header',
      marryChildren: true,
      children: grouped(members, depth + 1, def),
    });
    at += members.length;
  }
  return nodes;
};

const widened = (column: ColDef<SheetRow>, least: number): ColDef<SheetRow> => ({
  ...column,
  ...(column.width === undefined ? {} : { width: Math.max(column.width, least) }),
  ...(column.initialWidth === undefined ? {} : { initialWidth: Math.max(column.initialWidth, least) }),
});

/**
 * A block of amounts that ends in its total can be folded to it. The first one is the year's own and begins open;
 * the others begin folded, so that a sheet fits an office screen.
 */
const foldBlocks = (nodes: Node[], scale: number): Node[] => {
  let seen = 0;
  return nodes.map((node) => {
    if (!('children' in node) || node.children.length < 3) return node;
    const last = node.children.at(-1);
    if (!last || 'children' in last || last.cellClass !== 'kh-figure') return node;
    seen++;
    // Folded, the block is as wide as its total alone: wide enough for the heading and its arrow.
    const heading = ((node.headerName ?? '').length * characterWidth + 2 * padding) * scale;
    const total = seen === 1 ? last : widened(last, heading);
    const children = node.children.map((child) =>
      child === last ? total : { ...child, columnGroupShow: 'open' as const },
    );
    return { ...node, children, openByDefault: seen === 1 };
  });
};

export const columnDefs = (columns: readonly SheetColumn[], options: ColumnOptions): Node[] =>
  foldBlocks(
    grouped(columns, 0, (column) => leafDef(column, options)),
    options.scale,
  );
