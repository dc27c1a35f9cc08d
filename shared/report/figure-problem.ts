/** What keeps a live figure from ever having a value: it names something that the book does not have. */
import type { BookView } from '../domain/book-view.ts';
import type { Expression, FigureExpression } from '../domain/expression.ts';
import type { ErrorParams } from '../errors/codes.ts';
import type { CellLookup } from './live-figure.ts';

export type FigureProblem = ErrorParams['unknownFigure'];

type Question = Partial<
  Record<'component' | 'unit' | 'source' | 'indicator' | 'workType', string | undefined>
> & { readonly year: number };

const isKnown = (member: FigureProblem['member'], uid: string, view: BookView, year: number): boolean => {
  const trees = view.trees(year);
  switch (member) {
    case 'component':
      return trees.components.indexOf.has(uid);
    case 'unit':
      return trees.units.indexOf.has(uid);
    case 'source':
      return trees.sources.indexOf.has(uid);
    case 'indicator':
      return trees.indicators.indexOf.has(uid);
    case 'workType':
      return view.records('workType').has(uid);
    default:
      return true;
  }
};

const members = ['component', 'unit', 'source', 'indicator', 'workType'] as const;

const hasYear = (view: BookView, year: number): boolean =>
  [...view.records('planYear').values()].some((plan) => plan.year === year);

const problemIn = (question: Question, view: BookView): FigureProblem | undefined => {
  const { year } = question;
  if (!hasYear(view, year)) return { member: 'year', value: String(year) };
  for (const member of members) {
    const uid = question[member];
    if (uid !== undefined && !isKnown(member, uid, view, year)) return { member, value: uid };
  }
  return undefined;
};

const problemOf = (expression: Expression, view: BookView): FigureProblem | undefined => {
  switch (expression.op) {
    case 'total':
    case 'works':
    case 'figure':
      return problemIn(expression, view);
    case 'documents':
      return undefined;
    default:
      return expression.of.map((each) => problemOf(each, view)).find((each) => each !== undefined);
  }
};

/** Undefined where all that it names is there; a value may still be blank. */
export const figureProblem = (
  expression: FigureExpression,
  { view, cells }: { readonly view: BookView; readonly cells: CellLookup },
): FigureProblem | undefined => {
  if (expression.op !== 'cell') return problemOf(expression, view);
  const { sheet, row, column, year } = expression;
  if (!hasYear(view, year)) return { member: 'year', value: String(year) };
  return cells(expression) ? undefined : { member: 'cell', value: [sheet, row, column].join(' › ') };
};
