/** The engine's one open book with all that is kept beside it, and the one way in which handlers write. */
import { createHash } from 'node:crypto';
import type { Change } from '#shared/changes/change.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { projectSheet, type Scope, type Sheet, type SheetId, sheetIds } from '#shared/sheets/index.ts';
import { Book, type Committed } from './book/index.ts';
import { Findings, type FindingsUpdate } from './checks/index.ts';
import type { Environment } from './environment.ts';
import { changeSetRow, type Draft, type Summary } from './history/index.ts';
import { type ChangeSetKind, type Holder, type OpenStore, storageRefusal } from './store/index.ts';

export interface CommandDraft {
  readonly name: string;
  readonly input: unknown;
  readonly commandId: string | undefined;
  readonly kind: ChangeSetKind;
  readonly summary: Summary;
  readonly undoes?: number;
  /** The reply as it is to be given again when the same command comes twice. */
  readonly reply: (revision: number) => unknown;
}

export interface Written extends Committed {
  readonly findings: FindingsUpdate;
}

/** The longest reply that is kept for a repeat; a longer one is answered with the revision alone. */
const longestReply = 100_000;

const digestOf = (name: string, input: unknown): string =>
  `${name}:${createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, 22)}`;

export class Session {
  readonly book: Book;
  readonly path: string;
  readonly readOnlyBecause: Refusal | undefined;
  readonly findings: Findings;
  readonly #environment: Environment;
  readonly #sheets = new Map<string, Sheet>();

  constructor(opened: OpenStore, environment: Environment) {
    this.path = opened.path;
    this.readOnlyBecause = opened.readOnlyBecause;
    this.book = new Book(opened.store);
    this.findings = new Findings(this.book);
    this.#environment = environment;
  }

  /** Who has the book, where somebody else does. */
  get holder(): Holder | null {
    const because = this.readOnlyBecause;
    if (because?.code !== 'locked') return null;
    const { machine, user, since } = because.params as Holder & { path: string };
    return { machine, user, since };
  }

  year(asked: number | undefined): Result<number> {
    const { years } = this.book;
    const year = asked ?? years.at(-1);
    if (year !== undefined && years.includes(year)) return { ok: true, value: year };
    return refuse('unknownYear', { year: asked ?? 0, known: years.join(', ') });
  }

  sheet(id: string, year: number, scope: Scope = {}): Result<Sheet> {
    const known = sheetIds.find((each) => each === id);
    if (!known) return refuse('unknownSheet', { sheet: id, known: sheetIds.join(', ') });
    const trees = this.book.trees(year);
    if (scope.component !== undefined && !trees.components.indexOf.has(scope.component)) {
      return refuse('unknownScope', { sheet: id, parameter: 'component', value: scope.component });
    }
    return { ok: true, value: this.#project(known, year, scope) };
  }

  #project(id: SheetId, year: number, scope: Scope): Sheet {
    const name = `${id}/${year}/${scope.component ?? ''}`;
    const sheet = this.#sheets.get(name) ?? projectSheet(id, this.book.trees(year), scope);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  /** The first reply to a command that has been carried out already; undefined where it is new. */
  repeated(name: string, input: unknown, commandId: string | undefined): Result<unknown> | undefined {
    if (commandId === undefined) return undefined;
    const row = this.book.store.history.byCommand(commandId);
    if (!row) return undefined;
    if (row.request !== digestOf(name, input)) return refuse('commandIdReused', { commandId });
    return { ok: true, value: row.reply === null ? { revision: row.revision } : JSON.parse(row.reply) };
  }

  /** Writes one change set. Storage errors come back as refusals, with nothing written. */
  write(changes: readonly Change[], command: CommandDraft): Result<Written> {
    const draft = this.#draft(command);
    const { book } = this;
    let committed: Committed;
    try {
      committed = book.commit(changes, (digest) =>
        changeSetRow(book.store, book.head, changes, draft, digest),
      );
    } catch (error) {
      const refusal = storageRefusal(error, this.path);
      if (!refusal) throw error;
      return { ok: false, error: refusal };
    }
    if (committed.steps.length > 0) this.#sheets.clear();
    const findings = this.findings.update(changes, committed.steps, committed.reshaped);
    return { ok: true, value: { ...committed, findings } };
  }

  #draft(command: CommandDraft): Draft {
    const { ids, clock, user } = this.#environment;
    const { kind, summary, name, input } = command;
    const uid = ids.uid();
    return {
      kind,
      summary,
      commandId: command.commandId ?? uid,
      request: digestOf(name, input),
      stamp: { author: user.name, at: clock.now().toISOString(), uid },
      reply: (revision) => {
        const text = JSON.stringify(command.reply(revision));
        return text.length > longestReply ? null : text;
      },
      ...(command.undoes === undefined ? {} : { undoes: command.undoes }),
    };
  }

  close(): void {
    const { book } = this;
    try {
      if (!this.readOnlyBecause) book.keepRollUps();
    } catch (error) {
      // Only the next opening's speed is lost: every edit has been on the disk since it was acknowledged.
      this.#environment.log({ level: 'warning', message: 'roll-ups not kept', detail: String(error) });
    } finally {
      book.store.close();
    }
  }
}
