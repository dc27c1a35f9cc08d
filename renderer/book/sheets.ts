/** Which sheet is shown, and bringing it up to date. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { WireRefusal } from '#shared/contract/wire.ts';
import type { Scope, SheetId } from '#shared/sheets/index.ts';
import type { CellKey } from './cell-key.ts';
import { type Core, isBesideGrid, refreshActive } from './core.ts';
import { fetchSheet } from './load-sheet.ts';
import { SheetData } from './sheet-data.ts';
import { asScope, isSamePlace, scopeName } from './sheet-place.ts';
import type { ViewId } from './state.ts';

/** Where a cell is, besides its sheet. */
interface Whereabouts extends Scope {
  readonly year?: number | undefined;
}

export class Sheets {
  readonly #core: Core;
  /** The fetch that is under way; who asks for another one waits for the same promise. */
  #fetching: Promise<void> | undefined;
  #again = false;
  /** The cell that is to be shown when its sheet has come. */
  #goal: CellKey | undefined;
  #stale = new Set<string>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Shows a sheet, of the present year where none is named; at once where it is shown already. */
  async show(sheet: ViewId, year = this.#core.store.getState().year): Promise<void> {
    if (year !== null) await this.#turnTo(sheet, year);
  }

  async showYear(year: number): Promise<void> {
    await this.#turnTo(this.#core.store.getState().sheet, year);
  }

  /** Another choice above the shown sheet is other cells. */
  async chooseScope(scope: Scope): Promise<void> {
    const { store, finishEdit } = this.#core;
    finishEdit.current();
    const { sheet, year, scopes } = store.getState();
    const name = scopeName(sheet, year);
    store.setState({ scopes: { ...scopes, [name]: { ...scopes[name], ...scope } } });
    if (sheet === 'overview') this.#core.fetchOverview.current();
    else await this.reload();
  }

  /** True where what is shown of that sheet is another month or component. */
  #choose(sheet: SheetId, year: number, { period, component }: Scope): boolean {
    const { store } = this.#core;
    const { data, scopes } = store.getState();
    if (period === undefined && component === undefined) return false;
    const wanted = {
      ...(period === undefined ? {} : { period }),
      ...(component === undefined ? {} : { component }),
    };
    const name = scopeName(sheet, year);
    store.setState({ scopes: { ...scopes, [name]: { ...scopes[name], ...wanted } } });
    const isHere = data?.id === sheet && data.year === year;
    return !isHere || !isSamePlace(data.place, { ...data.place, ...wanted });
  }

  /** @param anew what is shown of the sheet is something else */
  async #turnTo(sheet: ViewId, year: number, anew = false): Promise<void> {
    const { store, finishEdit, words } = this.#core;
    finishEdit.current();
    void words.current?.save();
    const { data, sheetStatus, sheet: before } = store.getState();
    // Behind the words of the plan, or the overview, a grid does not follow the book.
    const isThere = !anew && !isBesideGrid(before) && data?.id === sheet && data.year === year;
    store.setState({ sheet, year });
    if (isBesideGrid(sheet)) {
      this.#turnBeside(sheet, year);
      return;
    }
    if (isThere && sheetStatus === 'ready') return;
    store.setState({ sheetStatus: 'loading', active: null, selection: null });
    await this.reload();
  }

  /** The words of the plan and the overview are no grid: the grid that was shown stays behind them. */
  #turnBeside(view: 'text' | 'overview', year: number): void {
    const { store, fetchText, fetchOverview } = this.#core;
    const isThere = store.getState()[view]?.year === year;
    store.setState({ active: null, selection: null, sheetStatus: isThere ? 'ready' : 'loading' });
    if (view === 'text') fetchText.current();
    else fetchOverview.current();
  }

  /** Fetches the shown sheet again. Done when what is shown is as new as this wish. */
  reload(): Promise<void> {
    if (this.#fetching !== undefined) {
      this.#again = true;
      return this.#fetching;
    }
    this.#fetching = this.#fetchUntilNew().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  /** Waits for the fetch that is under way, if one is. */
  async settled(): Promise<void> {
    await this.#fetching;
  }

  /** Waits for a fetch that is under way, and fetches where what is shown is older than a revision. */
  async bringTo(revision: number): Promise<void> {
    await this.#fetching;
    if ((this.#core.store.getState().data?.revision ?? 0) < revision) await this.reload();
  }

  async #fetchUntilNew(): Promise<void> {
    do {
      this.#again = false;
      await this.#fetch();
    } while (this.#again);
  }

  async #fetch(): Promise<void> {
    const { store, client, marksOf, finishEdit } = this.#core;
    const { sheet, year, scopes, settings } = store.getState();
    if (year === null || isBesideGrid(sheet)) return;
    const wanted = { sheet, year, ...asScope(scopes[scopeName(sheet, year)]) };
    const fetched = await fetchSheet(client, wanted, settings.lang);
    const now = store.getState();
    // Another one is wanted by now: its wish has set `again`.
    if (now.sheet !== sheet || now.year !== year || now.scopes !== scopes) return;
    if (!fetched.ok) {
      this.#fail(fetched.error);
      return;
    }
    // An edit that began in the sheet shown until now belongs there.
    if (now.data && (now.data.id !== sheet || now.data.year !== year)) finishEdit.current();
    store.setState({ data: new SheetData(fetched.pages, marksOf), sheetStatus: 'ready' });
    refreshActive(this.#core);
    this.#reveal();
  }

  /** What is shown stays; where nothing of the wanted sheet is shown, the reason is shown in its place. */
  #fail(error: WireRefusal): void {
    // The engine is being started again: the sheet is asked for anew then.
    if (error.code === 'engineLost') return;
    const { store } = this.#core;
    const { data, sheet, year } = store.getState();
    if (data?.id === sheet && data.year === year) {
      store.setState({ sheetStatus: 'ready', notice: { tone: 'error', text: error.message } });
    } else store.setState({ sheetStatus: error });
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
    const { store, client } = this.#core;
    const { data, settings } = store.getState();
    if (!data || columns.length === 0) return;
    const wanted = { sheet: data.id, year: data.year, ...asScope(data.scope), columns };
    const fetched = await fetchSheet(client, wanted, settings.lang);
    if (fetched.ok) data.replaceColumns(fetched.pages, columns);
  }

  /** Shows a cell, once its sheet is there. */
  goTo(sheet: SheetId, cell: CellKey, { year, period, component }: Whereabouts): void {
    const { store } = this.#core;
    if (sheet === 'text') store.setState({ textGoal: { section: cell.row } });
    else this.#goal = cell;
    const wanted = year ?? store.getState().year;
    if (wanted === null) return;
    const isElsewhere = this.#choose(sheet, wanted, { period, component });
    void this.#turnTo(sheet, wanted, isElsewhere).then(() => this.#reveal());
    const { data, sheetStatus } = store.getState();
    if (!isElsewhere && sheetStatus === 'ready' && data?.id === sheet && data.year === wanted) this.#reveal();
  }
}
