/** What a thread says of a task that it could not do: a refusal, or an error as far as it crosses to another thread. */
import type { Refusal } from '#shared/errors/result.ts';
import { Refused } from '../refused.ts';

export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** `code`: of the disk's error, where it was one. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack?: string; readonly code?: string };

/** In the thread. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal };
  const { message, stack, code } = error as Error & { code?: unknown };
  return {
    kind: 'failed',
    message: String(message ?? error),
    ...(stack !== undefined && { stack }),
    ...(typeof code === 'string' && { code }),
  };
};

/** In the engine: what the task is rejected with. */
export const errorOf = (failure: Failure): Error => {
  if (failure.kind === 'refused') return new Refused(failure.refusal);
  const { message, stack, code } = failure;
  const error = Object.assign(new Error(message), code === undefined ? {} : { code });
  if (stack !== undefined) error.stack = stack;
  return error;
};
