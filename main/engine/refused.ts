import type { Refusal } from '#shared/errors/result.ts';

/** A refusal from a depth where a result cannot be returned; `dispatch` turns it back into one. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
