/**
 * The form of a request: one definition gives its name, kind, schemas, policy and what the command line says
 * of it. Types, run-time checks, help and documentation are all read from it.
 */
import type { z } from 'zod';

/**
 * query: reads; command: one change set, carries a `commandId`; job: long, with progress and cancel.
 */
export type RequestKind = 'query' | 'command' | 'job';

export interface Policy {
  /** Refused with `bookNotOpen` while no book is open. */
  readonly needsBook: boolean;
  /** Refused with `readOnly` or `locked` where the book can only be read. */
  readonly writes: boolean;
  /** Leaves a change set that undo can take back. */
  readonly undoable: boolean;
  /** False where only a host may ask: it answers a window that does with `notFromWindow`. */
  readonly fromWindow: boolean;
}

export interface RequestDefinition<
  Name extends string = string,
  Kind extends RequestKind = RequestKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly policy: Policy;
  /** One sentence in each language: what it does. */
  readonly summary: { readonly vi: string; readonly en: string };
}

const reading: Policy = { needsBook: true, writes: false, undoable: false, fromWindow: true };
const writing: Policy = { needsBook: true, writes: true, undoable: true, fromWindow: true };

type Options<Input, Output> = {
  readonly input: Input;
  readonly output: Output;
  readonly summary: { readonly vi: string; readonly en: string };
  readonly policy?: Partial<Policy>;
};

export const query = <Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  name: Name,
  { policy, ...rest }: Options<Input, Output>,
): RequestDefinition<Name, 'query', Input, Output> => ({
  name,
  kind: 'query',
  policy: { ...reading, ...policy },
  ...rest,
});

export const command = <Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  name: Name,
  { policy, ...rest }: Options<Input, Output>,
): RequestDefinition<Name, 'command', Input, Output> => ({
  name,
  kind: 'command',
  policy: { ...writing, ...policy },
  ...rest,
});

export const job = <Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  name: Name,
  { policy, ...rest }: Options<Input, Output>,
): RequestDefinition<Name, 'job', Input, Output> => ({
  name,
  kind: 'job',
  policy: { ...reading, ...policy },
  ...rest,
});
