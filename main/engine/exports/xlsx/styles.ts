/** The looks that the sheet's cells have: Times New Roman, black, thin borders, everything wrapped. */
import type { Alignment, Borders, Font, Style } from 'exceljs';
import {
  headingSizes,
  noteSize,
  type PaperLayout,
  signatureSize,
  unitLineSize,
} from '#shared/report/layout.ts';
import type { Column, HeadingRole, RowStyle } from '#shared/report/paper.ts';
import type { SheetScale } from './sheet-scale.ts';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const allThin: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

export type Emphasis = 'regular' | 'bold' | 'italic';

const font = (size: number, emphasis: Emphasis): Partial<Font> => ({
  name: 'Times New Roman',
  family: 1,
  size,
  color: { argb: 'FF000000' },
  ...(emphasis === 'bold' && { bold: true }),
  ...(emphasis === 'italic' && { italic: true }),
});

const placed = (horizontal: Alignment['horizontal']): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
});

export const headingEmphasis: Record<HeadingRole, Emphasis> = {
  office: 'bold',
  label: 'bold',
  title: 'bold',
  part: 'bold',
  period: 'italic',
  reference: 'italic',
};

export const headingStyle = (role: HeadingRole, scale: SheetScale): Partial<Style> => ({
  font: font(scale.size(headingSizes[role]), headingEmphasis[role]),
  alignment: placed(role === 'office' ? 'left' : 'center'),
});

export const ruleStyle: Partial<Style> = { border: { bottom: thin } };

export const unitLineStyle = (scale: SheetScale): Partial<Style> => ({
  font: font(scale.size(unitLineSize), 'italic'),
  alignment: placed('right'),
});

export const headerStyle = (layout: PaperLayout, scale: SheetScale): Partial<Style> => ({
  font: font(scale.size(layout.bodySize), 'bold'),
  alignment: placed('center'),
  border: allThin,
});

export const numberRowStyle = (layout: PaperLayout, scale: SheetScale): Partial<Style> => ({
  font: font(scale.size(layout.numberSize), 'italic'),
  alignment: placed('center'),
  border: allThin,
});

export const numberFormat = ({ kind, decimals }: Column): string => {
  const whole = kind === 'rate' ? '0' : '#,##0';
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole;
};

export const rowEmphasis = (style: RowStyle): 'regular' | 'bold' => (style === 'detail' ? 'regular' : 'bold');

export const bodyStyle = (
  column: Column,
  row: RowStyle,
  layout: PaperLayout,
  scale: SheetScale,
): Partial<Style> => ({
  font: font(scale.size(layout.bodySize), rowEmphasis(row)),
  // A figure is never wrapped, and one typed in later that is too wide shrinks instead of turning into ####.
  alignment:
    column.kind === 'text'
      ? placed(column.align)
      : { horizontal: column.align, vertical: 'middle', shrinkToFit: true },
  border: allThin,
  ...(column.kind !== 'text' && { numFmt: numberFormat(column) }),
});

export const noteStyle = (isHeading: boolean, scale: SheetScale): Partial<Style> => ({
  font: font(scale.size(noteSize), isHeading ? 'bold' : 'italic'),
  alignment: placed('left'),
});

export const signatureFont = (emphasis: Emphasis, scale: SheetScale, size = signatureSize): Partial<Font> =>
  font(scale.size(size), emphasis);

export const signatureStyle = (scale: SheetScale): Partial<Style> => ({
  font: signatureFont('regular', scale),
  alignment: { ...placed('center'), vertical: 'top' },
});
