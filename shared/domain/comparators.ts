/** How a target is to be read: "ít nhất", "trên", "bằng", "nhiều nhất", "dưới". */
export const comparators = ['>=', '>', '=', '<=', '<'] as const;
export type Comparator = (typeof comparators)[number];
