/**
 * A refusal that a caller can expect is a returned value, not an exception: a code, typed parameters, and a
 * sentence for each code in `shared/messages`. Faults (bugs, disk full, corrupt pages) are thrown.
 */
import type { ErrorCode, ErrorParams } from './codes.ts';

export interface Refusal<Code extends ErrorCode = ErrorCode> {
  readonly code: Code;
  readonly params: ErrorParams[Code];
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const refuse = <Code extends ErrorCode>(
  code: Code,
  params: ErrorParams[Code],
): { readonly ok: false; readonly error: Refusal<Code> } => ({ ok: false, error: { code, params } });
