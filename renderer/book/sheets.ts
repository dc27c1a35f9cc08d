/** Which sheet is shown, and bringing it up to date. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { SheetId } from '#shared/sheets/index.ts';
import { type Core, refreshActive } from './core.ts';
import { fetchSheet } from './load-sheet.ts';
import { type CellKey, SheetData } from './sheet-data.ts';

export class Sheets {
  readonly #core: Core;
  /** Only the answer to the last question counts. */
  #asked = 0;
  /** The cell that is to be shown when its sheet has come. */
  #goal: CellKey | undefined;
  #stale = new Set<string>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Shows a sheet of the present year; at once where it is shown already. */
  async show(sheet: SheetId): Promise<void> {
    const { store } = this.#core;
    const { data, year } = store.getState();
    if (data?.id === sheet && data.year === year && store.getState().sheet === sheet) return;
    store.setState({ sheet, sheetStatus: 'loading', editing: null, active: null, selection: null });
    await this.reload();
  }

  async showYear(year: number): Promise<void> {
    this.#core.store.setState({ year, sheetStatus: 'loading', editing: null });
    await this.reload();
  }

  /** Fetches the shown sheet again. */
  async reload(): Promise<void> {
    const { store, client } = this.#core;
    const { sheet, year, settings } = store.getState();
    if (year === null) return;
    const question = ++this.#asked;
    const fetched = await fetchSheet(client, sheet, year, settings.lang);
    if (question !== this.#asked) return;
    if (!fetched.ok) {
      // While the engine is being started again, what is shown stays; it is asked for anew then.
      if (fetched.error.code !== 'engineLost') store.setState({ sheetStatus: fetched.error });
      return;
    }
    const before = store.getState().data;
    const same = before?.id === sheet && before.year === year ? before : undefined;
    store.setState({ data: new SheetData(fetched.pages, same), sheetStatus: 'ready' });
    refreshActive(this.#core);
    this.#reveal();
  }

  #reveal(): void {
    const { grid } = this.#core;
    if (!this.#goal || !grid.current) return;
    const wanted = this.#goal;
    this.#goal = undefined;
    grid.current.reveal(wanted);
    grid.current.focus();
  }

  /** Fetches columns that follow from the whole sheet; several wishes within one frame are one request. */
  refreshColumns(stale: OutputOf<'cells/set'>['stale']): void {
    const { data } = this.#core.store.getState();
    const own = stale.filter((each) => each.sheet === data?.id && each.year === data.year);
    if (own.length === 0) return;
    if (this.#stale.size === 0) requestAnimationFrame(() => void this.#fetchStale());
    for (const { column } of own) this.#stale.add(column);
  }

  async #fetchStale(): Promise<void> {
    const columns = [...this.#stale];
    this.#stale = new Set();
    const { data } = this.#core.store.getState();
    if (!data || columns.length === 0) return;
    const { id: sheet, year } = data;
    const reply = await this.#core.client.ask('sheets/show', { sheet, year, columns });
    if (reply.ok && reply.value.totalRows === data.rows.length) data.replaceColumns([reply.value], columns);
  }

  /** Shows a cell, once its sheet is there. */
  goTo(sheet: SheetId, cell: CellKey, year: number | undefined): void {
    const { store } = this.#core;
    const state = store.getState();
    const sameYear = year === undefined || year === state.year;
    this.#goal = cell;
    if (sameYear && state.sheet === sheet && state.data?.id === sheet) this.#reveal();
    else if (sameYear) void this.show(sheet);
    else {
      store.setState({ year, sheet, sheetStatus: 'loading', editing: null });
      void this.reload();
    }
  }
}
