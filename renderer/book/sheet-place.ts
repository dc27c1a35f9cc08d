/** Where cells belong: a sheet of a year, with what is chosen above it. */
import type { Scope, SheetId } from '#shared/sheets/index.ts';
import type { ViewId } from './state.ts';

/** What a cell's command carries besides row and column. */
export interface SheetPlace {
  readonly sheet: SheetId;
  readonly year: number;
  readonly component?: string;
  /** yyyymm */
  readonly period?: number;
}

export const placeIn = (sheet: SheetId, year: number, { component, period }: Scope): SheetPlace => ({
  ...{ sheet, year },
  ...(component === undefined ? {} : { component }),
  ...(period === undefined ? {} : { period }),
});

export const placeName = ({ sheet, year, component, period }: SheetPlace): string =>
  [sheet, year, component ?? '', period ?? ''].join('/');

export const isSamePlace = (one: SheetPlace, other: SheetPlace): boolean =>
  placeName(one) === placeName(other);

/** What is chosen above a sheet holds for its year: the months of another year are others. */
export const scopeName = (sheet: ViewId, year: number | null): string => `${sheet}/${year}`;

/** What is left out of a choice is the engine's to take. */
export const asScope = (scope: Scope | undefined): { scope?: Scope } =>
  scope && Object.values(scope).some((value) => value !== undefined) ? { scope } : {};
