/** Word's units: twips for lengths, half-points for letters, eighths of a point for lines. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Lines of tables: 0,5 pt; rules under a title: 0,75 pt. */
export const tableLine = 4;
export const ruleLine = 6;
