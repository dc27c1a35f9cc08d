/** Claims and live figures of the years after a deletion: they take their figures from what begins again there. */
import type { Expression, FigureExpression } from '#shared/domain/expression.ts';
import type { Inline, KeptParagraph } from '#shared/domain/section-text.ts';

interface Renewal {
  /** Years after it take what begins again. */
  readonly year: number;
  /** See `Removal`. */
  readonly again: ReadonlyMap<string, string>;
}

/** The same expression with later years' figures taken from what begins again; itself where none is. */
export const expressionAgain = (renewal: Renewal, expression: Expression): Expression => {
  switch (expression.op) {
    case 'figure': {
      const { indicator } = expression;
      const next = expression.year > renewal.year ? (renewal.again.get(indicator) ?? indicator) : indicator;
      return next === indicator ? expression : { ...expression, indicator: next };
    }
    case 'sum': {
      const of = expression.of.map((part) => expressionAgain(renewal, part));
      return of.some((part, at) => part !== expression.of[at]) ? { ...expression, of } : expression;
    }
    case 'difference':
    case 'ratio': {
      const [first, second] = expression.of;
      const of: [Expression, Expression] = [
        expressionAgain(renewal, first),
        expressionAgain(renewal, second),
      ];
      return of[0] !== first || of[1] !== second ? { ...expression, of } : expression;
    }
    case 'total':
    case 'documents':
    case 'works':
      return expression;
  }
};

const figureAgain = (renewal: Renewal, expression: FigureExpression): FigureExpression => {
  if (expression.op !== 'cell') return expressionAgain(renewal, expression);
  const isRenewed = expression.sheet === 'targets' && expression.year > renewal.year;
  const row = isRenewed ? (renewal.again.get(expression.row) ?? expression.row) : expression.row;
  return row === expression.row ? expression : { ...expression, row };
};

/** A finding is known by code, year and what its rule looked at. */
const findingAgain = ({ year, again }: Renewal, key: string): string => {
  const [code, of, ...subject] = key.split('/');
  const next = Number(of) > year ? again.get(subject.join('/')) : undefined;
  return next === undefined ? key : `${code}/${of}/${next}`;
};

const inlineAgain = (renewal: Renewal, inline: Inline): Inline => {
  if (inline.type === 'figure') {
    const expression = figureAgain(renewal, inline.expression);
    return expression === inline.expression ? inline : { ...inline, expression };
  }
  if (inline.type !== 'finding') return inline;
  const key = findingAgain(renewal, inline.key);
  return key === inline.key ? inline : { ...inline, key };
};

/** Itself where nothing of it changes. */
export const paragraphAgain = (renewal: Renewal, paragraph: KeptParagraph): KeptParagraph => {
  if (typeof paragraph === 'string') return paragraph;
  const content = paragraph.content.map((inline) => inlineAgain(renewal, inline));
  return content.every((inline, at) => inline === paragraph.content[at])
    ? paragraph
    : { ...paragraph, content };
};
