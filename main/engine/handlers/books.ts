import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { draftPlanYear } from '#shared/domain/plan-year.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { describeSummary } from '#shared/messages/history.ts';
import { demonstrationOf } from '#shared/report/demonstration.ts';
import { officeUid } from '#shared/report/settings.ts';
import { type Lang, projectSheet, type SheetId, sheetDefinitions } from '#shared/sheets/index.ts';
import { cleanName } from '#shared/text/normalise.ts';
import { Book, DamagedBook } from '../book/index.ts';
import type { Context, Handlers } from '../context.ts';
import { changeSetRow, type Summary } from '../history/index.ts';
import {
  loadSeeds,
  makeRecord,
  printedOnlyName,
  type SeedKind,
  seedChanges,
  seedNames,
} from '../seeds/index.ts';
import { Session } from '../session.ts';
import {
  makeStore,
  type OpenStore,
  openStore,
  type Store,
  schemaVersion,
  storageRefusal,
} from '../store/index.ts';
import { verifyBook } from './verify.ts';

type Info = OutputOf<'book/info'>;
type Opened = OutputOf<'book/open'>;

const sheetInfo = (session: Session, year: number | undefined, lang: Lang): Info['sheets'] =>
  (Object.keys(sheetDefinitions) as SheetId[]).map((id) => ({
    id,
    label: sheetDefinitions[id].label[lang],
    rows: year === undefined ? 0 : projectSheet(id, session.book.trees(year), {}, session.book).rows.length,
  }));

const openedOf = (session: Session, lang: Lang): Opened => {
  const { book } = session;
  const { head } = book;
  const plans = [...book.records('planYear').values()].sort((a, b) => a.year - b.year);
  return {
    schemaVersion,
    office: book.records('setting').get(officeUid)?.value ?? '',
    years: plans.map(({ year, status }) => ({ year, status })),
    revision: book.revision,
    contentHash: head?.digest.toString('hex') ?? '',
    demonstration: demonstrationOf(book),
    lastChange: head
      ? {
          at: head.at,
          author: head.author,
          summary: describeSummary(JSON.parse(head.summary) as Summary, lang),
        }
      : null,
    access: session.readOnlyBecause ? 'read' : 'write',
    holder: session.holder,
  };
};

/** Counts what the book holds: more than opening it should cost. */
const infoOf = (session: Session, lang: Lang): Info => ({
  ...openedOf(session, lang),
  sheets: sheetInfo(session, session.book.years.at(-1), lang),
  figures: session.book.store.figures.count(),
});

/** The seed that a new book starts from; undefined for an empty one. */
const seedOf = (
  { environment }: Context,
  { example, catalogue, printedOnly }: InputOf<'book/create'>,
): Result<{ name: string; kind: SeedKind } | undefined> => {
  const { resources } = environment.paths;
  const kind: SeedKind = example === undefined ? 'catalogue' : 'example';
  const name = example ?? catalogue;
  if (name === undefined) return { ok: true, value: undefined };
  const names = seedNames(resources, kind);
  if (names.includes(name))
    return { ok: true, value: { name: printedOnly ? printedOnlyName(resources, name) : name, kind } };
  return refuse(kind === 'example' ? 'unknownExample' : 'unknownCatalogue', {
    name,
    known: names.join(', '),
  });
};

const fill = (
  context: Context,
  input: InputOf<'book/create'>,
  seedName: string | undefined,
  store: Store,
): void => {
  const { environment } = context;
  const seeds = seedName === undefined ? [] : loadSeeds(environment.paths.resources, seedName);
  store.write(() => {
    store.setMeta('digestKey', environment.ids.hex(16));
    store.setMeta('bookUid', environment.ids.uid());
    store.setMeta('createdAt', environment.clock.now().toISOString());
  });
  const book = new Book(store);
  const office = input.office ?? seeds.at(-1)?.office ?? '';
  const changes = [...seedChanges(book, seeds), makeRecord('setting', { uid: officeUid, value: office })];
  const held = new Set(seeds.flatMap((seed) => seed.records.planYear ?? []).map((plan) => plan.year));
  const year = input.year ?? (held.size === 0 ? environment.clock.now().getFullYear() : undefined);
  if (year !== undefined && !held.has(year)) changes.push(makeRecord('planYear', draftPlanYear(year)));
  book.commit(changes, (digest) =>
    changeSetRow(
      store,
      undefined,
      changes,
      {
        kind: 'create',
        summary: { code: 'created', params: { from: seedName ?? '' } },
        commandId: environment.ids.uid(),
        request: 'book/create',
        stamp: {
          author: environment.user.name,
          at: environment.clock.now().toISOString(),
          uid: environment.ids.uid(),
        },
        reply: () => null,
      },
      digest,
    ),
  );
  book.keepRollUps();
};

/** What stopped the opening, as a refusal that names the file; a bug is thrown on. */
const refusalToOpen = (error: unknown, path: string): { readonly ok: false; readonly error: Refusal } => {
  // A text kept as JSON that is none was altered by something else.
  if (error instanceof DamagedBook || error instanceof SyntaxError)
    return refuse('damaged', { path, detail: error.message });
  const refusal = storageRefusal(error, path);
  if (!refusal) throw error;
  return { ok: false, error: refusal };
};

/** All that is told at opening is read before the book counts as open: one that cannot be read is let go. */
const start = (context: Context, opened: OpenStore): Result<Opened> => {
  const { environment, lang, state, emit } = context;
  let info: Opened;
  let session: Session;
  try {
    session = new Session(opened, environment, emit);
    info = openedOf(session, lang);
  } catch (error) {
    opened.store.close();
    return refusalToOpen(error, opened.path);
  }
  state.session = session;
  return { ok: true, value: info };
};

const open = (context: Context, file: string, readOnly: boolean): Result<Opened> => {
  const { environment } = context;
  const path = environment.paths.resolve(file);
  if (context.state.session !== undefined) return refuse('bookAlreadyOpen', { path });
  const { name, machine } = environment.user;
  const holder = { machine, user: name, since: environment.clock.now().toISOString() };
  const opened = openStore({ path, readOnly, holder });
  return opened.ok ? start(context, opened.value) : opened;
};

const create = (context: Context, input: InputOf<'book/create'>): Result<Info> => {
  const path = context.environment.paths.resolve(input.file);
  if (context.state.session !== undefined) return refuse('bookAlreadyOpen', { path });
  const seed = seedOf(context, input);
  if (!seed.ok) return seed;
  const office = input.office === undefined ? undefined : cleanName(input.office);
  if (office && !office.ok) return office;
  const cleaned = office ? { ...input, office: office.value } : input;
  const made = makeStore(path, (store) => fill(context, cleaned, seed.value?.name, store));
  if (!made.ok) return made;
  const opened = open(context, input.file, false);
  if (!opened.ok) return opened;
  const { session } = context.state;
  return session ? { ok: true, value: infoOf(session, context.lang) } : refuse('bookNotOpen', {});
};

/** Whatever else runs is told to stop: it would find no book where it goes on. */
const close = ({ state, job }: Context): Result<OutputOf<'book/close'>> => {
  const { session } = state;
  for (const [id, controller] of state.jobs) if (id !== job.id) controller.abort();
  void state.imports.closeAll();
  state.session = undefined;
  session?.close();
  return { ok: true, value: { closed: session !== undefined } };
};

export const bookHandlers: Pick<
  Handlers,
  'book/create' | 'book/open' | 'book/close' | 'book/info' | 'book/verify'
> = {
  'book/create': create,
  'book/open': (context, { file, readOnly }) => open(context, file, readOnly ?? false),
  'book/close': close,
  'book/info': ({ session, lang }) => ({ ok: true, value: infoOf(session, lang) }),
  'book/verify': verifyBook,
};
