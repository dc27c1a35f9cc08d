/** Word's units: twips for lengths, half-points for letters, eighths of a point for lines. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Lines of tables: 0,5 pt; the rule under the title block: 0,75 pt. */
export const tableLine = 4;
export const ruleLine = 6;
/** A4, portrait: docx swaps the sides for landscape. */
export const a4 = { width: 11_906, height: 16_838 };
/** Distance of the page number from the edge, in mm. */
export const headerDistance = 10;
