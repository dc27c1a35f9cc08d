/** Bringing in a file of the Treasury, as the engine answers it: what is asked, with progress, and given up in time. */
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import type { WindowOutputOf } from '#shared/window/index.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';
import type { Events } from './events.ts';

/** Requests of an import by the second half of their names. */
type ImportRequest = Extract<RequestName, `imports/${string}` | `profiles/${string}` | `matches/${string}`>;
export type ImportInput<Name extends ImportRequest> = Omit<InputOf<Name>, 'commandId'>;
export type ImportOutput<Name extends ImportRequest> = OutputOf<Name>;
export type ImportReply<Name extends ImportRequest> = WireReply<OutputOf<Name>>;

type Queries = Extract<
  ImportRequest,
  | 'imports/cells'
  | 'imports/detect'
  | 'imports/rows'
  | 'imports/targets'
  | 'imports/close'
  | 'imports/batches'
  | 'imports/provenance'
  | 'profiles/list'
  | 'matches/list'
>;
type Jobs = 'imports/open' | 'imports/preview';
type Commands = 'imports/commit' | 'profiles/save' | 'profiles/delete' | 'matches/forget';

export interface JobWatch {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface Imports {
  /** Asks for a file; `again`, one that was picked before, for the same file. Null where the person thinks better of it. @throws Error with a sentence */
  readonly pick: (again?: string) => Promise<WindowOutputOf<'window/pick-source'>>;
  readonly ask: <Name extends Queries>(name: Name, input: ImportInput<Name>) => Promise<ImportReply<Name>>;
  /** A job that can be given up. */
  readonly run: <Name extends Jobs>(
    name: Name,
    input: ImportInput<Name>,
    watch: JobWatch,
  ) => Promise<ImportReply<Name>>;
  /** One step that can be taken back; sent again where the connection was lost in between. */
  readonly write: <Name extends Commands>(name: Name, input: ImportInput<Name>) => Promise<ImportReply<Name>>;
}

export const createImports = (core: Core, edits: Edits, events: Events): Imports => {
  const { client, host } = core;
  return {
    pick: (again) =>
      host.ask('window/pick-source', { kind: 'treasury', ...(again === undefined ? {} : { again }) }),
    ask: (name, input) => client.ask(name, input as InputOf<typeof name>),
    write: (name, input) =>
      edits.command(name, { ...input, commandId: core.newId() } as unknown as InputOf<typeof name>),
    run: async (name, input, { onProgress, signal }) => {
      const job = core.newId();
      const forget = events.onProgress(job, onProgress);
      const cancel = (): void => void client.ask('jobs/cancel', { job });
      signal.addEventListener('abort', cancel);
      try {
        return await client.ask(name, input as InputOf<typeof name>, { job });
      } finally {
        signal.removeEventListener('abort', cancel);
        forget();
      }
    },
  };
};
