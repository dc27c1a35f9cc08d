/** How pages look as HTML: fonts, lines of tables, and the sheet that they are printed on. */
import { cellPadding, lineHeight } from '../cell-box.ts';
import { type Page, raisedScale } from './page.ts';

/** Times New Roman, or what has its metrics. */
const fonts = '"Times New Roman", "Liberation Serif", Tinos, serif';

/** What a page is cut to, in mm. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * The edge of the square sheet on which every page of the document fits, at its upper left. Not every Chromium prints
 * upright pages and wide ones in one document at their size, or turns a sheet that is wider than high: whoever prints
 * cuts the sheets to their pages.
 */
export const sheetEdge = (pages: readonly Sheet[]): number =>
  Math.max(0, ...pages.flatMap(({ width, height }) => [width, height]));

/** A box as high as its sheet would, rounded, sometimes ask for a further one. */
const hair = 0.1;

/** Letters stand where the model has put them: no kerning, no ligatures, no wrapping of its own. */
export const pageCss = (pages: readonly Page[]): string => {
  const edge = sheetEdge(pages);
  return [
    `@page{size:${edge}mm ${edge}mm;margin:0}`,
    `html,body{margin:0;padding:0;background:#fff;color:#000;font-family:${fonts}}`,
    'body{font-kerning:none;font-variant-ligatures:none}',
    `.page{position:relative;overflow:hidden;width:${edge}mm;height:${edge - hair}mm;break-after:page}`,
    '.page:last-child{break-after:auto}',
    'p,h1,h2,h3,h4,h5,h6{margin:0;font-weight:400}',
    '.l,.r,table{position:absolute}.l{white-space:pre}',
    '.j{white-space:nowrap;text-align:justify;text-align-last:justify}.c{text-align:center}.e{text-align:right}',
    `sup,sub{font-size:${raisedScale}em;line-height:0}`,
    'a{color:inherit;text-decoration:none}',
    '.r{border-top:0.75pt solid #000}',
    `table{border-collapse:collapse;table-layout:fixed;line-height:${lineHeight};white-space:pre}`,
    `th,td{padding:0 ${cellPadding}mm;border:0.5pt solid #000;vertical-align:middle}`,
    'th{font-weight:700;text-align:center}.n th{font-weight:400;font-style:italic}.b td{font-weight:700}',
  ].join('\n');
};
