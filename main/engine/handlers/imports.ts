/** `imports/…` before anything is written: a file is opened, looked at, taken as settings say, previewed. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { describeNotice } from '#shared/messages/treasury-reasons.ts';
import { noDecisions } from '#shared/treasury/settings.ts';
import type { BookContext, Handlers } from '../context.ts';
import {
  capitalOf,
  type FileRead,
  type FileSource,
  followedBy,
  keptArchive,
  type OpenImport,
  previewImport,
  profilesOf,
  tellReason,
  tellRow,
  tellSummary,
  toldBatches,
} from '../imports/index.ts';
import { Refused } from '../refused.ts';
import { stillOpen, unwatched, watched } from './import-job.ts';

type OpenInput = InputOf<'imports/open'>;
type Opened = OutputOf<'imports/open'>;

const sourceOf = ({ session, environment }: BookContext, input: OpenInput): FileSource => {
  const { file, batch, encoding, separator } = input;
  if (batch !== undefined && file === undefined)
    return { kind: 'archive', content: keptArchive(session.book, batch) };
  if (file === undefined || batch !== undefined)
    throw new Refused({ code: 'invalidRequest', params: { name: 'imports/open', problems: 'file | batch' } });
  return { kind: 'path', path: environment.paths.resolve(file), encoding, separator };
};

type Taken = Pick<Opened, 'settings' | 'decisions' | 'reasons' | 'profile'>;

const proposed = async (
  context: BookContext,
  opened: OpenImport,
  year: number,
  input: OpenInput,
): Promise<Taken> => {
  const { book } = context.session;
  const found = await opened.askOf(context.state.imports.catalogue(book, year), 'detect', {
    known: { profiles: profilesOf(book), capital: capitalOf(book, year) },
    hints: {
      fileName: opened.fileRead.file.name,
      ...(input.year === undefined ? {} : { year: input.year }),
      ...(input.profile === undefined ? {} : { profile: input.profile }),
    },
  });
  const { settings, reasons, profile } = found;
  opened.profile = profile?.fits ? profile.name : null;
  return {
    settings,
    decisions: noDecisions,
    reasons: reasons.map((reason) => tellReason(reason, context.lang)),
    profile,
  };
};

/** An earlier import is taken as it was then. */
const takenOf = async (
  context: BookContext,
  opened: OpenImport,
  year: number,
  input: OpenInput,
): Promise<Taken> => {
  const { earlier } = opened.fileRead;
  if (!earlier) return proposed(context, opened, year, input);
  return { ...earlier, reasons: [], profile: null };
};

const toldFile = ({ file, sheets, notices }: FileRead, { lang }: BookContext) => ({
  file: { ...file },
  sheets: sheets.map((sheet) => ({ ...sheet })),
  notices: notices.map((notice) => ({ ...notice, text: describeNotice(notice, lang) })),
});

/** Part of the work that reading the cells is. */
const reading = 0.85;

const openFile = async (context: BookContext, input: OpenInput): Promise<Result<Opened>> => {
  const { session, state } = context;
  const year = session.year(input.year);
  if (!year.ok) return year;
  const { profile } = input;
  if (profile !== undefined && !session.book.records('importProfile').has(profile))
    return refuse('unknownProfile', { profile });
  const opened = state.imports.begin(sourceOf(context, input));
  const close = () => state.imports.close(opened.id);
  const result = await watched(context, close, async (reached) => {
    await opened.read({ onProgress: (done) => reached(done * reading, (done * 0.9 + 0.1) * reading) });
    stillOpen(context);
    reached(reading, 1);
    const taken = await takenOf(context, opened, year.value, input);
    stillOpen(context);
    opened.settings = taken.settings;
    const { hash } = opened.fileRead.file;
    const known = toldBatches(session.book, ({ fileHash }) => fileHash === hash);
    return ok({ import: opened.id, ...toldFile(opened.fileRead, context), ...taken, known });
  });
  if (!result.ok) await close();
  return result;
};

const cells = async (
  { state }: BookContext,
  { import: id, sheet, settings, from, limit }: InputOf<'imports/cells'>,
): Promise<Result<OutputOf<'imports/cells'>>> => {
  const found = state.imports.find(id);
  if (!found.ok) return found;
  const opened = found.value;
  const page = await opened.ask('cells', {
    ...{ sheet, from, limit },
    settings: settings ?? opened.settings ?? null,
  });
  if (page) return ok({ ...page, rows: page.rows.map((row) => ({ ...row })) });
  const known = opened.fileRead.sheets.map(({ name }) => name).join(', ');
  return refuse('importSheetUnknown', { sheet, known });
};

const detect = async (
  context: BookContext,
  { import: id, settings, sheet }: InputOf<'imports/detect'>,
): Promise<Result<OutputOf<'imports/detect'>>> => {
  const { session, state, lang } = context;
  const found = state.imports.find(id);
  if (!found.ok) return found;
  const opened = found.value;
  const sheets = opened.fileRead.sheets.map(({ name }) => name);
  if (!sheets.includes(sheet)) return refuse('importSheetUnknown', { sheet, known: sheets.join(', ') });
  const year = session.year(settings.budgetYear ?? undefined);
  if (!year.ok) return year;
  const { book } = session;
  const catalogue = state.imports.catalogue(book, year.value);
  const known = { profiles: profilesOf(book), capital: capitalOf(book, year.value) };
  const detected = await opened.askOf(catalogue, 'detectColumns', { settings, sheet, known });
  opened.settings = detected.settings;
  return ok({
    settings: detected.settings,
    reasons: detected.reasons.map((reason) => tellReason(reason, lang)),
  });
};

const preview = async (
  context: BookContext,
  { import: id, settings, decisions }: InputOf<'imports/preview'>,
): Promise<Result<OutputOf<'imports/preview'>>> => {
  const { session, state, lang } = context;
  const { book } = session;
  const found = state.imports.find(id);
  if (!found.ok) return found;
  const opened = found.value;
  const year = session.year(settings.budgetYear ?? undefined);
  if (!year.ok) return year;
  return watched(
    context,
    () => opened.stop(),
    async (reached) => {
      const { revision, summary, ...line } = await previewImport(book, opened, {
        ...{ settings, decisions, year: year.value },
        catalogue: () => state.imports.catalogue(book, year.value),
        onGathered: () => reached(0.2, 1),
      });
      stillOpen(context);
      const { hash } = opened.fileRead.file;
      const followed = followedBy(book, line);
      return ok({
        import: id,
        revision,
        ...tellSummary(book, year.value, summary, lang),
        known: toldBatches(book, ({ fileHash }) => fileHash === hash),
        follows: toldBatches(book, ({ uid }) => uid === followed?.uid)[0] ?? null,
      });
    },
  );
};

const rows = async (
  { session, state, lang }: BookContext,
  { import: id, classes, search, question, from, limit }: InputOf<'imports/rows'>,
): Promise<Result<OutputOf<'imports/rows'>>> => {
  const found = state.imports.find(id);
  if (!found.ok) return found;
  const opened = found.value;
  const { previewed } = opened;
  if (!previewed) return refuse('importNotPreviewed', {});
  const page = await opened.ask('rows', {
    ...{ classes: classes ?? [], search: search ?? '', from, limit },
    ...(question === undefined ? {} : { question }),
  });
  const told = page.rows.map((row) => tellRow(session.book, previewed.year, row, lang));
  return ok({ total: page.total, rows: told });
};

export const importHandlers: Pick<
  Handlers,
  'imports/open' | 'imports/cells' | 'imports/detect' | 'imports/preview' | 'imports/rows' | 'imports/close'
> = {
  'imports/open': (context, input) => unwatched(openFile(context, input)),
  'imports/cells': (context, input) => unwatched(cells(context, input)),
  'imports/detect': (context, input) => unwatched(detect(context, input)),
  'imports/preview': preview,
  'imports/rows': (context, input) => unwatched(rows(context, input)),
  'imports/close': async ({ state }, { import: id }) => ok({ closed: await state.imports.close(id) }),
};
