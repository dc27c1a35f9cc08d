/** What the rules of printed totals share: they read capital, and differ in how the total is split. */

import type { BookView } from '../../domain/book-view.ts';
import type { Expression } from '../../domain/expression.ts';
import { additiveMeasureIds } from '../../domain/measures.ts';
import { type ClaimRule, claimParams } from '../claim-rule.ts';
import type { TotalExpression } from '../evaluate.ts';
import { explain } from '../explanation.ts';
import { termParts } from '../parts.ts';
import type { FindingPart } from '../rule.ts';

type Split = (total: TotalExpression, view: BookView) => FindingPart[];
type TotalCode = 'K-001' | 'K-002' | 'K-003' | 'K-004' | 'K-005';

/** The parts of the first split that has any; the total itself where it is a single amount. */
const partsBy =
  (splits: readonly Split[]) =>
  (expression: Expression, view: BookView, year: number): FindingPart[] => {
    const split = expression.op === 'total' ? splits.map((each) => each(expression, view)) : [];
    return split.find((parts) => parts.length > 0) ?? termParts(expression, view, year);
  };

export const splitTotal = (code: TotalCode, splits: readonly Split[]) =>
  ({
    code,
    measures: additiveMeasureIds,
    records: [],
    parts: partsBy(splits),
    explanation: (claim) => explain(code, claimParams(claim)),
  }) satisfies Partial<ClaimRule>;
