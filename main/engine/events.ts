/** What the engine tells of its own accord. Each event carries a running number: a gap means "fetch again". */
import type { RuleFinding } from '#shared/checks/rule.ts';
import type { OutputOf } from '#shared/contract/index.ts';

export type EngineEvent =
  | {
      readonly type: 'changed';
      readonly revision: number;
      /** Cells that were typed and cells that followed; empty where a whole sheet has to be asked for again. */
      readonly cells: OutputOf<'cells/set'>['derived'];
      readonly refresh: boolean;
    }
  | { readonly type: 'findings'; readonly added: readonly RuleFinding[]; readonly removed: readonly string[] }
  | { readonly type: 'progress'; readonly job: string; readonly done: number }
  | { readonly type: 'opened'; readonly path: string }
  | { readonly type: 'closed' };

export type NumberedEvent = EngineEvent & { readonly number: number };
