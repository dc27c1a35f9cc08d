/** What pages are filled with: pieces that cannot be divided, from top to bottom, before it is known where they stand. */
import { lineHeight } from '../cell-box.ts';
import type { Run } from '../letter.ts';
import { pointsToMm } from '../text-width.ts';
import { breakRuns, type RunLine, type Typeface } from './break-runs.ts';
import type { PageLine, PageRule, PageTableHead, PageTableRow } from './page.ts';

/** A row of a table; on a page's first row its heading stands above it. */
export interface TableRowItem {
  readonly head: PageTableHead;
  readonly row: PageTableRow;
}

/** Lengths in mm; lines and rules are placed by the item's own upper edge and the text's left edge. */
export interface Item {
  /** Distance to the item before it; none at the top of a page. */
  readonly before: number;
  readonly height: number;
  /** No page ends behind it. */
  readonly keepsNext: boolean;
  /** Footnotes referred to in it. */
  readonly notes: readonly number[];
  readonly lines: readonly PageLine[];
  readonly rules: readonly PageRule[];
  readonly table?: TableRowItem;
}

export interface Look extends Typeface {
  readonly align: PageLine['align'];
  /** In points. */
  readonly before?: number;
  /** In mm. */
  readonly indent?: number;
  readonly heading?: number;
  readonly note?: number;
}

/** Where a paragraph stands: its left edge and width in mm, and its number. */
export interface Box {
  readonly left: number;
  readonly width: number;
  readonly paragraph: number;
}

export const lineHeightOf = (size: number): number => pointsToMm(size * lineHeight);

const alignmentOf = (line: RunLine, { align }: Look): PageLine['align'] =>
  align === 'justified' && line.ends ? 'left' : align;

/** The lines of a paragraph, the first with its upper edge at 0. */
export const paragraphLines = (runs: readonly Run[], look: Look, box: Box): PageLine[] => {
  const { size, indent = 0, heading, note } = look;
  const height = lineHeightOf(size);
  return breakRuns(runs, look, box.width, indent).map((line, at) => {
    const shift = at === 0 ? indent : 0;
    return {
      left: box.left + shift,
      top: at * height,
      width: box.width - shift,
      height,
      size,
      align: alignmentOf(line, look),
      texts: line.texts,
      paragraph: box.paragraph,
      ...(heading !== undefined && { heading }),
      ...(note !== undefined && { note }),
    };
  });
};

export const notesIn = ({ texts }: PageLine): number[] =>
  texts.flatMap(({ note }) => (note === undefined ? [] : [note]));

const alone = 2;

/** What of a paragraph stays with what follows it: nothing, its end, or all of it. */
export type Keeping = 'nothing' | 'end' | 'all';

/** A paragraph as one item a line. At least two of its lines stand together wherever a page ends. */
export const paragraphItems = (
  runs: readonly Run[],
  look: Look,
  box: Box,
  keeps: Keeping = 'nothing',
): Item[] => {
  const lines = paragraphLines(runs, look, box);
  const last = lines.length - 1;
  return lines.map((line, at) => ({
    before: at === 0 ? pointsToMm(look.before ?? 0) : 0,
    height: line.height,
    keepsNext: keeps === 'all' || (at === last ? keeps === 'end' : at + 1 < alone || last - at < alone),
    notes: notesIn(line),
    lines: [{ ...line, top: 0 }],
    rules: [],
  }));
};

/** Lines and rules that stand together as they are. */
export const blockItem = (
  height: number,
  lines: readonly PageLine[],
  more: Partial<Pick<Item, 'before' | 'keepsNext' | 'rules'>> = {},
): Item => ({ before: 0, keepsNext: false, rules: [], notes: [], ...more, height, lines });

/** The same lines further down and to the right. */
export const moved = <Placed extends { readonly left: number; readonly top: number }>(
  placed: readonly Placed[],
  left: number,
  top: number,
): Placed[] => placed.map((each) => ({ ...each, left: each.left + left, top: each.top + top }));
