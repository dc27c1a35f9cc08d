export type { PagedColumn, PagedHeading, PagedOptions, PagePoint } from './paged-options.ts';
export { PagedTable } from './paged-table.ts';
