/**
 * Why something was taken for what it is, or could not be: codes with parameters, worded in
 * `shared/messages/treasury-detection.ts` and `treasury-rows.ts`. Amounts in parameters are whole đồng.
 */
import type { DetectionReasons } from './detection-reasons.ts';
import type { RowReasons } from './row-reasons.ts';

export interface AllReasons extends DetectionReasons, RowReasons {}
export type ReasonCode = keyof AllReasons;

export interface Reason<Code extends ReasonCode = ReasonCode> {
  readonly code: Code;
  readonly params: AllReasons[Code];
  /** Where it stands in the file; null where it is about no cell. */
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number | null } | null;
}
