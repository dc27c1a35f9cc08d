/** What writing a cell is given, and what it comes to. */
import type { BookView } from '../domain/book-view.ts';
import type { Dong } from '../domain/brands.ts';
import type { MeasureId } from '../domain/measures.ts';
import type { AnyRecord, RecordKind } from '../domain/records.ts';
import { ok, type Result } from '../errors/result.ts';
import { amountFromNumber, parseAmount } from '../text/amount.ts';
import type { MoneyUnit } from '../text/money-unit.ts';
import type { Column, Row, Sheet } from './definition.ts';
import type { CellValue } from './read-cell.ts';

/** Typed text; or a number: đồng in a money column, the plain value elsewhere; or null to clear. */
export type CellInput = string | number | null;

export type WriteIntent =
  | {
      readonly kind: 'figure';
      readonly measure: MeasureId;
      readonly year: number;
      readonly component?: string | undefined;
      readonly unit?: string | undefined;
      readonly source?: string | undefined;
      readonly vintage?: number | undefined;
      /** Month of a monthly measure. */
      readonly period?: number | undefined;
      readonly indicator?: string | undefined;
      readonly value: number | null;
    }
  | {
      readonly kind: 'field';
      readonly record: RecordKind;
      readonly uid: string;
      readonly field: string;
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: 'make'; readonly record: RecordKind; readonly value: AnyRecord }
  | { readonly kind: 'remove'; readonly record: RecordKind; readonly uid: string };

/** What to write, and what the cell will then hold (as `readCell` gives it). */
export interface CellWrite {
  readonly intents: readonly WriteIntent[];
  readonly after: CellValue;
}

export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly column: Column;
}

export interface WriteContext {
  readonly view: BookView;
  /** Unit in which text without a unit word is read. */
  readonly unit: MoneyUnit;
  readonly newUid: () => string;
  /** Works, by their components, that the same request gives another place (null: the whole province). */
  readonly newPlaces?: ReadonlyMap<string, string | null>;
}

export const write = (after: CellValue, ...intents: WriteIntent[]): Result<CellWrite> =>
  ok({ intents, after });

/** An amount in đồng out of what was typed; null clears. */
export const readDong = (input: CellInput, unit: MoneyUnit, mayBeNegative: boolean): Result<Dong | null> => {
  if (input === null) return ok(null);
  const read =
    typeof input === 'number'
      ? amountFromNumber(input, { unit: 'dong', mayBeNegative })
      : parseAmount(input, { unit, mayBeNegative });
  return read.ok ? ok(read.value?.dong ?? null) : read;
};
