/**
 * What goes over a wire between a window and the engine that serves it, whatever carries it: a MessagePort in the
 * desktop application, a WebSocket in the local browser. One connection is one window.
 *
 * What the window sends is parsed at the host's door (`fromWindowSchema`); requests are then parsed once more by
 * the engine, each by its own schema.
 */
import { z } from 'zod';
import type { Refusal } from '../errors/result.ts';
import type { OutputOf } from './index.ts';
import type { wireVersion } from './limits.ts';
import { langSchema } from './parts.ts';

export const fromWindowSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('request'),
    /** Given back in the reply; a window never uses one twice. */
    id: z.int().min(0),
    name: z.string().max(100),
    input: z.unknown(),
    /** Id under which a job's progress is told and by which it can be cancelled. */
    job: z.string().max(100).optional(),
  }),
  /** Language of the sentences in replies and events from now on. */
  z.strictObject({ kind: z.literal('language'), lang: langSchema }),
]);
export type FromWindow = z.infer<typeof fromWindowSchema>;

export type WireRefusal = Refusal & { readonly message: string };

export type WireReply<Output = unknown> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly error: WireRefusal };

/** One cell as it stands now: đồng for money, the plain number for numbers and rates, text as it is. */
export type CellNow = OutputOf<'cells/set'>['derived'][number];

/**
 * What the engine tells of its own accord. Each carries a running number, one more than the one before it: after
 * a gap the window asks for everything again. On a wire the numbers are the connection's own, because not every
 * window is told everything (a job's progress is told to its own window alone); a host that leaves an event out
 * for a window that cannot follow counts it all the same.
 */
export type WireEvent = { readonly number: number } & (
  | {
      /**
       * What an edit comes to. It is told before the disk has it, so that a slow disk delays no figure on the
       * screen: `saved` follows when COMMIT has returned, `unsaved` where it failed.
       */
      readonly type: 'changed';
      readonly revision: number;
      /** Cells that were typed and cells that followed; empty where sheets have to be asked for again. */
      readonly cells: readonly CellNow[];
      /** Columns whose every cell may have changed. */
      readonly stale: OutputOf<'cells/set'>['stale'];
      readonly refresh: boolean;
    }
  | { readonly type: 'saved'; readonly revision: number; readonly at: string }
  /** The disk refused revision `revision`: what was told of it is void, and sheets have to be asked for again. */
  | { readonly type: 'unsaved'; readonly revision: number; readonly error: WireRefusal }
  | {
      readonly type: 'findings';
      readonly added: OutputOf<'checks/list'>['findings'];
      /** Keys of findings that are gone or were replaced. */
      readonly removed: readonly string[];
      /** True where the findings have to be asked for again. */
      readonly refresh: boolean;
    }
  /** @property done 0 to 1 */
  | { readonly type: 'progress'; readonly job: string; readonly done: number }
);

export type FromEngine =
  /** The first message on a connection: the book that is served here, or why there is none. */
  | {
      readonly kind: 'hello';
      readonly version: typeof wireVersion;
      readonly book: WireReply<OutputOf<'book/open'>>;
      /** Name of the book's file, without its folder. */
      readonly name: string;
      /** The number after which the connection's events begin. */
      readonly number: number;
    }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: WireReply }
  | { readonly kind: 'event'; readonly event: WireEvent };
