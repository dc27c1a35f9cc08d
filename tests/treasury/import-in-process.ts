/** A generated file taken all the way to its preview, pure and in this process, with a person who answers. */
import { measureById } from '#shared/domain/measures.ts';
import { previewOf } from '#shared/treasury/compare/index.ts';
import { detect } from '#shared/treasury/detect/index.ts';
import type { BookFacts, KnownFigures } from '#shared/treasury/facts.ts';
import { interpret } from '#shared/treasury/interpret/index.ts';
import type { Preview } from '#shared/treasury/preview.ts';
import type { ImportDecisions, ImportSettings, MatchDecision } from '#shared/treasury/settings.ts';
import type { Workbook } from '#shared/treasury/table.ts';
import { asWorkbook } from './generate/as-workbook.ts';
import type { Generated } from './generate/index.ts';
import { judge, type Verdict } from './judge.ts';
import { answerQuestions, answerSettings, decisionsWith } from './officer.ts';

const mostRounds = 4;

const noFigures: KnownFigures = {
  ...{ component: Int32Array.of(), unit: Int32Array.of(), source: Int32Array.of(), vintage: Int32Array.of() },
  ...{ measure: Uint8Array.of(), amount: Float64Array.of() },
};

/** The plan's capital is somewhat above what is disbursed of it (R4). */
export const capitalOf = ({ rows }: Generated): number => {
  const disbursed = rows
    .flatMap(({ figures }) => figures)
    .reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return Math.round(disbursed * 1.6);
};

const factsOf = (generated: Generated): BookFacts => {
  const { catalogue } = generated.draft.world;
  const { origin, period } = generated.settings;
  const capital: KnownFigures = {
    ...{ component: Int32Array.of(0), unit: Int32Array.of(0), source: Int32Array.of(2) },
    vintage: Int32Array.of(catalogue.year),
    measure: Uint8Array.of(measureById('assigned').code),
    amount: Float64Array.of(capitalOf(generated)),
  };
  return {
    ...{ revision: 1, catalogue, capital, follows: null, current: noFigures, previous: noFigures },
    ...{ origin: origin ?? 'treasury', period: period ?? 202_501 },
  };
};

const preview = (
  generated: Generated,
  workbook: Workbook,
  settings: ImportSettings,
  decisions: ImportDecisions,
): Preview => {
  const facts = factsOf(generated);
  return previewOf(interpret(workbook, settings, decisions, facts.catalogue), facts);
};

export interface Imported {
  /** Before anybody answers anything, but for what detection left open. */
  readonly first: Verdict;
  /** After each question of the preview is answered. */
  readonly last: Verdict;
  /** Settings that had to be answered. */
  readonly openSettings: number;
  /** Something kept the file from being written, and the settings were put right by hand. */
  readonly isStuck: boolean;
  readonly questions: number;
  readonly preview: Preview;
}

/** A person answers what is asked until nothing is asked that they know: names of units come up once projects are known. */
const answerAll = (
  generated: Generated,
  workbook: Workbook,
  settings: ImportSettings,
  before: Preview,
): { readonly preview: Preview; readonly questions: number } => {
  let current = before;
  let matches: readonly MatchDecision[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const answers = answerQuestions(current.summary.questions, generated);
    if (answers.length === 0) break;
    matches = [...matches, ...answers];
    current = preview(generated, workbook, settings, decisionsWith(matches));
  }
  return { preview: current, questions: matches.length };
};

/** With the settings of somebody who knows the file: what comes of it is the doing of matching and comparing alone. */
export const importAsKnown = (
  generated: Generated,
  settings: ImportSettings = generated.settings,
): Verdict => {
  const workbook = asWorkbook(generated);
  const before = preview(generated, workbook, settings, decisionsWith([]));
  return judge(generated, answerAll(generated, workbook, settings, before).preview);
};

export const importInProcess = (
  generated: Generated,
  workbook: Workbook = asWorkbook(generated),
): Imported => {
  const known = { catalogue: generated.draft.world.catalogue, profiles: [], capital: capitalOf(generated) };
  const detected = detect(workbook, known, { fileName: generated.draft.fileName });
  const { settings, count } = answerSettings(detected.settings, generated);
  const before = preview(generated, workbook, settings, decisionsWith([]));
  // What keeps the file from being written makes a person look at all the settings and put them right.
  const isStuck = before.summary.obstacles.length > 0;
  const mended = isStuck ? generated.settings : settings;
  const start = isStuck ? preview(generated, workbook, mended, decisionsWith([])) : before;
  const { preview: after, questions } = answerAll(generated, workbook, mended, start);
  return {
    ...{ first: judge(generated, before), last: judge(generated, after) },
    ...{ openSettings: count, isStuck, questions, preview: after },
  };
};
