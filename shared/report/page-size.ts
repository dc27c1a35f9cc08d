/** How large a page is, and what its margins leave. Lengths in mm. */
import type { PaperPage } from './paper.ts';

/** Short and long edge, in mm. */
const edges: Record<PaperPage['size'], readonly [number, number]> = { A4: [210, 297], A3: [297, 420] };

/** As it lies, in mm. */
export const pageSizeOf = ({ size, orientation }: PaperPage): { width: number; height: number } => {
  const [short, long] = edges[size];
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
};

export const textWidthOf = (page: PaperPage): number =>
  pageSizeOf(page).width - page.margins.left - page.margins.right;

export const textHeightOf = (page: PaperPage): number =>
  pageSizeOf(page).height - page.margins.top - page.margins.bottom;
