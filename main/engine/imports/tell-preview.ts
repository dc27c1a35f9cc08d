/** A preview in words: labels of members, sentences of reasons. */
import type { OutputOf } from '#shared/contract/index.ts';
import { describeControl, describeReason } from '#shared/messages/treasury-reasons.ts';
import { componentLabel, type Lang, unitLabel } from '#shared/sheets/index.ts';
import type { MatchDimension } from '#shared/treasury/fields.ts';
import type { PreviewAmount, PreviewRow } from '#shared/treasury/preview.ts';
import type { Reason } from '#shared/treasury/reasons.ts';
import type { Book } from '../book/index.ts';
import type { SeenSummary } from './tasks.ts';

type Preview = OutputOf<'imports/preview'>;
type ToldRow = OutputOf<'imports/rows'>['rows'][number];
type ToldReason = OutputOf<'imports/open'>['reasons'][number];

export const tellReason = ({ code, params, at }: Reason, lang: Lang): ToldReason => ({
  code,
  params: { ...(params as ToldReason['params']) },
  at: at && { ...at },
  text: describeReason({ code, params, at }, lang),
});

/** The uid itself where the year does not know it. */
export const memberLabel = (book: Book, year: number, dimension: MatchDimension, uid: string): string => {
  const { components, units, sources } = book.trees(year);
  const [component, unit, source] = [components, units, sources].map(({ indexOf }) => indexOf.get(uid) ?? -1);
  if (dimension === 'component') {
    const node = components.nodes[component ?? -1];
    return node ? componentLabel(node) : uid;
  }
  if (dimension === 'unit') {
    const node = units.nodes[unit ?? -1];
    return node ? unitLabel(units, node) : uid;
  }
  return sources.nodes[source ?? -1]?.name ?? uid;
};

const tellAmount = (book: Book, year: number, amount: PreviewAmount): ToldRow['amounts'][number] => ({
  ...amount,
  componentLabel: memberLabel(book, year, 'component', amount.component),
  unitLabel: memberLabel(book, year, 'unit', amount.unit),
  sourceLabel: memberLabel(book, year, 'source', amount.source),
});

export const tellRow = (book: Book, year: number, row: PreviewRow, lang: Lang): ToldRow => {
  const reasons = row.reasons.map((reason) => tellReason(reason, lang));
  return {
    ...row,
    reason: reasons.map(({ text }) => text).join('; '),
    reasons,
    amounts: row.amounts.map((amount) => tellAmount(book, year, amount)),
  };
};

export const tellSummary = (
  book: Book,
  year: number,
  summary: SeenSummary,
  lang: Lang,
): Omit<Preview, 'import' | 'revision' | 'known' | 'follows'> => ({
  rowsRead: summary.rowsRead,
  classes: { ...summary.classes },
  carried: { ...summary.carried },
  figures: { ...summary.figures },
  obstacles: summary.obstacles.map((reason) => tellReason(reason, lang)),
  warnings: summary.warnings.map((reason) => tellReason(reason, lang)),
  controls: summary.controls.map((control) => ({
    kind: control.kind,
    text: describeControl(control, lang),
    at: control.at && { ...control.at },
    stated: control.stated,
    computed: control.computed,
    difference: control.computed - control.stated,
    wrong: control.wrong,
  })),
  questions: summary.questions.map(({ suggestions, ...question }) => ({
    ...question,
    suggestions: suggestions.map((each) => ({
      ...each,
      label: memberLabel(book, year, question.dimension, each.target),
    })),
  })),
  moreQuestions: summary.moreQuestions,
  fileQuestions: summary.fileQuestions.map(({ suggestions, ...question }) => ({
    ...question,
    suggestions: suggestions.map(({ target, score, reason }) => ({
      ...{ target, score },
      label: question.dimension === 'vintage' ? target : memberLabel(book, year, question.dimension, target),
      reason: tellReason(reason, lang),
    })),
  })),
});
