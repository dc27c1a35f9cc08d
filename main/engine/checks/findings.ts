/**
 * The findings of the open book: found by a full run when they are first asked for, and kept true afterwards
 * by re-running just what each change set touches.
 */
import { type Change, isFigureChange } from '#shared/changes/change.ts';
import type { RuleFinding, Touch } from '#shared/checks/rule.ts';
import { runAll, runRuleByRule, runTouched } from '#shared/checks/run.ts';
import { measureByCode } from '#shared/domain/measures.ts';
import type { Book, RecordStep } from '../book/index.ts';
import { turn } from '../threads/index.ts';

export interface FindingsUpdate {
  /** By their keys. */
  readonly added: ReadonlyMap<string, RuleFinding>;
  /** Keys of findings that are gone or were replaced. */
  readonly removed: readonly string[];
}

const nothing: FindingsUpdate = { added: new Map(), removed: [] };

/** Undefined where a change reaches the findings only through a full run. */
const touchOf = (book: Book, change: Change): Touch | undefined => {
  if (!isFigureChange(change)) return undefined;
  const { key } = change;
  const measure = measureByCode(key.measure)?.id;
  const ids = book.localIds;
  switch (measure) {
    case undefined:
      return undefined;
    case 'baseline':
    case 'target':
    case 'result':
      return {
        kind: 'figure',
        measure,
        year: key.year,
        indicator: ids.uidOf('indicator', key.indicator) ?? '',
        unit: ids.uidOf('unit', key.unit),
      };
    default:
      return {
        kind: 'total',
        measure,
        year: key.year,
        component: ids.uidOf('component', key.component),
        unit: ids.uidOf('unit', key.unit),
        source: ids.uidOf('source', key.source),
        vintage: key.vintage || undefined,
        period: key.period || undefined,
      };
  }
};

export class Findings {
  readonly #book: Book;
  #known: Map<string, RuleFinding> | undefined;

  constructor(book: Book) {
    this.#book = book;
  }

  all(): ReadonlyMap<string, RuleFinding> {
    this.#known ??= this.#fullRun();
    return this.#known;
  }

  #fullRun(): Map<string, RuleFinding> {
    const found = new Map<string, RuleFinding>();
    for (const year of this.#book.years) {
      for (const [key, finding] of runAll(this.#book, year)) found.set(key, finding);
    }
    return found;
  }

  /**
   * The full run a rule at a time: edits are answered in between. An edit, or whoever asks meanwhile, ends it, and all is
   * found at once when next asked for. @param isWanted false as soon as the book is closed
   */
  async findInTurns(isWanted: () => boolean): Promise<void> {
    const { revision, years } = this.#book;
    const isOver = (): boolean =>
      !isWanted() || this.#known !== undefined || this.#book.revision !== revision;
    const found = new Map<string, RuleFinding>();
    for (const year of years) {
      const running = runRuleByRule(this.#book, year);
      for (let step = running.next(); ; step = running.next()) {
        if (step.done) {
          for (const [key, finding] of step.value) found.set(key, finding);
          break;
        }
        await turn();
        if (isOver()) return;
      }
    }
    this.#known = found;
  }

  /**
   * After a change that reaches further than rules can tell (a tree, a name): found anew when next asked for.
   * @returns whether anybody had asked for them
   */
  forget(): boolean {
    const wereKnown = this.#known !== undefined;
    this.#known = undefined;
    return wereKnown;
  }

  /** What a change set does to the findings; nothing as long as nobody has asked for them. */
  update(changes: readonly Change[], steps: readonly RecordStep[]): FindingsUpdate {
    if (!this.#known) return nothing;
    const touches: Touch[] = [];
    for (const change of changes) {
      const touch = touchOf(this.#book, change);
      if (touch) touches.push(touch);
    }
    for (const { kind, before, after } of steps)
      touches.push({ kind: 'record', record: kind, before, after });
    return this.#rerun(touches, this.#known);
  }

  #rerun(touches: readonly Touch[], known: Map<string, RuleFinding>): FindingsUpdate {
    const added = new Map<string, RuleFinding>();
    const removed: string[] = [];
    for (const year of this.#book.years) {
      for (const [key, finding] of runTouched(touches, this.#book, year)) {
        if (known.delete(key)) removed.push(key);
        if (!finding) continue;
        known.set(key, finding);
        added.set(key, finding);
      }
    }
    return { added, removed };
  }
}
