/** The papers of the book: which there are, their pages, what they say of themselves and how they are laid out. */
import type { Actions } from './actions.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';
import type { Events } from './events.ts';
import { createExport } from './exporting.ts';

export type Papers = Pick<
  Actions,
  | 'papers'
  | 'preview'
  | 'pickTemplate'
  | 'dropTemplate'
  | 'exportPapers'
  | 'details'
  | 'setDetails'
  | 'paperSettings'
  | 'setPaperSettings'
>;

export const createPapers = (core: Core, edits: Edits, events: Events): Papers => {
  const { store, client, host } = core;

  return {
    details: (year) => client.ask('years/show', { year }),
    setDetails: (year, changes) => edits.command('years/set', { ...changes, year, commandId: core.newId() }),
    paperSettings: () => client.ask('papers/settings', {}),
    setPaperSettings: (settings) => edits.command('papers/set', { settings, commandId: core.newId() }),
    papers: (year) => client.ask('papers/list', { year }),
    preview: ({ what, year, period }, from, limit) =>
      client.ask('papers/preview', { what, year, ...(period === undefined ? {} : { period }), from, limit }),
    pickTemplate: async () => {
      const template = await host.ask('window/pick-source', { kind: 'docx' });
      if (template) store.setState({ template });
    },
    dropTemplate: () => store.setState({ template: null }),
    exportPapers: createExport(core, edits, events),
  };
};
