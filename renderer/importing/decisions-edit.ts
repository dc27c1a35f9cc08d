/** What a person decides of codes, rows and cells; each decision takes the place of an earlier one of the same. */
import type { Decisions, PreviewRow, QuestionKey } from './state.ts';

type RowDecision = Decisions['rows'][number];
type RowPlace = Pick<RowDecision, 'sheet' | 'row'>;

const isSameQuestion = (one: QuestionKey, other: QuestionKey): boolean =>
  one.dimension === other.dimension && one.field === other.field && one.text === other.text;

export const answerOf = (decisions: Decisions, question: QuestionKey): string | null | undefined =>
  decisions.matches.find((match) => isSameQuestion(match, question))?.target;

/** @param target null: rows that say this are left out; undefined: the answer is taken back */
export const answer = (
  decisions: Decisions,
  { dimension, field, text }: QuestionKey,
  target: string | null | undefined,
): Decisions => ({
  ...decisions,
  matches: [
    ...decisions.matches.filter((match) => !isSameQuestion(match, { dimension, field, text })),
    ...(target === undefined ? [] : [{ dimension, field, text, target }]),
  ],
});

const isAt = (place: RowPlace, { sheet, row }: RowPlace): boolean =>
  place.sheet === sheet && place.row === row;

export const rowDecision = (decisions: Decisions, place: RowPlace): RowDecision | undefined =>
  decisions.rows.find((each) => isAt(each, place));

/** @param change null: the row is as its codes and names say */
export const decideRow = (
  decisions: Decisions,
  place: RowPlace,
  change: Omit<RowDecision, 'sheet' | 'row'> | null,
): Decisions => {
  const others = decisions.rows.filter((each) => !isAt(each, place));
  if (change === null) return { ...decisions, rows: others };
  const present = rowDecision(decisions, place);
  return { ...decisions, rows: [...others, { ...present, ...change, sheet: place.sheet, row: place.row }] };
};

export const mendedText = (decisions: Decisions, place: RowPlace, column: number): string | undefined =>
  decisions.cells.find((each) => isAt(each, place) && each.column === column)?.text;

/** @param text null: as the file has it */
export const mendCell = (
  decisions: Decisions,
  { sheet, row }: RowPlace,
  column: number,
  text: string | null,
): Decisions => ({
  ...decisions,
  cells: [
    ...decisions.cells.filter((each) => !(isAt(each, { sheet, row }) && each.column === column)),
    ...(text === null ? [] : [{ sheet, row, column, text }]),
  ],
});

export const isOverwritten = ({ overwrite }: Decisions, key: string): boolean =>
  overwrite === 'all' || overwrite.includes(key);

export const overwriteRow = (decisions: Decisions, key: string, does: boolean): Decisions => {
  const { overwrite } = decisions;
  const keys = overwrite === 'all' ? [] : overwrite.filter((each) => each !== key);
  return { ...decisions, overwrite: does ? [...keys, key] : keys };
};

/** Whether a hand-typed figure, or one of a coarser or finer place, stands in the row's way. */
export const standsInWay = ({ reasons }: PreviewRow): boolean =>
  reasons.some(({ code }) => ['typedByHand', 'coarserFigure', 'finerFigure'].includes(code));
