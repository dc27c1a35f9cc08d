/** What the engine tells of its own accord, put into the window's state. */
import type { Finding } from '#shared/contract/index.ts';
import type { WireEvent } from '#shared/contract/wire.ts';
import type { ClientEvent, Hello } from '../engine-client/index.ts';
import { type Core, refreshActive } from './core.ts';
import type { Sheets } from './sheets.ts';

type EventOf<Type extends WireEvent['type']> = Extract<WireEvent, { type: Type }>;

const historyPage = 100;
const longestHistory = 1_000;
/** History is asked for when a burst of edits is over: nobody reads it while typing. In milliseconds. */
const historyDelay = 150;

const severities = ['error', 'warning', 'note'];

/** The order in which the engine lists them. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.code < b.code ? -1 : 1),
  );

export class Events {
  readonly #core: Core;
  readonly #sheets: Sheets;
  readonly #progress = new Map<string, (done: number) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core, sheets: Sheets) {
    this.#core = core;
    this.#sheets = sheets;
  }

  handle(event: ClientEvent): void {
    switch (event.type) {
      case 'connected':
        this.#greet(event.hello);
        return;
      case 'event':
        this.#follow(event.event);
        return;
      case 'gap':
        this.#fetchAll();
        return;
      case 'lost':
        this.#core.store.setState({ connection: 'lost' });
    }
  }

  #greet({ book, name }: Hello): void {
    const { store } = this.#core;
    if (!book.ok) {
      store.setState({ connection: 'open', book: null, problem: book.error });
      return;
    }
    const { year } = store.getState();
    const years = book.value.years.map((each) => each.year);
    const kept = year !== null && years.includes(year) ? year : null;
    store.setState({
      connection: 'open',
      problem: null,
      book: { name, opened: book.value },
      year: kept ?? years.at(-1) ?? null,
    });
    this.#fetchAll();
  }

  #follow(event: WireEvent): void {
    const { store } = this.#core;
    switch (event.type) {
      case 'changed':
        this.#apply(event);
        return;
      case 'saved':
        store.setState({ saving: { ...store.getState().saving, savedAt: event.at, failed: null } });
        this.#historySoon();
        return;
      case 'unsaved':
        store.setState({ saving: { ...store.getState().saving, failed: event.error } });
        this.#fetchAll();
        return;
      case 'findings':
        this.#find(event);
        return;
      case 'progress':
        this.#progress.get(event.job)?.(event.done);
    }
  }

  #apply({ cells, stale, refresh }: EventOf<'changed'>): void {
    const { data } = this.#core.store.getState();
    data?.tellCells(data.apply(cells));
    if (refresh) void this.#sheets.reload();
    else this.#sheets.refreshColumns(stale);
    refreshActive(this.#core);
  }

  #find({ added, removed, refresh }: EventOf<'findings'>): void {
    if (refresh) {
      void this.#fetchFindings();
      return;
    }
    const gone = new Set(removed);
    const { store } = this.#core;
    const kept = (store.getState().findings ?? []).filter((finding) => !gone.has(finding.key));
    store.setState({ findings: inOrder([...kept, ...added]) });
  }

  async #fetchFindings(): Promise<void> {
    const reply = await this.#core.client.ask('checks/list', {});
    if (reply.ok) this.#core.store.setState({ findings: reply.value.findings, rules: reply.value.rules });
  }

  async #fetchHistory(): Promise<void> {
    const { store, client } = this.#core;
    const shown = store.getState().history?.changeSets.length ?? 0;
    const limit = Math.min(Math.max(shown, historyPage), longestHistory);
    const reply = await client.ask('history/list', { limit });
    if (reply.ok) store.setState({ history: reply.value });
  }

  #historySoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetchHistory(), historyDelay);
  }

  #fetchAll(): void {
    void this.#sheets.reload();
    this.fetchWords();
  }

  /** Asks again for what is told in words. */
  fetchWords(): void {
    void this.#fetchFindings();
    void this.#fetchHistory();
  }

  async moreHistory(): Promise<void> {
    const { store, client } = this.#core;
    const { history } = store.getState();
    const last = history?.changeSets.at(-1);
    if (!history || !last || last.revision <= 1) return;
    const reply = await client.ask('history/list', { before: last.revision, limit: historyPage });
    if (!reply.ok) return;
    store.setState({
      history: { ...history, changeSets: [...history.changeSets, ...reply.value.changeSets] },
    });
  }

  /** @returns forgets the listener */
  onProgress(job: string, listener: (done: number) => void): () => void {
    this.#progress.set(job, listener);
    return () => this.#progress.delete(job);
  }
}
