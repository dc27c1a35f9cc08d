/** Writing papers where the person says, with the reason where findings are open. */
import { paperFileName } from '#shared/report/file-name.ts';
import { paperIds } from '#shared/report/publication.ts';
import type { Actions, PaperJob } from './actions.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';
import type { Events } from './events.ts';
import { stem } from './files.ts';
import type { Template } from './state.ts';

export const createExport = (core: Core, edits: Edits, events: Events): Actions['exportPapers'] => {
  const { store, client, host } = core;

  /** One file is given a name, several a folder; null where the person thinks better of it. */
  const pickTarget = async ({ papers, formats, year, period }: PaperJob) => {
    const name = store.getState().book?.name ?? 'ke-hoach.kehoach';
    const [format] = formats;
    const what = paperIds.find((id) => id === papers[0]);
    const isOne = papers.length === 1 && formats.length === 1;
    const single = isOne && what && format ? { what, format, year, period } : undefined;
    const target = await host.ask(
      'window/pick-target',
      single
        ? { kind: single.format, suggestedName: paperFileName(name, single) }
        : { kind: 'folder', suggestedName: stem(name) },
    );
    return target && { handle: target.handle, folder: single === undefined };
  };

  /** Puts into the book why the papers are written; null where that is done, or nothing is to be said. */
  const record = async ({ reason, papers, year }: PaperJob) => {
    if (reason === null || store.getState().book?.opened.access !== 'write') return null;
    const input = { commandId: core.newId(), year, papers: [...papers], reason };
    const reply = await edits.command('papers/override', input);
    return reply.ok ? null : reply;
  };

  /** A handle of a file is good for one use: each export has its own. */
  const handleOf = async (template: Template): Promise<string> => {
    const again = await host.ask('window/pick-source', { kind: 'docx', again: template.handle });
    return again?.handle ?? template.handle;
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
        ...(job.template ? { template: await handleOf(job.template) } : {}),
        year: job.year,
        ...(job.period === undefined ? {} : { period: job.period }),
      },
      { job: id },
    );

  return async (job, onProgress, signal) => {
    const target = await pickTarget(job);
    if (!target) return null;
    const refused = await record(job);
    if (refused) return { ...target, reply: refused };
    if (signal.aborted) return null;
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
  };
};
