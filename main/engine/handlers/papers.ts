/** `papers/export`: gathers what is asked for, all of one revision, and has it written beside the engine. */
import { basename } from 'node:path';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { ok, type Refusal, type Result } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import type { BookContext, Handlers } from '../context.ts';
import {
  type ExportOrder,
  type PaperTask,
  readOrder,
  readTargets,
  type Unfit,
  type Wanted,
  writePapers,
} from '../exports/index.ts';
import { refusalOfFault } from '../fault.ts';
import { Refused } from '../refused.ts';
import { refusalToReplace } from '../store/index.ts';
import { steadyProgress } from '../threads/index.ts';
import { gatherPublications } from './gather-publications.ts';

type Input = InputOf<'papers/export'>;
type Output = OutputOf<'papers/export'>;

interface Planned extends Wanted {
  readonly task: PaperTask;
}

interface Plan {
  readonly planned: readonly Planned[];
  readonly refused: readonly Unfit[];
}

const noPrinter: Refusal = { code: 'noPdfPrinter', params: {} };

/** Part of the work that gathering is. */
const gathering = 0.05;

/** Told from the first moment on. */
const gatherTelling: typeof gatherPublications = async (context, papers, question) => {
  const progress = steadyProgress(context.job.progress);
  progress.reached(gathering / 10, gathering);
  try {
    return await gatherPublications(context, papers, question);
  } finally {
    progress.end();
  }
};

/** Until the last moment nothing is written: what is in the way of one file keeps none of the others. */
const planExport = async (context: BookContext, input: Input, order: ExportOrder): Promise<Result<Plan>> => {
  const { session, environment } = context;
  const year = session.year(input.year);
  if (!year.ok) return year;
  const naming = { resolve: environment.paths.resolve, book: session.path, year: year.value };
  const targets = readTargets(input, order, naming);
  if (!targets.ok) return targets;
  const template = input.template === undefined ? undefined : environment.paths.resolve(input.template);
  const papers = [...new Set(order.wanted.map(({ what }) => what))];
  const question = { year: year.value, period: input.period };
  const gathered = await gatherTelling(context, papers, question);
  const planned: Planned[] = [];
  const refused: Unfit[] = [...order.unfit];
  for (const wanted of order.wanted) {
    const path = targets.value(wanted);
    const publication = gathered.get(wanted.what);
    const inTheWay = publication?.ok ? refusalToReplace(path, session.path) : publication?.error;
    if (inTheWay) refused.push({ ...wanted, refusal: inTheWay });
    else if (wanted.format === 'pdf' && !environment.printer) refused.push({ ...wanted, refusal: noPrinter });
    else if (publication?.ok)
      planned.push({
        ...wanted,
        task: { publication: publication.value, format: wanted.format, path, template },
      });
  }
  return ok({ planned, refused });
};

const told = ({ what, format, refusal }: Unfit, { lang }: BookContext): Output['refused'][number] => ({
  what,
  format,
  code: refusal.code,
  message: describeError(refusal, lang),
});

const write = async (context: BookContext, { planned, refused }: Plan) => {
  const { environment, session, job } = context;
  const results = await writePapers(
    planned.map(({ task }) => task),
    {
      signal: job.signal,
      printer: environment.printer,
      onProgress: (done) => job.progress(gathering + done * (1 - gathering)),
      onFault: (error) => refusalOfFault(environment, { path: session.path, what: 'papers/export' }, error),
    },
  );
  const files: Output['files'] = [];
  const failed: Unfit[] = [...refused];
  for (const [at, { what, format, task }] of planned.entries()) {
    const result = results[at];
    if (result?.ok) files.push({ path: task.path, name: basename(task.path), what, format, ...result.value });
    else if (result) failed.push({ what, format, refusal: result.error });
  }
  return { files, failed };
};

const asRefusal = (error: Refusal) => ({ ok: false, error }) as const;

const exportPapers = async (context: BookContext, input: Input): Promise<Result<Output>> => {
  const order = readOrder(input);
  if (!order.ok) return order;
  const { isSingle } = order.value;
  const plan = await planExport(context, input, order.value);
  if (!plan.ok) return plan;
  const [first] = plan.value.refused;
  if (isSingle && first) return asRefusal(first.refusal);
  try {
    const { files, failed } = await write(context, plan.value);
    const [problem] = failed;
    if (isSingle && problem) return asRefusal(problem.refusal);
    return ok({ files, refused: failed.map((each) => told(each, context)) });
  } catch (error) {
    if (error instanceof Refused) return asRefusal(error.refusal);
    throw error;
  }
};

export const paperHandlers: Pick<Handlers, 'papers/export' | 'jobs/cancel'> = {
  'papers/export': exportPapers,
  'jobs/cancel': ({ state }, { job }) => {
    const controller = state.jobs.get(job);
    controller?.abort();
    return { ok: true, value: { cancelled: controller !== undefined } };
  },
};
