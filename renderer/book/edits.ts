/**
 * Sends what is typed. Typed text shows at once, marked as on its way; a refusal keeps it one key away, with the
 * reason. A command whose connection was lost is sent again under the same id: it is carried out once, whatever
 * had become of it.
 */
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import { editLimit } from '#shared/contract/limits.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import type { Lang } from '#shared/sheets/index.ts';
import { formatUnits } from '#shared/text/format-number.ts';
import type { CellKey } from './cell-key.ts';
import { type Core, forgetNotice, refreshActive } from './core.ts';
import type { Marks } from './marks.ts';
import { isSamePlace, type SheetPlace } from './sheet-place.ts';
import type { Sheets } from './sheets.ts';
import type { BookState } from './state.ts';

/** How long a command waits for a new connection before it counts as not carried out, in milliseconds. */
const patience = 30_000;

export type CellText = CellKey & { readonly text: string };

type Reply = WireReply<OutputOf<'cells/set'>>;

const firstReason = (refused: OutputOf<'cells/set'>['refused'], lang: Lang): string => {
  const [first] = refused;
  const more = refused.length - 1;
  if (!first) return '';
  return more > 0 ? `${first.message} ${bookWords[lang].moreRefused(more)}` : first.message;
};

/** Why nothing can be written, in a sentence. */
const whyNot = ({ book, settings }: BookState, cells: number): string | undefined => {
  const say = bookWords[settings.lang];
  if (!book) return say.noBook;
  if (book.opened.access !== 'write') return say.readOnly;
  return cells > editLimit ? say.tooManyCells(formatUnits(editLimit, 0)) : undefined;
};

export class Edits {
  readonly #core: Core;
  readonly #sheets: Sheets;

  constructor(core: Core, sheets: Sheets) {
    this.#core = core;
    this.#sheets = sheets;
  }

  /** Asks for a command, counted as not yet saved until it is answered. */
  async command<Name extends RequestName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<WireReply<OutputOf<Name>>> {
    this.#count(1);
    try {
      const giveUp = performance.now() + patience;
      for (;;) {
        const reply = await this.#core.client.ask(name, input);
        const lost = !reply.ok && reply.error.code === 'engineLost';
        if (!lost || !(await this.#connected(giveUp))) return reply;
      }
    } finally {
      this.#count(-1);
    }
  }

  #count(step: 1 | -1): void {
    const { store } = this.#core;
    const { saving } = store.getState();
    store.setState({ saving: { ...saving, pending: saving.pending + step } });
  }

  /** Waits for a connection. False where none has come in time. */
  #connected(giveUp: number): Promise<boolean> {
    const { store } = this.#core;
    const isOpen = (): boolean => store.getState().connection === 'open';
    return new Promise((resolve) => {
      const finish = (found: boolean): void => {
        clearTimeout(timer);
        forget();
        resolve(found);
      };
      const timer = setTimeout(() => finish(false), Math.max(0, giveUp - performance.now()));
      const forget = store.subscribe(() => isOpen() && finish(true));
      if (isOpen()) finish(true);
    });
  }

  /** Into the sheet that is shown. */
  async write(cells: readonly CellText[]): Promise<void> {
    const { data } = this.#core.store.getState();
    if (data) await this.writeTo(data.place, cells);
  }

  /** One command, one step of undo. '' clears a cell. */
  async writeTo(place: SheetPlace, cells: readonly CellText[]): Promise<void> {
    const { store, marksOf, newId } = this.#core;
    if (cells.length === 0) return;
    const problem = whyNot(store.getState(), cells.length);
    if (problem !== undefined) {
      store.setState({ notice: { tone: 'warning', text: problem } });
      return;
    }
    const commandId = newId();
    const marks = marksOf(place);
    marks.send(cells, commandId);
    this.#show(place, cells);
    forgetNotice(this.#core);
    const edits = cells.map(({ row, column, text }) => ({
      ...place,
      ...{ row, column },
      value: text === '' ? null : text,
    }));
    const { unit } = store.getState().settings;
    const reply = await this.command('cells/set', { commandId, edits, unit });
    // A name shows in its row's label, which comes with the sheet: until then the typed one stands there.
    if (reply.ok) await this.#sheets.settled();
    marks.settle(cells, commandId);
    this.#tell(marks, cells, reply);
    this.#show(place, cells);
  }

  /** Draws marks where their sheet is the one that is shown. */
  #show(place: SheetPlace, cells: readonly CellKey[]): void {
    const { data } = this.#core.store.getState();
    if (data && isSamePlace(data.place, place)) data.tellCells(cells);
    refreshActive(this.#core);
  }

  #tell(marks: Marks, cells: readonly CellText[], reply: Reply): void {
    const { store } = this.#core;
    if (reply.ok && reply.value.refused.length === 0) return;
    const { lang } = store.getState().settings;
    if (!reply.ok) {
      const { message } = reply.error;
      for (const cell of cells) marks.refuse(cell, { text: cell.text, message });
      store.setState({ notice: { tone: 'error', text: message, command: 'retry' } });
      return;
    }
    const { refused } = reply.value;
    for (const { row, column, value, message } of refused) {
      marks.refuse({ row, column }, { text: typeof value === 'string' ? value : '', message });
    }
    store.setState({ notice: { tone: 'error', text: firstReason(refused, lang), command: 'retry' } });
  }
}
