/**
 * The real engine on real files in a temporary folder, with a clock that stands still, ids that count, and the
 * program's own catalogues and examples. Nothing is mocked.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { createEngine, type Engine, type Reply } from '#engine/engine.ts';
import type { Environment, LogEntry } from '#engine/environment.ts';
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import type { WireEvent } from '#shared/contract/wire.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';

export const resources = resolve(import.meta.dirname, '../../resources');
export const exampleName = 'cao-bang-2024';
/** The same without invented demonstration data: what a test of the plan's own figures is about. */
export const printedExampleName = 'cao-bang-2024-so-in';
export const now = '2024-02-29T17:05:00.000Z';

const root = mkdtempSync(join(tmpdir(), 'kehoach-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of its own, gone with the test file. */
export const newFolder = (): string => mkdtempSync(join(root, 'f'));

let ids = 0;

/** As a UUIDv7 looks; counts up over all engines of a test file, so that a reopened book meets no id twice. */
const nextUid = (): string => {
  ids++;
  return `018e0000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`;
};

/** Digits of a linear congruential generator: another key for each book, the same in each run. */
let state = 20_240_129;
const nextHex = (bytes: number): string =>
  Array.from({ length: bytes }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 24).toString(16).padStart(2, '0');
  }).join('');

export interface Person {
  readonly name: string;
  readonly machine: string;
}

/** A request as a test writes it: the input alone where nothing else matters. */
export interface Opened {
  readonly engine: Engine;
  readonly events: WireEvent[];
  readonly log: LogEntry[];
  readonly ask: <Name extends RequestName>(
    name: Name,
    input: InputOf<Name>,
    rest?: { lang?: 'vi' | 'en'; job?: string },
  ) => Promise<Reply<OutputOf<Name>>>;
  /** The value of the reply. @throws Error where the engine refused */
  readonly get: <Name extends RequestName>(
    name: Name,
    input: InputOf<Name>,
    rest?: { lang?: 'vi' | 'en'; job?: string },
  ) => Promise<OutputOf<Name>>;
  /** The code of the refusal; 'done' where there is none. */
  readonly codeOf: <Name extends RequestName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<ErrorCode | 'done'>;
  readonly close: () => Promise<void>;
}

const engines: Engine[] = [];
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

export interface EngineOptions {
  readonly user?: Person;
  readonly clock?: () => Date;
  /** Where a file that is not named by its whole path lies; never the folder in which the tests run. */
  readonly folder?: string;
}

export const newEngine = (options: EngineOptions = {}): Opened => {
  const log: LogEntry[] = [];
  const folder = options.folder ?? newFolder();
  const environment: Environment = {
    paths: { resolve: (file) => (isAbsolute(file) ? file : join(folder, file)), resources },
    clock: { now: options.clock ?? (() => new Date(now)) },
    ids: { uid: nextUid, hex: nextHex },
    user: options.user ?? { name: 'lan', machine: 'VP-03' },
    log: (entry) => log.push(entry),
  };
  const engine = createEngine(environment);
  engines.push(engine);
  const events: WireEvent[] = [];
  engine.subscribe((event) => events.push(event));
  const ask: Opened['ask'] = (name, input, rest = {}) => engine.handle({ name, input, ...rest });
  return {
    engine,
    events,
    log,
    ask,
    get: async (name, input, rest) => {
      const reply = await ask(name, input, rest);
      if (!reply.ok)
        throw new Error(`${name}: ${reply.error.code}: ${reply.error.message} ${JSON.stringify(log)}`);
      return reply.value;
    },
    codeOf: async (name, input) => {
      const reply = await ask(name, input);
      return reply.ok ? 'done' : reply.error.code;
    },
    close: () => engine.close(),
  };
};

/** Made once a test file and then copied: making it anew for each test would take most of the time. */
const templates = new Map<string, Promise<string>>();

const makeTemplate = async (name: string, input: Omit<InputOf<'book/create'>, 'file'>): Promise<string> => {
  const file = join(newFolder(), `${name}.kehoach`);
  const opened = newEngine();
  await opened.get('book/create', { file, ...input });
  await opened.close();
  return file;
};

const copyOf = async (name: string, input: Omit<InputOf<'book/create'>, 'file'>): Promise<string> => {
  const template = templates.get(name) ?? makeTemplate(name, input);
  templates.set(name, template);
  const file = join(newFolder(), 'so.kehoach');
  copyFileSync(await template, file);
  return file;
};

/** A closed book made from the example. */
export const exampleBook = (example: string = exampleName): Promise<string> => copyOf(example, { example });

/** A closed book with the catalogues of Cao Bằng and no figures. */
export const catalogueBook = (): Promise<string> =>
  copyOf('catalogue', { catalogue: 'giam-ngheo-2021-2025-cao-bang', year: 2024 });

export const openBook = async (
  file: string,
  options: EngineOptions & { readOnly?: boolean } = {},
): Promise<Opened> => {
  const opened = newEngine(options);
  await opened.get('book/open', { file, readOnly: options.readOnly ?? false });
  return opened;
};

export const openExample = async (example?: string): Promise<Opened & { readonly file: string }> => {
  const file = await exampleBook(example);
  return { ...(await openBook(file)), file };
};
