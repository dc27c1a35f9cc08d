import { basename } from 'node:path';
import { type InputOf, type OutputOf, paperFormats, paperIds } from '#shared/contract/index.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import type { Paper } from '#shared/report/paper.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { monthText } from '#shared/text/month.ts';
import type { BookContext, Handlers } from '../context.ts';
import { writePaper } from '../exports/index.ts';
import type { Session } from '../session.ts';
import { refusalToReplace } from '../store/index.ts';

type Input = InputOf<'papers/export'>;
type Output = OutputOf<'papers/export'>;

const hasFigures = ({ book }: Session, year: number, period: number): boolean =>
  book.load().totals.slots.some((slot) => slot.year === year && slot.period === period);

/**
 * The same book at the same revision gives the same paper: nothing in it is of the moment of writing. What an
 * officer signs rests on figures that have been read and proved against the content hash, not on kept roll-ups.
 */
const paperOf = (session: Session, year: number, period: number | undefined): Paper => {
  const { book } = session;
  book.load();
  const plan = [...book.records('planYear').values()].find((each) => each.year === year);
  return phuLuc05(book, {
    year,
    period,
    issuer: book.records('setting').get('office')?.value ?? '',
    place: plan?.place ?? undefined,
    documentNumber: plan?.documentNumber ?? undefined,
    documentDate: plan?.documentDate ?? undefined,
    createdAt: book.head?.at ?? '',
  });
};

const exportPaper = async (context: BookContext, input: Input): Promise<Result<Output>> => {
  const { session, environment, job } = context;
  const what = paperIds.find((each) => each === input.what);
  if (what !== 'phu-luc-05')
    return refuse('unknownPaper', { what: String(input.what), known: paperIds.join(', ') });
  const format = paperFormats.find((each) => each === input.format);
  if (format !== 'xlsx' && format !== 'docx')
    return refuse('unknownFormat', { format: String(input.format), known: paperFormats.join(', ') });
  const year = session.year(input.year);
  if (!year.ok) return year;
  const { period } = input;
  if (period !== undefined && !hasFigures(session, year.value, period)) {
    return refuse('noFiguresForMonth', { month: monthText(period) });
  }
  const path = environment.paths.resolve(input.file ?? '');
  const refusal = refusalToReplace(path, session.path);
  if (refusal) return { ok: false, error: refusal };
  const written = await writePaper({
    paper: paperOf(session, year.value, period),
    format,
    path,
    signal: job.signal,
    onProgress: job.progress,
  });
  if (!written.ok) return written;
  const { figuresCompared, figuresDifferent, pages } = written.value;
  const file = { path, name: basename(path), what, format, figuresCompared, figuresDifferent };
  return { ok: true, value: { files: [pages === undefined ? file : { ...file, pages }], refused: [] } };
};

export const paperHandlers: Pick<Handlers, 'papers/export' | 'jobs/cancel'> = {
  'papers/export': exportPaper,
  'jobs/cancel': ({ state }, { job }) => {
    const controller = state.jobs.get(job);
    controller?.abort();
    return { ok: true, value: { cancelled: controller !== undefined } };
  },
};
