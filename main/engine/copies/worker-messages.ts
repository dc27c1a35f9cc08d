/** What the engine asks of the thread that proves a copy, and what it answers. */
import type { Failure } from '../threads/index.ts';

export interface ToProver {
  readonly copy: string;
  /** The book it was made of: what is damaged in the copy is damaged there. */
  readonly book: string;
}

export type FromProver = { readonly kind: 'sound' } | Failure;
