/**
 * What a claim says that its figure equals: a small tree over the book's figures.
 * Kept as JSON in `claim.expression`; evaluated and explained in `shared/checks`.
 */
import { z } from 'zod';
import { additiveMeasureIds, indicatorMeasureIds } from './measures.ts';

const year = z.int().min(1990).max(2053);
const uid = z.string().min(1).max(100);

const totalExpression = z.strictObject({
  op: z.literal('total'),
  measures: z.array(z.enum(additiveMeasureIds)).min(1),
  year,
  /** Absent means the whole: the root of that dimension. */
  component: uid.optional(),
  unit: uid.optional(),
  source: uid.optional(),
  vintage: year.optional(),
  /** Month as yyyymm; only for monthly measures. */
  period: z.int().min(199001).max(205312).optional(),
});

const figureExpression = z.strictObject({
  op: z.literal('figure'),
  measure: z.enum(indicatorMeasureIds),
  year,
  indicator: uid,
  unit: uid.optional(),
});

/** How many different documents a place of the text cites as its own (role `main`). */
const documentsExpression = z.strictObject({ op: z.literal('documents'), place: z.string().min(1).max(60) });

export type Expression =
  | z.infer<typeof totalExpression>
  | z.infer<typeof figureExpression>
  | z.infer<typeof documentsExpression>
  | { op: 'sum'; of: Expression[] }
  | { op: 'difference'; of: [Expression, Expression] }
  /** First over second, in percent. */
  | { op: 'ratio'; of: [Expression, Expression] };

export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion('op', [
    totalExpression,
    figureExpression,
    documentsExpression,
    z.strictObject({ op: z.literal('sum'), of: z.array(expressionSchema).min(1).max(50) }),
    z.strictObject({ op: z.literal('difference'), of: z.tuple([expressionSchema, expressionSchema]) }),
    z.strictObject({ op: z.literal('ratio'), of: z.tuple([expressionSchema, expressionSchema]) }),
  ]),
);
