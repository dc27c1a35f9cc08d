/**
 * The sheet is drawn larger than it prints: the table's letters at 11 points on the screen, and "fit to one
 * page wide" brings everything back to the sizes that the layout of the paper asks for.
 */

import type { PaperLayout } from '#shared/report/layout.ts';
import { textWidthOf } from '#shared/report/page-size.ts';
import type { PaperPage } from '#shared/report/paper.ts';

const screenSize = 11;
/**
 * Width of a digit of Times New Roman 12 at 96 dpi, the unit of column widths: at this size it is a whole
 * number of pixels, so that Excel, which rounds it, and LibreOffice, which does not, agree.
 */
const digitPixels = 8;

export interface SheetScale {
  /** A printed size in points as a size on the sheet, to half a point. */
  readonly size: (printed: number) => number;
  /** A printed height in points as a row height. */
  readonly height: (printed: number) => number;
  /** A printed width in mm as a column width. */
  readonly width: (printed: number) => number;
}

const rounded = (value: number, step: number): number => Math.round(value / step) * step;

export const sheetScale = ({ bodySize }: PaperLayout, page: PaperPage): SheetScale => {
  const scale = Math.max(1, screenSize / bodySize);
  /** A shade narrower than the page, so that the whole per cent that Excel chooses is not one too low. */
  const fitting = (textWidthOf(page) - 0.5) / textWidthOf(page);
  return {
    size: (printed) => rounded(printed * scale, 0.5),
    height: (printed) => rounded(printed * scale, 0.25),
    width: (printed) => rounded((printed * scale * fitting * 96) / 25.4 / digitPixels, 1 / 256),
  };
};
