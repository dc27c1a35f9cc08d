/** What a computed figure is made of, for its explanation: each part with its value and its cell. */
import type { BookView, TotalQuery } from '../domain/book-view.ts';
import type { Expression } from '../domain/expression.ts';
import { childrenOf, type Tree, type TreeNode } from '../domain/tree.ts';
import type { Label } from '../sheets/index.ts';
import { type DocumentsExpression, listedAt, type TotalExpression, totalOf } from './evaluate.ts';
import { documentPlace, indicatorPlace, totalPlace } from './places.ts';
import { blank, commonGrain, money, ofIndicator, text } from './quantity.ts';
import type { FindingPart, Quantity } from './rule.ts';
import {
  componentName,
  documentName,
  measureLabel,
  shownDate,
  sourceName,
  vintageLabel,
  withName,
} from './wording.ts';

export type FigureExpression = Extract<Expression, { op: 'figure' }>;

const shownTotal = (amount: number | null): Quantity =>
  amount === null ? blank : money(amount, commonGrain(amount));

/** One part; nothing where the book is blank there. */
const totalPart = (total: TotalExpression, label: string | Label, view: BookView): FindingPart[] => {
  const amount = totalOf(total, view);
  if (amount === null) return [];
  const [measure] = total.measures;
  const place = measure === undefined || total.measures.length > 1 ? null : totalPlace(view, measure, total);
  return [{ label, quantity: shownTotal(amount), place }];
};

/** The members directly beneath one of a dimension's tree; the roots where none is named. */
const membersBeneath = <Node extends TreeNode>(tree: Tree<Node>, uid: string | undefined): Node[] => {
  const at = uid === undefined ? undefined : tree.indexOf.get(uid);
  if (uid !== undefined && at === undefined) return [];
  const found = at === undefined ? tree.nodes.filter((_, index) => tree.parents[index] === -1) : [];
  for (const child of at === undefined ? [] : childrenOf(tree, at)) {
    const node = tree.nodes[child];
    if (node) found.push(node);
  }
  return found;
};

/** Projects of the programme, or sub-projects of a project. */
export const byComponent = (total: TotalExpression, view: BookView): FindingPart[] => {
  const trees = view.trees(total.year);
  return membersBeneath(trees.components, total.component).flatMap(({ uid }) =>
    totalPart({ ...total, component: uid }, componentName(trees, uid), view),
  );
};

export const bySource = (total: TotalExpression, view: BookView): FindingPart[] =>
  membersBeneath(view.trees(total.year).sources, total.source).flatMap(({ uid, name }) =>
    totalPart({ ...total, source: uid }, name, view),
  );

export const byVintage = (total: TotalExpression, view: BookView): FindingPart[] =>
  view
    .trees(total.year)
    .vintages.flatMap((vintage) => totalPart({ ...total, vintage }, vintageLabel(total.year, vintage), view));

/** The measure and the source: what tells the two sides of a rate apart. */
const totalLabel = (total: TotalExpression, view: BookView): Label =>
  withName(measureLabel(total.measures), sourceName(view.trees(total.year), total.source));

const wholeTotal = (total: TotalExpression, view: BookView): FindingPart => {
  const [part] = totalPart(total, totalLabel(total, view), view);
  return part ?? { label: totalLabel(total, view), quantity: blank, place: placeOf(total, view) };
};

const placeOf = (total: TotalQuery & Pick<TotalExpression, 'measures'>, view: BookView) =>
  total.measures[0] === undefined || total.measures.length > 1
    ? null
    : totalPlace(view, total.measures[0], total);

export const figurePart = (figure: FigureExpression, view: BookView): FindingPart => {
  const { measure, year, unit } = figure;
  const indicator = view.records('indicator').get(figure.indicator);
  const value = view.figure(measure, { year, indicator: figure.indicator, unit });
  return {
    label: withName(measureLabel([measure]), indicator?.name ?? figure.indicator),
    quantity: value === null || !indicator ? blank : ofIndicator(value, indicator),
    place: indicatorPlace(figure.indicator, measure),
  };
};

/** Each item of a list with the date that it states; one that repeats an earlier item says which: "= (2)". */
export const documentParts = (
  { place }: DocumentsExpression,
  view: BookView,
  year: number,
): FindingPart[] => {
  const first = new Map<string, number>();
  return listedAt(place, view, year).map(({ document, ordinal, dateStated }) => {
    const earlier = first.get(document);
    if (earlier === undefined) first.set(document, ordinal);
    const name = documentName(view.records('legalDocument').get(document), document);
    const stated = dateStated === null ? blank : text(shownDate(dateStated));
    return {
      label: `(${ordinal}) ${name}`,
      quantity: earlier === undefined ? stated : text(`= (${earlier})`),
      place: documentPlace(document, 'citation'),
    };
  });
};

/** The terms of a sum, the two sides of a rate or a change; anything simpler as it is. */
export const termParts = (expression: Expression, view: BookView, year: number): FindingPart[] => {
  switch (expression.op) {
    case 'total':
      return [wholeTotal(expression, view)];
    case 'figure':
      return [figurePart(expression, view)];
    case 'documents':
      return documentParts(expression, view, year);
    case 'works':
      return [];
    default:
      return expression.of.flatMap((each) => termParts(each, view, year));
  }
};
