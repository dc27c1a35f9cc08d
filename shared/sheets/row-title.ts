/** What a row is called where the rows above it are not in sight. */
import type { Row, Sheet } from './definition.ts';

/** "Tiểu dự án 1: … – Huyện Hà Quảng": a unit stands beneath each line, so its name alone says too little. */
export const rowTitle = (sheet: Sheet, row: Row): string => {
  const isOfUnit = row.place?.component !== undefined && row.key !== row.place.component;
  const above = isOfUnit && row.parent !== null ? sheet.rows[sheet.rowAt.get(row.parent) ?? -1] : undefined;
  return above ? `${above.label} – ${row.label}` : row.label;
};
