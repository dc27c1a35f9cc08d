/**
 * Runs in the page that is measured, ours or the floor's: notes for each Enter when the total's text had changed,
 * when it was painted, and when the page said that it is saved. It is put in from outside; the product knows
 * nothing of it.
 */
import type { Recorded, Recorder, Watched } from '../recording.ts';

type Moment = 'changed' | 'painted' | 'saved';

interface Press {
  readonly start: number;
  /** What was shown when it was last looked at. */
  before: Readonly<Record<'total' | 'counts', string>>;
  readonly at: Partial<Record<Moment, number>>;
  /** Frames that are still to come before what has changed counts as painted. */
  frame: number;
  sawSaving: boolean;
}

/** Milliseconds without news after which an edit is over; findings may come after the total. */
const quiet = 40;
const longest = 10_000;

/** Keeps the elements, as looking for them at each mutation would cost more than what is measured. */
const createReader = (selector: string): (() => string) => {
  let elements: readonly Element[] = [];
  return () => {
    if (selector === '') return '';
    const [first] = elements;
    if (!first?.isConnected) elements = [...document.querySelectorAll(selector)];
    return elements.map((element) => element.textContent).join(' ');
  };
};

const longTasks = (): number[] => {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  });
  observer.observe({ type: 'longtask' });
  return durations;
};

class PageRecorder implements Recorder {
  readonly #watched: Watched;
  readonly #total: () => string;
  readonly #counts: () => string;
  readonly #status: () => string;
  readonly #tasks = longTasks();
  #press: Press | undefined;
  #heard = 0;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#total = createReader(watched.total);
    this.#counts = createReader(watched.counts);
    this.#status = createReader(watched.status);
    addEventListener('keydown', (event) => this.#onKey(event), true);
    const observer = new MutationObserver(() => this.#onMutation());
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }

  #shown(): Press['before'] {
    return { total: this.#total(), counts: this.#counts() };
  }

  #onKey({ key, timeStamp }: KeyboardEvent): void {
    if (key !== 'Enter') return;
    this.#heard = performance.now();
    this.#press = { start: timeStamp, before: this.#shown(), at: {}, frame: 0, sawSaving: false };
  }

  #onMutation(): void {
    const press = this.#press;
    if (!press) return;
    const { total, counts } = this.#shown();
    const { before } = press;
    if (total !== before.total || counts !== before.counts) {
      press.at.changed = performance.now();
      press.before = { total, counts };
      this.#waitForPaint(press);
    }
    this.#watchSaving(press);
  }

  #waitForPaint(press: Press): void {
    cancelAnimationFrame(press.frame);
    delete press.at.painted;
    this.#heard = performance.now();
    press.frame = requestAnimationFrame(() => {
      press.frame = requestAnimationFrame(() => {
        press.at.painted = performance.now();
        this.#heard = press.at.painted;
      });
    });
  }

  #watchSaving(press: Press): void {
    const { status, saved } = this.#watched;
    if (status === '' || press.at.saved !== undefined) return;
    const isSaved = this.#status().includes(saved);
    if (!isSaved) press.sawSaving = true;
    else if (press.sawSaving) {
      press.at.saved = performance.now();
      this.#heard = press.at.saved;
    }
  }

  #isOver(press: Press): boolean {
    const { changed, painted, saved } = press.at;
    const done = changed !== undefined && painted !== undefined;
    return done && (this.#watched.status === '' || saved !== undefined);
  }

  async next(): Promise<Recorded> {
    const asked = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, quiet / 2));
      const press = this.#press;
      const now = performance.now();
      if (press && this.#isOver(press) && now - this.#heard > quiet) {
        this.#press = undefined;
        const since = (moment: Moment): number => (press.at[moment] ?? Number.NaN) - press.start;
        return { changed: since('changed'), painted: since('painted'), saved: since('saved') };
      }
      if (now - asked > longest) throw new Error(`an edit was not seen: ${JSON.stringify(press ?? null)}`);
    }
  }

  takeLongTasks(): number[] {
    return this.#tasks.splice(0);
  }
}

Object.assign(globalThis, { startRecording: (watched: Watched): Recorder => new PageRecorder(watched) });
