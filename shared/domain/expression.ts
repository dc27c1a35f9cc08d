/**
 * What a claim says that its figure equals: a small tree over the book's figures.
 * Kept as JSON in `claim.expression`; evaluated and explained in `shared/checks`.
 */
import { z } from 'zod';
import { additiveMeasureIds, indicatorMeasureIds } from './measures.ts';
import { workParts, workStatuses } from './work-status.ts';

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

/** How many works the year's list has (Phụ lục 04); what is absent is not asked for. */
const worksExpression = z.strictObject({
  op: z.literal('works'),
  year,
  part: z.enum(workParts).optional(),
  status: z.enum(workStatuses).optional(),
  workType: uid.optional(),
  component: uid.optional(),
  unit: uid.optional(),
});

/** What a cell of a sheet holds, in the cell's own unit: đồng for money, × 10⁴ else. */
const cellExpression = z.strictObject({
  op: z.literal('cell'),
  year,
  sheet: z.string().min(1).max(40),
  row: z.string().min(1).max(210),
  column: z.string().min(1).max(100),
  /** What is chosen above the sheet. */
  component: uid.optional(),
  period: z.int().min(199001).max(205312).optional(),
});

export type Expression =
  | z.infer<typeof worksExpression>
  | z.infer<typeof totalExpression>
  | z.infer<typeof figureExpression>
  | z.infer<typeof documentsExpression>
  | { op: 'sum'; of: Expression[] }
  | { op: 'difference'; of: [Expression, Expression] }
  /** First over second, in percent. */
  | { op: 'ratio'; of: [Expression, Expression] };

/** Levels of sums, differences and ratios within each other: what a person could still read, and a stack can hold. */
const mostLevels = 8;

const figures = [totalExpression, figureExpression, documentsExpression, worksExpression] as const;

/** Level by level, so that what is nested without end is refused and does not fill the stack. */
const upToLevel = (level: number): z.ZodType<Expression> => {
  if (level === 0) return z.discriminatedUnion('op', figures);
  const term = upToLevel(level - 1);
  return z.discriminatedUnion('op', [
    ...figures,
    z.strictObject({ op: z.literal('sum'), of: z.array(term).min(1).max(50) }),
    z.strictObject({ op: z.literal('difference'), of: z.tuple([term, term]) }),
    z.strictObject({ op: z.literal('ratio'), of: z.tuple([term, term]) }),
  ]);
};

export const expressionSchema = upToLevel(mostLevels);

/** What a live figure of the text may print: an expression, or what a cell of a sheet shows. */
export const figureExpressionSchema = z.union([expressionSchema, cellExpression]);
export type CellExpression = z.infer<typeof cellExpression>;
export type FigureExpression = Expression | CellExpression;
