/**
 * "139 công trình (110 chuyển tiếp, 29 khởi công mới)" is what the list of works counts. An output counted in works
 * is that of its project's list; its own words, and those of its parts, say which works are meant: maintenance, a
 * status, a type of the catalogue. Where no word says so, nothing is compared; a split that does not add up to its
 * whole is K-010's, and its parts wait until it does.
 */
import type { BookView } from '../../domain/book-view.ts';
import { SCALE } from '../../domain/brands.ts';
import { countWorks, type WorksQuestion } from '../../domain/count-works.ts';
import type { Indicator, Work } from '../../domain/records.ts';
import { childrenOf } from '../../domain/tree.ts';
import { workTypesOf } from '../../sheets/index.ts';
import { fold } from '../../text/fold.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { figureOf, indicatorOf, indicatorsOf, parentOf, sidesOf } from '../outputs/indicators.ts';
import { workPlace } from '../places.ts';
import { count } from '../quantity.ts';
import type { FindingDraft, Touch } from '../rule.ts';
import { recordsIn } from '../touch.ts';
import { componentName } from '../wording.ts';

const unitOfWorks = fold('công trình');

const has = (name: string, words: string): boolean => ` ${fold(name)} `.includes(` ${fold(words)} `);

/** The whole that an output counts; undefined where it counts no works. */
const questionOfOutput = (output: Indicator, year: number): WorksQuestion | undefined => {
  if (output.kind !== 'output' || output.component === null) return undefined;
  if (fold(output.unitName ?? '') !== unitOfWorks) return undefined;
  const maintained = has(output.name, 'duy tu') || has(output.name, 'bảo dưỡng');
  return { year, component: output.component, part: maintained ? 'maintenance' : 'investment' };
};

/** The longest name that the part's name has in it: "Công trình phục vụ nước sinh hoạt cho người dân". */
const typeNamed = (view: BookView, year: number, name: string): string | undefined =>
  workTypesOf(view, year)
    .filter((type) => has(name, type.name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.uid;

const questionOfPart = (part: Indicator, whole: WorksQuestion, view: BookView): WorksQuestion | undefined => {
  if (has(part.name, 'chuyển tiếp')) return { ...whole, status: 'continuing' };
  if (has(part.name, 'khởi công mới')) return { ...whole, status: 'new' };
  const workType = typeNamed(view, whole.year, part.name);
  return workType === undefined ? undefined : { ...whole, workType };
};

interface Counted {
  readonly indicator: Indicator;
  readonly whole: WorksQuestion;
  readonly question: WorksQuestion;
}

/** The whole is what its parts come to, so far as they are filled. */
const addsUp = (output: Indicator, breakdown: Indicator, view: BookView, year: number): boolean => {
  const tree = indicatorsOf(view, year);
  const parts = childrenOf(tree, tree.indexOf.get(breakdown.uid) ?? -1).flatMap((at) => tree.nodes[at] ?? []);
  const sum = parts.reduce((rest, { uid }) => rest + (figureOf(view, year, 'target', uid) ?? 0), 0);
  return figureOf(view, year, 'target', output.uid) === sum;
};

const countedBy = (uid: string, view: BookView, year: number): Counted | undefined => {
  const indicator = indicatorOf(view, year, uid);
  if (!indicator) return undefined;
  const breakdown = indicator.kind === 'part' ? parentOf(view, year, uid) : undefined;
  const output = breakdown ? parentOf(view, year, breakdown.uid) : indicator;
  const whole = output && questionOfOutput(output, year);
  if (output && breakdown && !addsUp(output, breakdown, view, year)) return undefined;
  const question = whole && (indicator === output ? whole : questionOfPart(indicator, whole, view));
  return question && { indicator, whole, question };
};

const check = (uid: string, view: BookView, year: number): FindingDraft | undefined => {
  const counted = countedBy(uid, view, year);
  const stated = counted ? figureOf(view, year, 'target', uid) : null;
  // A list that nobody has begun contradicts nothing.
  if (!counted || stated === null || countWorks(counted.whole, view) === 0) return undefined;
  const { indicator, question } = counted;
  const works = countWorks(question, view);
  if (works * SCALE === stated) return undefined;
  const line = componentName(view.trees(year), question.component);
  return {
    ...sidesOf(indicator, 'target', works * SCALE, stated),
    explanation: explain('K-058', { output: indicator.name, line }),
    parts: [
      {
        label: { vi: 'Danh mục công trình', en: 'List of works' },
        quantity: count(works),
        place: workPlace(question.part ?? 'investment', 'name'),
      },
    ],
  };
};

const countedIndicators = (view: BookView, year: number): string[] =>
  indicatorsOf(view, year)
    .nodes.filter(({ kind }) => kind === 'output' || kind === 'part')
    .map(({ uid }) => uid);

/** The output that a figure belongs to, with its parts: each waits for the others. */
const familyOf = (uid: string, view: BookView, year: number): string[] => {
  const above = parentOf(view, year, uid);
  const output = (above && parentOf(view, year, above.uid)?.uid) ?? uid;
  const tree = indicatorsOf(view, year);
  const at = tree.indexOf.get(output);
  return at === undefined ? [uid] : tree.nodes.slice(at, tree.ends[at]).map((node) => node.uid);
};

/** What decides which counts a work is in. */
const countingFields = ['year', 'component', 'part', 'startYear', 'workType'] as const;

const changesCounts = ([before, after]: readonly Work[]): boolean =>
  !before || !after || countingFields.some((field) => before[field] !== after[field]);

const touched = (touch: Touch, view: BookView, year: number): string[] => {
  if (touch.kind === 'figure') return touch.year === year ? familyOf(touch.indicator, view, year) : [];
  const works = recordsIn(touch, 'work');
  if (works.some((work) => work.year === year) && changesCounts(works)) return countedIndicators(view, year);
  const indicators = recordsIn(touch, 'indicator').map(({ uid }) => uid);
  if (indicators.length > 0 || recordsIn(touch, 'workType').length > 0)
    return [...indicators, ...countedIndicators(view, year)];
  return [];
};

export const outputIsCounted = defineRule<string>({
  code: 'K-058',
  severity: 'warning',
  title: {
    vi: 'Số công trình nêu trong kế hoạch khớp danh mục công trình',
    en: 'The number of works stated is that of the list',
  },
  basis: 'Kế hoạch năm 2024, mục B.IV.1.1',
  inputs: { measures: ['target'], records: ['work', 'indicator', 'workType'] },
  subjects: countedIndicators,
  touchedBy: touched,
  keyOf: (uid) => uid,
  check,
});
