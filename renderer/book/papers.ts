/** The papers of the book: which there are, their pages, and writing them where the person says. */
import type { Actions, PaperJob } from './actions.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';
import type { Events } from './events.ts';
import { stem } from './files.ts';

export type Papers = Pick<
  Actions,
  'papers' | 'preview' | 'exportPapers' | 'details' | 'setDetails' | 'paperSettings' | 'setPaperSettings'
>;

export const createPapers = (core: Core, edits: Edits, events: Events): Papers => {
  const { store, client, host } = core;

  /** One file is given a name, several a folder; null where the person thinks better of it. */
  const pickTarget = async ({ papers, formats }: PaperJob) => {
    const [what] = papers;
    const [format] = formats;
    const name = stem(store.getState().book?.name ?? 'ke-hoach');
    const folder = papers.length > 1 || formats.length > 1 || format === undefined;
    const kind = folder ? 'folder' : format;
    const suggestedName = folder ? name : `${name}-${what}.${format}`;
    const target = await host.ask('window/pick-target', { kind, suggestedName });
    return target && { handle: target.handle, folder };
  };

  /** Puts into the book why the papers are written; null where that is done, or nothing is to be said. */
  const record = async ({ reason, papers, year }: PaperJob) => {
    if (reason === null || store.getState().book?.opened.access !== 'write') return null;
    const input = { commandId: core.newId(), year, papers: [...papers], reason };
    const reply = await edits.command('papers/override', input);
    return reply.ok ? null : reply;
  };

  const write = async (
    job: PaperJob,
    target: { readonly handle: string; readonly folder: boolean },
    id: string,
  ) =>
    client.ask(
      'papers/export',
      {
        what: [...job.papers],
        format: [...job.formats],
        ...(target.folder ? { folder: target.handle } : { file: target.handle }),
        year: job.year,
        ...(job.period === undefined ? {} : { period: job.period }),
      },
      { job: id },
    );

  return {
    details: (year) => client.ask('years/show', { year }),
    setDetails: (year, changes) => edits.command('years/set', { ...changes, year, commandId: core.newId() }),
    paperSettings: () => client.ask('papers/settings', {}),
    setPaperSettings: (settings) => edits.command('papers/set', { settings, commandId: core.newId() }),
    papers: (year) => client.ask('papers/list', { year }),
    preview: ({ what, year, period }, from, limit) =>
      client.ask('papers/preview', { what, year, ...(period === undefined ? {} : { period }), from, limit }),
    exportPapers: async (job, onProgress, signal) => {
      const target = await pickTarget(job);
      if (!target) return null;
      const refused = await record(job);
      if (refused) return { ...target, reply: refused };
      const id = core.newId();
      const forget = events.onProgress(id, onProgress);
      const cancel = (): void => void client.ask('jobs/cancel', { job: id });
      signal.addEventListener('abort', cancel);
      try {
        return { ...target, reply: await write(job, target, id) };
      } finally {
        signal.removeEventListener('abort', cancel);
        forget();
      }
    },
  };
};
