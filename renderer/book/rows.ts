/** Rows added, moved, renamed and deleted: each one command, on the row that has the focus. */
import type { WireReply } from '#shared/contract/wire.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import { sheetDefinitions } from '#shared/sheets/index.ts';
import { formatUnits } from '#shared/text/format-number.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';
import { type Goal, goalOf, isMove, type RowCommand } from './row-goal.ts';
import type { SheetData, SheetRow } from './sheet-data.ts';
import type { Sheets } from './sheets.ts';

const nameColumn = 'name';

interface RowPlace {
  readonly data: SheetData;
  readonly row: SheetRow;
}

/** Where a row is named: in its name or, where that follows from other fields, in the first of them. */
const namingColumn = (data: SheetData): string => {
  if (data.column(nameColumn)?.editable) return nameColumn;
  return data.columns.find(({ editable }) => editable)?.id ?? nameColumn;
};

export class Rows {
  readonly #core: Core;
  readonly #edits: Edits;
  readonly #sheets: Sheets;

  constructor(core: Core, edits: Edits, sheets: Sheets) {
    this.#core = core;
    this.#edits = edits;
    this.#sheets = sheets;
  }

  run(command: RowCommand): void {
    const place = this.#place();
    if (!place) {
      if (command === 'row.add') void this.#addFirst();
      return;
    }
    if (isMove(command)) void this.#move(place, goalOf(place.data.rows, place.row, command));
    else if (command === 'row.rename') this.#rename(place.row.key);
    else if (command === 'row.delete') void this.#remove(place);
    else void this.#add(place, command === 'row.addChild');
  }

  canRun(command: RowCommand): boolean {
    const { book, data } = this.#core.store.getState();
    if (book?.opened.access !== 'write') return false;
    const place = this.#place();
    if (!place) return command === 'row.add' && data?.rows.length === 0;
    const nesting = command === 'row.in' || command === 'row.out';
    if (nesting && !sheetDefinitions[place.data.id].nests) return false;
    return !isMove(command) || goalOf(place.data.rows, place.row, command) !== undefined;
  }

  #place(): RowPlace | undefined {
    const { data, active } = this.#core.store.getState();
    const row = active && data?.row(active.row);
    return data && row ? { data, row } : undefined;
  }

  /** What every command on a row of the shown sheet carries. */
  #command(data: SheetData): { commandId: string; sheet: string; year: number } {
    return { commandId: this.#core.newId(), sheet: data.id, year: data.year };
  }

  /** The reply's value; a refusal is said in the notice line. */
  #accepted<Value>(reply: WireReply<Value>): Value | undefined {
    if (reply.ok) return reply.value;
    this.#core.store.setState({ notice: { tone: 'error', text: reply.error.message } });
    return undefined;
  }

  /** False where the row is not in the sheet that is shown. */
  #reveal(row: string, column = this.#core.store.getState().active?.column ?? nameColumn): boolean {
    return this.#core.grid.current?.reveal({ row, column }) ?? false;
  }

  async #add(place: RowPlace, child: boolean): Promise<void> {
    const { row, data } = place;
    const parent = child ? row.key : row.parent;
    await this.#addTo(data, {
      ...(parent === null ? {} : { parent }),
      ...(child ? {} : { after: row.key }),
    });
  }

  /** A sheet without rows gets its first one. */
  async #addFirst(): Promise<void> {
    const { data } = this.#core.store.getState();
    if (data?.rows.length === 0) await this.#addTo(data, {});
  }

  async #addTo(data: SheetData, goal: Goal): Promise<void> {
    const { lang } = this.#core.store.getState().settings;
    const input = { ...this.#command(data), name: bookWords[lang].newRow, ...goal };
    const added = this.#accepted(await this.#edits.command('rows/add', input));
    if (!added) return;
    await this.#sheets.bringTo(added.revision);
    await this.#tellTaken(added.revision);
    this.#rename(added.row);
  }

  /** A row's first child takes over its figures: that is said, not left to be noticed. */
  async #tellTaken(revision: number): Promise<void> {
    const { store, client } = this.#core;
    const reply = await client.ask('history/list', { limit: 1 });
    const [last] = reply.ok ? reply.value.changeSets : [];
    if (last?.revision !== revision || Number(last.summaryCode.params.figures ?? 0) === 0) return;
    store.setState({ notice: { tone: 'warning', text: last.summary, command: 'undo', stays: true } });
  }

  #rename(row: string): void {
    const { grid, store } = this.#core;
    const { data } = store.getState();
    // The person may have turned to another sheet meanwhile: nothing there is to be named.
    if (!data || !this.#reveal(row, namingColumn(data))) return;
    grid.current?.focus();
    grid.current?.edit();
  }

  async #move(place: RowPlace, goal: Goal | undefined): Promise<void> {
    if (!goal) return;
    const input = { ...this.#command(place.data), row: place.row.key, ...goal };
    const moved = this.#accepted(await this.#edits.command('rows/move', input));
    if (!moved) return;
    await this.#sheets.bringTo(moved.revision);
    this.#reveal(moved.row);
  }

  async #remove(place: RowPlace): Promise<void> {
    const { data, row } = place;
    const { store } = this.#core;
    const next = data.rows.find((each) => each.at > row.at && each.level <= row.level);
    const input = { ...this.#command(place.data), row: row.key };
    const deleted = this.#accepted(await this.#edits.command('rows/delete', input));
    if (!deleted) return;
    const say = bookWords[store.getState().settings.lang];
    const text = say.rowDeleted(formatUnits(deleted.rows, 0), formatUnits(deleted.figures, 0));
    store.setState({ notice: { tone: 'done', text, command: 'undo' } });
    await this.#sheets.bringTo(deleted.revision);
    const goal = next ?? data.rows[row.at - 1];
    if (goal) this.#reveal(goal.key);
  }
}
