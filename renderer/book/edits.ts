/**
 * Sends what is typed. Typed text shows at once, marked as on its way; a refusal keeps it one key away, with the
 * reason. A command whose connection was lost is sent again under the same id: it is carried out once, whatever
 * had become of it.
 */
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { Core } from './core.ts';
import { refreshActive } from './core.ts';
import type { CellKey, SheetData } from './sheet-data.ts';

/** How often a command is sent when connections keep breaking. */
const attempts = 3;

export type CellText = CellKey & { readonly text: string };

export interface Edits {
  /** Asks for a command, counted as not yet saved until it is answered. */
  readonly command: <Name extends RequestName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<WireReply<OutputOf<Name>>>;
  /** One command, one step of undo. '' clears a cell. */
  readonly write: (cells: readonly CellText[]) => Promise<void>;
}

const firstReason = (reply: OutputOf<'cells/set'>, lang: Lang): string => {
  const [first] = reply.refused;
  const more = reply.refused.length - 1;
  if (!first) return '';
  return more > 0 ? `${first.message} ${bookWords[lang].moreRefused(more)}` : first.message;
};

export const createEdits = (core: Core): Edits => {
  const { store, client } = core;

  const count = (step: 1 | -1): void => {
    const { saving } = store.getState();
    store.setState({ saving: { ...saving, pending: saving.pending + step } });
  };

  const command: Edits['command'] = async (name, input) => {
    count(1);
    try {
      for (let attempt = 1; ; attempt++) {
        const reply = await client.ask(name, input);
        const lost = !reply.ok && reply.error.code === 'engineLost';
        if (!lost || attempt === attempts) return reply;
      }
    } finally {
      count(-1);
    }
  };

  const settle = (
    data: SheetData,
    cells: readonly CellText[],
    reply: WireReply<OutputOf<'cells/set'>>,
  ): void => {
    const { lang } = store.getState().settings;
    if (!reply.ok) {
      data.clearPending(cells);
      for (const cell of cells) data.setRefused(cell, { text: cell.text, message: reply.error.message });
      store.setState({ notice: { tone: 'error', text: reply.error.message, command: 'retry' } });
      return;
    }
    data.clearPending(cells);
    for (const refused of reply.value.refused) {
      const text = typeof refused.value === 'string' ? refused.value : '';
      data.setRefused(refused, { text, message: refused.message });
    }
    if (reply.value.refused.length > 0) {
      const text = firstReason(reply.value, lang);
      store.setState({ notice: { tone: 'error', text, command: 'retry' } });
    }
  };

  const write = async (cells: readonly CellText[]): Promise<void> => {
    const { data, settings, book } = store.getState();
    if (!data || !book || cells.length === 0) return;
    const { id: sheet, year } = data;
    const edits = cells.map(({ row, column, text }) => ({
      sheet,
      year,
      row,
      column,
      value: text === '' ? null : text,
    }));
    data.setPending(cells);
    store.setState({ notice: null });
    const reply = await command('cells/set', { commandId: core.newId(), edits, unit: settings.unit });
    // The sheet may have been fetched anew meanwhile: marks belong to the one that is shown.
    const now = store.getState().data;
    settle(now?.id === sheet && now.year === year ? now : data, cells, reply);
    refreshActive(core);
  };

  return { command, write };
};
