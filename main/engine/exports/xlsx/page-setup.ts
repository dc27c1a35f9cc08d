/** How a sheet prints: page, margins, repeated heading, page numbers, the sentence about invented data. */

import { demonstrationSize, headerDistance, pageNumberSize } from '#shared/report/layout.ts';
import { textHeightOf } from '#shared/report/page-size.ts';
import type { Paper, PaperPage } from '#shared/report/paper.ts';
import { mmToPoints } from '#shared/report/text-width.ts';
import type { Drawing } from './drawing.ts';
import { lastPageStart } from './keep-together.ts';
import { address } from './sheet-layout.ts';

/** The numbers under which Excel knows them. */
const paperSizes: Readonly<Record<PaperPage['size'], number>> = { A3: 8, A4: 9 };
const inches = (mm: number): number => Math.round((mm / 25.4) * 100) / 100;
/** Where a page break over the whole row ends. */
const lastSheetColumn = 16_384;
/** Excel's limit for a header or footer with its codes. */
const longestFooter = 255;

/** An ampersand begins a code; a digit behind the size would be read with it. */
const footerText = (text: string): string => text.replaceAll('&', '&&').replace(/^(?=\d)/, ' ');

const footer = (text: string, size: number): string =>
  `&C&"Times New Roman,Bold"&${size}${footerText(text)}`.slice(0, longestFooter);

/** Page numbers begin with each appendix; a further table of the same one goes on with them. */
const numberingOf = ({ continues }: Paper) => (continues ? {} : { firstPageNumber: 1 });

export const setUpPage = ({ sheet, paper, rows, scale, demonstration }: Drawing): void => {
  const { size, margins, orientation } = paper.page;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    ...numberingOf(paper),
    paperSize: paperSizes[size],
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${rows.headerTop}:${rows.numberRow}`,
    printArea: `A1:${address(rows.last, rows.columnCount)}`,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(headerDistance),
      footer: inches(headerDistance),
    },
  };
  // Header and footer shrink with the sheet, in Excel as in LibreOffice.
  const said = demonstration && footer(demonstration, Math.round(scale.size(demonstrationSize)));
  sheet.headerFooter = {
    ...sheet.headerFooter,
    differentFirst: !paper.continues,
    oddHeader: `&C&"Times New Roman,Regular"&${Math.round(scale.size(pageNumberSize))}&P`,
    ...(said && { oddFooter: said, firstFooter: said }),
  };
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: rows.numberRow, zoomScale: 85, showGridLines: false }];
};

/** @param heights of the table's rows; the others are the sheet's own */
export const keepEndTogether = ({ sheet, paper, rows, scale }: Drawing, heights: readonly number[]): void => {
  const pageHeight = scale.height(mmToPoints(textHeightOf(paper.page)));
  const heightOf = (row: number): number => heights[row - rows.bodyTop] ?? sheet.getRow(row).height;
  const start = lastPageStart(rows, heightOf, pageHeight);
  if (start !== null) sheet.getRow(start - 1).addPageBreak(1, lastSheetColumn);
};
