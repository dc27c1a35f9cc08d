/** The engine's one open book with all that is kept beside it, and the one way in which handlers write. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Change, isFigureChange } from '#shared/changes/change.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { CellNow } from '#shared/contract/wire.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import { projectSheet, type Scope, type Sheet, type SheetId, sheetIds } from '#shared/sheets/index.ts';
import type { Archive } from './archive/index.ts';
import { Book, type Committed } from './book/index.ts';
import { describeFindings, Findings } from './checks/index.ts';
import type { Environment } from './environment.ts';
import type { Emit, EventBody } from './events.ts';
import { refusalOfFault } from './fault.ts';
import { changeSetRow, type Draft, hashOfText, type Summary } from './history/index.ts';
import { resolveScope } from './sheets/index.ts';
import type { ChangeSetKind, Holder, OpenStore, Store } from './store/index.ts';

export interface CommandDraft {
  readonly name: string;
  readonly input: unknown;
  readonly commandId: string | undefined;
  readonly kind: ChangeSetKind;
  readonly summary: Summary;
  readonly undoes?: number;
  /** The reply as it is to be given again when the same command comes twice. */
  readonly reply: (revision: number) => unknown;
  /** Of a new import: written in the same transaction. */
  readonly archive?: Archive | undefined;
  /** Thousands of figures: whoever writes them has findings found anew afterwards (`findAnew`), not while it writes. */
  readonly findsLater?: boolean;
}

/** Cells that were typed or follow what was typed, and columns whose every cell may. */
export interface Following {
  readonly cells: readonly CellNow[];
  readonly stale: OutputOf<'cells/set'>['stale'];
  /** Rows have moved or are called otherwise: their sheet has to be shown anew. */
  readonly refresh: boolean;
}

const nothingFollows: Following = { cells: [], stale: [], refresh: true };

/** The findings have to be asked for again. */
const askAgain: EventBody = { type: 'findings', added: [], removed: [], refresh: true };

/** A reply longer than this is kept compressed: a large paste repeats the same few words for each cell. */
const longestPlainReply = 4_096;
const compressedMark = 'deflate:';

const packReply = (text: string): string =>
  text.length <= longestPlainReply ? text : compressedMark + deflateRawSync(text).toString('base64');

const unpackReply = (kept: string): unknown =>
  JSON.parse(
    kept.startsWith(compressedMark)
      ? inflateRawSync(Buffer.from(kept.slice(compressedMark.length), 'base64')).toString('utf8')
      : kept,
  );

const digestOf = (name: string, input: unknown): string =>
  `${name}:${hashOfText(JSON.stringify(input)).toString('base64url')}`;

export class Session {
  readonly path: string;
  readonly readOnlyBecause: Refusal | undefined;
  readonly #store: Store;
  readonly #environment: Environment;
  readonly #emit: Emit;
  readonly #sheets = new Map<string, Sheet>();
  #book: Book;
  #findings: Findings;
  #isWriting = false;
  /** Somebody has asked for findings, and has not been told yet that they are to be asked for again. */
  #owesFindings = false;

  constructor(opened: OpenStore, environment: Environment, emit: Emit) {
    this.path = opened.path;
    this.readOnlyBecause = opened.readOnlyBecause;
    this.#store = opened.store;
    this.#environment = environment;
    this.#emit = emit;
    this.#book = new Book(opened.store);
    this.#findings = new Findings(this.#book);
  }

  get book(): Book {
    return this.#book;
  }

  get findings(): Findings {
    return this.#findings;
  }

  /**
   * Answers one request. A reader sees the file at one moment, and begins afresh when the writer has gone on:
   * what is in memory must never be mixed with what is in the file.
   */
  answer<Value>(work: () => Value): Value {
    if (!this.readOnlyBecause) return work();
    return this.#store.read(() => {
      const last = this.#store.history.last();
      if (last?.revision !== this.#book.revision) this.#startAfresh();
      return work();
    });
  }

  #startAfresh(): void {
    this.#book = new Book(this.#store);
    this.#findings = new Findings(this.#book);
    this.#sheets.clear();
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
    const resolved = resolveScope(this.book, known, year, scope);
    return resolved.ok ? { ok: true, value: this.#project(known, year, resolved.value) } : resolved;
  }

  #project(id: SheetId, year: number, scope: Scope): Sheet {
    const name = [id, year, scope.component, scope.group, scope.period].join('/');
    const sheet = this.#sheets.get(name) ?? projectSheet(id, this.book.trees(year), scope, this.book);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  /** The first reply to a command that has been carried out already; undefined where it is new. */
  repeated(name: string, input: unknown, commandId: string | undefined): Result<unknown> | undefined {
    if (commandId === undefined) return undefined;
    const row = this.book.store.history.byCommand(commandId);
    if (!row) return undefined;
    if (row.request !== digestOf(name, input)) return refuse('commandIdReused', { commandId });
    return { ok: true, value: row.reply === null ? { revision: row.revision } : unpackReply(row.reply) };
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }

  /**
   * Writes one change set and tells of it: what it comes to before the disk has it, that it is saved afterwards.
   * What stops it comes back as a refusal, with nothing written and memory as it was.
   * @param follow what the window can put in place by itself, asked for once memory holds the change; absent: it
   *   shows the sheets anew
   */
  write(changes: readonly Change[], command: CommandDraft, follow?: () => Following): Result<Committed> {
    const { book } = this;
    if (book.load().totals.wouldOverflow(changes.filter(isFigureChange))) return refuse('totalTooLarge', {});
    const draft = this.#draft(command);
    const revision = book.revision + 1;
    let told = false;
    this.#isWriting = true;
    try {
      const committed = book.commit(
        changes,
        (digest) => changeSetRow(book.store, book.head, changes, draft, digest),
        (coming) => {
          told = true;
          this.#tell(changes, coming, command.findsLater ?? false, follow);
        },
        command.archive,
      );
      this.#emit(() => ({ type: 'saved', revision, at: committed.row.at }));
      return { ok: true, value: committed };
    } catch (error) {
      const refusal = refusalOfFault(this.#environment, { path: this.path, what: command.name }, error);
      if (told) this.#takeBack(revision, refusal);
      return { ok: false, error: refusal };
    } finally {
      this.#isWriting = false;
    }
  }

  /** What a change set means for what is kept beside the book, and for whoever listens. */
  #tell(
    changes: readonly Change[],
    { row, steps, reshaped, renamed }: Committed,
    findsLater: boolean,
    follow: (() => Following) | undefined,
  ): void {
    if (steps.length > 0) this.#sheets.clear();
    const farReaching = reshaped || renamed;
    const following = follow?.() ?? nothingFollows;
    const refresh = farReaching || following.refresh;
    this.#emit(() => ({ type: 'changed', revision: row.revision, ...following, refresh }));
    if (findsLater) {
      this.#owesFindings = this.findings.forget();
      return;
    }
    if (farReaching) {
      if (this.findings.forget()) this.#emit(() => askAgain);
      return;
    }
    const { added, removed } = this.findings.update(changes, steps);
    if (added.size + removed.length === 0) return;
    this.#emit((lang) => {
      const described = describeFindings(this, added, lang);
      return { type: 'findings', added: described, removed, refresh: false };
    });
  }

  /** After `findsLater`: finds what is wrong a rule at a time, and says that it can be asked for. */
  async findAnew(isWanted: () => boolean): Promise<void> {
    if (!this.#owesFindings) return;
    this.#owesFindings = false;
    await this.findings.findInTurns(isWanted);
    this.#emit(() => askAgain);
  }

  #takeBack(revision: number, refusal: Refusal): void {
    this.#sheets.clear();
    this.findings.forget();
    this.#owesFindings = false;
    this.#emit((lang) => {
      const error = { ...refusal, message: describeError(refusal, lang) };
      return { type: 'unsaved', revision, error };
    });
    this.#emit(() => askAgain);
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
      reply: (revision) => packReply(JSON.stringify(command.reply(revision))),
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
