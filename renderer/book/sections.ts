/** The sections of the plan as rows: added, numbered, moved and deleted; each one command on the section of the caret. */
import type { WireReply } from '#shared/contract/wire.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import type { Actions } from './actions.ts';
import type { Core } from './core.ts';
import type { Edits } from './edits.ts';
import { type Goal, goalOf, isMove, type RowCommand, type TreeRow } from './row-goal.ts';

interface Place {
  readonly year: number;
  readonly rows: readonly TreeRow[];
  readonly row: TreeRow;
}

export class Sections {
  readonly #core: Core;
  readonly #edits: Edits;

  constructor(core: Core, edits: Edits) {
    this.#core = core;
    this.#edits = edits;
  }

  readonly actions: Pick<Actions, 'showSection' | 'numberSection' | 'stopNumbering'> = {
    showSection: (section) => this.#core.store.setState({ section }),
    numberSection: (section, printedLabel) => this.#number(section, printedLabel),
    stopNumbering: () => this.#core.store.setState({ numbering: null }),
  };

  run(command: RowCommand): void {
    const { text } = this.#core.store.getState();
    const place = this.#place();
    if (!place) {
      if (text && command === 'row.add') void this.#add(text.year, {});
      return;
    }
    const { year, row, rows } = place;
    if (isMove(command)) void this.#move(place, goalOf(rows, row, command));
    else if (command === 'row.rename') this.#core.store.setState({ numbering: row.key });
    else if (command === 'row.delete') void this.#remove(place);
    else if (command === 'row.addChild') void this.#add(year, { parent: row.key });
    else void this.#add(year, { ...(row.parent === null ? {} : { parent: row.parent }), after: row.key });
  }

  canRun(command: RowCommand): boolean {
    const { book, text } = this.#core.store.getState();
    if (book?.opened.access !== 'write') return false;
    const place = this.#place();
    if (!place) return command === 'row.add' && text !== null;
    return !isMove(command) || goalOf(place.rows, place.row, command) !== undefined;
  }

  #place(): Place | undefined {
    const { text, section } = this.#core.store.getState();
    if (!text) return undefined;
    const rows = text.sections.map(({ uid, parent }): TreeRow => ({ key: uid, parent }));
    const row = rows.find(({ key }) => key === section);
    return row && { year: text.year, rows, row };
  }

  /** What every command on a section carries. */
  #command(year: number): { commandId: string; sheet: string; year: number } {
    return { commandId: this.#core.newId(), sheet: 'text', year };
  }

  /** The reply's value; a refusal is said in the notice line. */
  #accepted<Value>(reply: WireReply<Value>): Value | undefined {
    if (reply.ok) return reply.value;
    this.#core.store.setState({ notice: { tone: 'error', text: reply.error.message } });
    return undefined;
  }

  async #add(year: number, goal: Goal): Promise<void> {
    const { store } = this.#core;
    const { newSection } = bookWords[store.getState().settings.lang];
    const input = { ...this.#command(year), name: newSection, ...goal };
    const added = this.#accepted(await this.#edits.command('rows/add', input));
    if (added) store.setState({ textGoal: { section: added.row, rename: true } });
  }

  async #move({ year, row }: Place, goal: Goal | undefined): Promise<void> {
    if (!goal) return;
    const input = { ...this.#command(year), row: row.key, ...goal };
    const moved = this.#accepted(await this.#edits.command('rows/move', input));
    if (moved) this.#core.store.setState({ textGoal: { section: moved.row } });
  }

  async #remove({ year, rows, row }: Place): Promise<void> {
    const { store } = this.#core;
    const input = { ...this.#command(year), row: row.key };
    const deleted = this.#accepted(await this.#edits.command('rows/delete', input));
    if (!deleted) return;
    const say = bookWords[store.getState().settings.lang];
    store.setState({ notice: { tone: 'done', text: say.sectionsDeleted(deleted.rows), command: 'undo' } });
    const at = rows.indexOf(row);
    const next = rows[at + deleted.rows] ?? rows[at - 1];
    if (next) store.setState({ textGoal: { section: next.key } });
  }

  async #number(section: string, printedLabel: string): Promise<void> {
    const { store, newId } = this.#core;
    const { text } = store.getState();
    const shown = text?.sections.find(({ uid }) => uid === section);
    store.setState({ numbering: null });
    if (!text || !shown || shown.printedLabel === printedLabel) return;
    const { year } = text;
    const edits = [{ sheet: 'text', year, row: section, column: 'label', value: printedLabel }];
    const input = { commandId: newId(), edits, unit: 'million' as const };
    const [refused] = this.#accepted(await this.#edits.command('cells/set', input))?.refused ?? [];
    if (refused) store.setState({ notice: { tone: 'error', text: refused.message } });
  }
}
