/** Ends a command from wherever it is: the refusal is printed at the top, in one place, with its exit status. */
import type { ErrorCode, ErrorParams } from '#shared/errors/codes.ts';
import type { Refusal } from '#shared/errors/result.ts';

export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const stop = <Code extends ErrorCode>(code: Code, params: ErrorParams[Code]): Stopped =>
  new Stopped({ code, params });
