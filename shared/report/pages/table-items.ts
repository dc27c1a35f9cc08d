/** A table paper as items: title block, unit line, rows under their heading, notes, signature block. */

import { cellWidth, rowHeight } from '../cell-box.ts';
import { headerRows, leafColumns } from '../columns.ts';
import { keptWithNext } from '../keep-rows.ts';
import {
  headingSizes,
  hintSize,
  layOut,
  noteSize,
  type PaperLayout,
  ruleLength,
  signatureSize,
  unitLineSize,
} from '../layout.ts';
import { noteLines } from '../note-lines.ts';
import { textHeightOf, textWidthOf } from '../page-size.ts';
import type { HeadingRole, Paper, PaperRow, SignatureBlock } from '../paper.ts';
import { printedRows } from '../print-cell.ts';
import { headerHeights, numberRowHeight } from '../row-heights.ts';
import { pointsToMm, wrapText } from '../text-width.ts';
import { blockItem, type Item, type Look, lineHeightOf, paragraphItems, paragraphLines } from './item.ts';
import type { NextParagraph } from './letter-items.ts';
import type { PageCell, PageTableHead, PageTableRow } from './page.ts';

const bold: readonly HeadingRole[] = ['office', 'label', 'title', 'part'];
const italic: readonly HeadingRole[] = ['period', 'reference'];
const headings: Partial<Record<HeadingRole, number>> = { label: 1, title: 2, part: 3 };

const headingLook = (role: HeadingRole): Look => {
  const heading = headings[role];
  return {
    size: headingSizes[role],
    align: role === 'office' ? 'left' : 'center',
    ...(bold.includes(role) && { bold: true }),
    ...(italic.includes(role) && { italic: true }),
    ...(heading !== undefined && { heading }),
  };
};

const rule = (width: number): Item => {
  const left = (width - ruleLength) / 2;
  return blockItem(pointsToMm(2), [], {
    before: pointsToMm(3),
    keepsNext: true,
    rules: [{ left, top: 0, width: ruleLength }],
  });
};

const unitLook: Look = { size: unitLineSize, italic: true, align: 'right', before: 4 };

const titleItems = (paper: Paper, width: number, next: NextParagraph): Item[] => {
  let before: HeadingRole | undefined;
  let paragraph = 0;
  const lines = paper.heading.flatMap(({ role, text }) => {
    // A title over several lines is one heading.
    if (role !== before || role !== 'title') paragraph = next();
    before = role;
    return paragraphItems([{ text }], headingLook(role), { left: 0, width, paragraph }, 'all');
  });
  const box = { left: 0, width, paragraph: next() };
  const unit = paragraphItems([{ text: paper.unitLine }], unitLook, box, 'all');
  return [...lines, rule(width), ...unit, blockItem(pointsToMm(2), [], { keepsNext: true })];
};

const headOf = (paper: Paper, layout: PaperLayout): PageTableHead => ({
  name: paper.name,
  columnWidths: layout.columnWidths,
  size: layout.bodySize,
  header: headerRows(paper.columns).map((cells) =>
    cells.map((cell) => {
      const width = cellWidth(layout, cell.column, cell.columnSpan);
      return { ...cell, lines: wrapText(cell.label, width, { size: layout.bodySize, style: 'bold' }) };
    }),
  ),
  headerHeights: headerHeights(paper, layout).map(pointsToMm),
  numbers: layout.numberLines,
  numberHeight: pointsToMm(numberRowHeight(layout)),
  numberSize: layout.numberSize,
});

/** A row that no page can hold goes on in further rows, so that nothing is cut off. */
const divided = (row: PageTableRow, most: number, heightOf: (lines: number) => number): PageTableRow[] => {
  const count = Math.max(1, ...row.cells.map(({ lines }) => lines.length));
  const parts: PageTableRow[] = [];
  for (let at = 0; at < count; at += most) {
    const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(at, at + most) }));
    parts.push({ ...row, cells, height: heightOf(Math.min(most, count - at)) });
  }
  return parts;
};

class RowWriter {
  readonly #layout: PaperLayout;
  readonly #columns;
  readonly #widths: readonly number[];
  readonly #most: number;

  constructor(paper: Paper, layout: PaperLayout, room: number) {
    this.#layout = layout;
    this.#columns = leafColumns(paper.columns);
    this.#widths = this.#columns.map((_column, index) => cellWidth(layout, index));
    const line = this.#heightOf(2) - this.#heightOf(1);
    this.#most = Math.max(1, Math.floor((room - this.#heightOf(1)) / line));
  }

  readonly #heightOf = (lines: number): number => pointsToMm(rowHeight(lines, this.#layout.bodySize));

  rows(row: Pick<PaperRow, 'style'>, texts: readonly string[]): PageTableRow[] {
    const style = row.style === 'detail' ? 'regular' : 'bold';
    const font = { size: this.#layout.bodySize, style } as const;
    const cells = this.#columns.map((column, index): PageCell => {
      const text = texts[index] ?? '';
      // A figure has the width that it needs: nothing breaks it.
      const lines = column.kind === 'text' ? wrapText(text, this.#widths[index] ?? 0, font) : [text];
      return { lines, align: column.align };
    });
    const height = this.#heightOf(Math.max(1, ...cells.map(({ lines }) => lines.length)));
    return divided({ height, style: row.style, cells }, this.#most, this.#heightOf);
  }
}

const rowItems = (paper: Paper): Item[] => {
  const layout = layOut(paper);
  const head = headOf(paper, layout);
  const above = head.headerHeights.reduce((sum, height) => sum + height, head.numberHeight);
  const writer = new RowWriter(paper, layout, textHeightOf(paper.page) - above);
  const texts = printedRows(paper);
  const keeps = keptWithNext(paper);
  const itemsOf = (rows: readonly PageTableRow[], keepsNext: boolean): Item[] =>
    rows.map((row, at) => ({
      ...blockItem(row.height, [], { keepsNext: keepsNext && at === rows.length - 1 }),
      table: { head, row },
    }));
  if (paper.rows.length === 0) return itemsOf(writer.rows({ style: 'detail' }, []), true);
  return paper.rows.flatMap((row, at) => itemsOf(writer.rows(row, texts[at] ?? []), keeps[at] ?? false));
};

const noteItems = (paper: Paper, width: number, next: NextParagraph): Item[] => {
  const lines = noteLines(paper);
  return lines.flatMap(({ role, text }, at) => {
    const look: Look = {
      size: noteSize,
      align: 'left',
      before: at === 0 ? 4 : 1,
      ...(role === 'heading' ? { bold: true } : { italic: true }),
    };
    const keeps = paper.signature !== null || at < lines.length - 1 ? 'all' : 'nothing';
    return paragraphItems([{ text }], look, { left: 0, width, paragraph: next() }, keeps);
  });
};

/** As high as in Word: room to sign, in mm. */
const roomToSign = 20;

const signatureItem = (block: SignatureBlock, width: number, next: NextParagraph): Item => {
  const half = width / 2;
  const write = (text: string, look: Omit<Look, 'align'>, left: number, top: number) =>
    paragraphLines([{ text }], { ...look, align: 'center' }, { left, width: half, paragraph: next() }).map(
      (line) => ({ ...line, top: line.top + top }),
    );
  const { left, right, placeAndDate } = block;
  const dates = write(placeAndDate, { size: signatureSize, italic: true }, half, 0);
  const titleTop = dates.length * lineHeightOf(signatureSize);
  const titles = { size: signatureSize, bold: true } as const;
  const hints = { size: hintSize, italic: true } as const;
  const leftTitle = write(left.title, titles, 0, titleTop);
  const rightTitle = write(right.title, titles, half, titleTop);
  const hintTop = titleTop + Math.max(leftTitle.length, rightTitle.length) * lineHeightOf(signatureSize);
  const leftHint = write(left.hint, hints, 0, hintTop);
  const rightHint = write(right.hint, hints, half, hintTop);
  const height = hintTop + Math.max(leftHint.length, rightHint.length) * lineHeightOf(hintSize) + roomToSign;
  const lines = [...dates, ...leftTitle, ...leftHint, ...rightTitle, ...rightHint];
  return blockItem(height, lines, { before: pointsToMm(3) });
};

export const tableItems = (paper: Paper, next: NextParagraph): Item[] => {
  const width = textWidthOf(paper.page);
  const title = titleItems(paper, width, next);
  const notes = noteItems(paper, width, next);
  const signature = paper.signature ? [signatureItem(paper.signature, width, next)] : [];
  return [...title, ...rowItems(paper), ...notes, ...signature];
};
