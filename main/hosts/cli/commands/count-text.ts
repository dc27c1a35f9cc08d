import { formatUnits } from '#shared/text/format-number.ts';

/** A whole number as the grid shows it: 12.345. */
export const countText = (value: number): string => formatUnits(value, 0);
