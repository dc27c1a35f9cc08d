/**
 * The last word on the widths of a table's columns: millimetres go from column to column as long as that makes the
 * table shorter on its pages. Its heading stands on every page, so that a narrow heading costs more than a row.
 */
import { innerWidth, rowHeight } from './cell-box.ts';
import { type HeaderCell, headerRows, leafColumns } from './columns.ts';
import { textHeightOf } from './page-size.ts';
import type { Paper, PaperRow } from './paper.ts';
import { headingHeights } from './row-heights.ts';
import { countLines, mmToPoints, textWidth } from './text-width.ts';

/** So many rows, spread over the table, stand for all of them. */
const sampleSize = 120;
/** Millimetres that are moved at once. */
const steps = [6, 3, 1.5, 0.75] as const;
/** A figure breathes with so much more, where no text needs it. */
const breath = 1.5;
/** Of a line: what is gained where a text comes nearer to taking a line fewer. */
const nearness = 0.05;

interface SampleText {
  readonly text: string;
  readonly style: 'regular' | 'bold';
  /** On one line, in points. */
  readonly width: number;
}

interface Table {
  readonly size: number;
  /** Of a page, in points. */
  readonly room: number;
  readonly heading: readonly (readonly HeaderCell[])[];
  /** Texts of the sampled rows, by column; null where a column holds none that wraps. */
  readonly texts: readonly (readonly SampleText[] | null)[];
  readonly rowCount: number;
}

const sampleOf = <Item>(all: readonly Item[]): Item[] => {
  const every = Math.max(1, all.length / sampleSize);
  const found: Item[] = [];
  for (let at = 0; at < all.length; at += every) found.push(...all.slice(Math.floor(at), Math.floor(at) + 1));
  return found;
};

const tableOf = (paper: Paper, size: number): Table => {
  const sample = sampleOf(paper.rows);
  const textIn = ({ cells, style }: PaperRow, index: number): SampleText => {
    const cell = cells[index];
    const text = cell?.kind === 'text' ? cell.text : '';
    const font = style === 'detail' ? 'regular' : 'bold';
    return { text, style: font, width: textWidth(text, size, font) };
  };
  const texts = leafColumns(paper.columns).map(({ kind }, index) => {
    const found = kind === 'text' ? sample.map((row) => textIn(row, index)) : [];
    return found.some(({ text }) => text.includes(' ')) ? found : null;
  });
  return {
    size,
    room: mmToPoints(textHeightOf(paper.page)),
    heading: headerRows(paper.columns),
    texts,
    rowCount: sample.length,
  };
};

/** Counts each text once for a width. */
const rememberingCount = (): typeof countLines => {
  const known = new Map<string, number>();
  return (text, width, size, style) => {
    const key = `${style}|${width.toFixed(2)}|${text}`;
    const found = known.get(key) ?? countLines(text, width, size, style);
    known.set(key, found);
    return found;
  };
};

/** Lines of each sampled row in one column at a width, with what its texts lack of a line fewer. */
type LinesOf = (column: number, width: number) => Float64Array | null;

const rememberingLines = ({ texts, size }: Table): LinesOf => {
  const known = new Map<string, Float64Array>();
  return (column, width) => {
    const sampled = texts[column];
    if (!sampled) return null;
    const key = `${column}|${width.toFixed(2)}`;
    const found =
      known.get(key) ??
      Float64Array.from(sampled, (each) => {
        const lines = countLines(each.text, width, size, each.style);
        // A text on one line has nothing more to gain.
        return lines > 1 ? lines + nearness * Math.min(1, Math.max(0, each.width / width - lines + 1)) : 1;
      });
    known.set(key, found);
    return found;
  };
};

/** What a division of the widths costs: pages, in the end. */
type Cost = (columnWidths: readonly number[]) => number;

const costOf = (table: Table): Cost => {
  const { size, room, heading, rowCount } = table;
  const count = rememberingCount();
  const linesOf = rememberingLines(table);
  const most = new Float64Array(rowCount);
  return (columnWidths) => {
    const sizes = { columnWidths, bodySize: size };
    const head = headingHeights(heading, sizes, count).reduce((sum, height) => sum + height, 0);
    most.fill(1);
    for (let column = 0; column < columnWidths.length; column++) {
      const lines = linesOf(column, innerWidth(sizes, column));
      if (!lines) continue;
      for (let row = 0; row < rowCount; row++) most[row] = Math.max(most[row] ?? 1, lines[row] ?? 1);
    }
    const rows = most.reduce((sum, lines) => sum + rowHeight(lines, size), rowHeight(1, size));
    return rows / Math.max(room / 4, room - head);
  };
};

interface Move {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

const moved = (widths: readonly number[], { from, to }: Omit<Move, 'cost'>, by: number): number[] =>
  widths.map((width, at) => (at === from ? width - by : at === to ? width + by : width));

const bestMove = (widths: readonly number[], least: readonly number[], by: number, cost: Cost): Move => {
  let best: Move = { from: 0, to: 0, cost: cost(widths) };
  for (const [from, width] of widths.entries()) {
    if (width - by < (least[from] ?? 0)) continue;
    for (const to of widths.keys()) {
      if (to === from) continue;
      const found = cost(moved(widths, { from, to }, by));
      if (found < best.cost * (1 - 1e-6)) best = { from, to, cost: found };
    }
  }
  return best;
};

const shortest = (start: readonly number[], least: readonly number[], cost: Cost): number[] => {
  let widths = [...start];
  for (const by of steps) {
    for (;;) {
      const move = bestMove(widths, least, by, cost);
      if (move.from === move.to) break;
      widths = moved(widths, move, by);
    }
  }
  return widths;
};

/** What texts have and do not need goes to the figures, so that they do not touch their lines. */
const breathe = (widths: readonly number[], least: readonly number[], table: Table, cost: Cost): number[] => {
  const figures = table.texts.flatMap((texts, at) => (texts === null ? [at] : []));
  const wanted = figures.length * breath;
  const found = [...widths];
  let spare = 0;
  for (const [at, texts] of table.texts.entries()) {
    for (;;) {
      const width = found[at] ?? 0;
      const by = Math.min(0.5, wanted - spare);
      if (texts === null || by <= 0 || width - by < (least[at] ?? 0)) break;
      const before = cost(found);
      found[at] = width - by;
      if (cost(found) > before * (1 + 0.0005)) {
        found[at] = width;
        break;
      }
      spare += by;
    }
  }
  for (const at of figures) found[at] = (found[at] ?? 0) + spare / figures.length;
  return found;
};

/**
 * @param start widths in mm to begin with; together they fill the page, and so do those that come of them
 * @param least what each column needs: its figures whole, its words unbroken
 */
export const settleWidths = (
  paper: Paper,
  size: number,
  start: readonly number[],
  least: readonly number[],
): number[] => {
  const table = tableOf(paper, size);
  const cost = costOf(table);
  return breathe(shortest(start, least, cost), least, table, cost);
};
