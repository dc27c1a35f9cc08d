/**
 * A small plan with a little of everything that checks look at, in which nothing is wrong: two projects (one with
 * sub-projects, one of these with a content), ten amounts, an output split in two ways, claims of each kind.
 * Amounts are in triệu đồng where a test names them.
 */

import type { Expression } from '../../domain/expression.ts';
import { draftPlanYear } from '../../domain/plan-year.ts';
import type { Claim, Indicator } from '../../domain/records.ts';
import type { Seed, SeedFigure } from '../../domain/seed.ts';
import { always, citation, claim, document, indicator, million, targetForm, work } from './make-records.ts';
import { type FigurePlace, MemoryBook } from './memory-book.ts';
import { statisticFigures, statisticIndicators } from './small-poverty.ts';
import { smallTrees } from './small-trees.ts';

const percent = { unitName: '%', valueType: 'percent', decimals: 2 } as const;

const indicators: Indicator[] = [
  indicator('g', 'group', null),
  indicator('works', 'output', 'g', { place: 'B.IV.1' }),
  indicator('byState', 'breakdown', 'works'),
  indicator('old', 'part', 'byState'),
  indicator('new', 'part', 'byState'),
  indicator('byType', 'breakdown', 'works'),
  indicator('roads', 'part', 'byType'),
  indicator('schools', 'part', 'byType'),
  indicator('list', 'output', 'g', { component: 'p1.2', name: 'Công trình hạ tầng' }),
  indicator('listByState', 'breakdown', 'list', { component: 'p1.2' }),
  indicator('listOld', 'part', 'listByState', { component: 'p1.2', name: 'Công trình chuyển tiếp' }),
  indicator('trained', 'target', 'g'),
  indicator('abroad', 'target', 'g', { partOf: 'trained' }),
  indicator('rate', 'target', 'g', { ...percent, name: 'Tỷ lệ hộ nghèo', place: 'A.II' }),
  indicator('drop', 'target', 'g', {
    ...percent,
    code: 'poorRateDrop',
    name: 'Giảm tỷ lệ hộ nghèo',
    place: 'A.II',
  }),
];

const scaled = (year: number, measure: SeedFigure['measure'], uid: string, value: number): SeedFigure => ({
  year,
  measure,
  indicator: uid,
  value: Math.round(value * 10_000),
});

const assigned = (component: string, source: string, vintage: number, amount: number): SeedFigure => ({
  ...assignedAt(component, source, vintage),
  value: amount * million,
});

export const assignedAt = (component: string, source: string, vintage = 2024): FigurePlace => ({
  year: 2024,
  measure: 'assigned',
  component,
  unit: 'cb',
  source,
  vintage,
});

export const allottedAt = (component: string, unit: string, source: string, vintage = 2024): FigurePlace => ({
  ...assignedAt(component, source, vintage),
  measure: 'allotted',
  unit,
});

export const paidAt = (component: string, source: string, period: number): FigurePlace => ({
  year: 2024,
  measure: 'disbursedUnsplit',
  component,
  unit: 'cb',
  source,
  period,
});

const figures: SeedFigure[] = [
  assigned('p1.1', 'dev', 2024, 100),
  assigned('p1.1', 'rec', 2024, 40),
  assigned('p1.1', 'dev', 2023, 10),
  assigned('p1.2', 'dev', 2024, 50),
  assigned('p2', 'rec', 2024, 30),
  assigned('p2', 'prov', 2024, 20),
  assigned('p2', 'mob', 2024, 5),
  { ...allottedAt('p1.1.a', 'x1', 'dev'), value: 60 * million },
  { ...allottedAt('p1.1.a', 'h2', 'dev'), value: 40 * million },
  { ...allottedAt('p1.2.a', 'h2', 'dev'), value: 50 * million },
  { ...paidAt('p1.1', 'dev', 202405), value: 44 * million },
  { ...paidAt('p1.1', 'dev', 202406), value: 77 * million },
  scaled(2024, 'target', 'works', 9),
  scaled(2024, 'target', 'old', 4),
  scaled(2024, 'target', 'new', 5),
  scaled(2024, 'target', 'roads', 7),
  scaled(2024, 'target', 'schools', 2),
  scaled(2024, 'target', 'list', 1),
  scaled(2024, 'target', 'listOld', 1),
  scaled(2024, 'target', 'trained', 180),
  scaled(2024, 'target', 'abroad', 100),
  scaled(2024, 'baseline', 'rate', 28.94),
  scaled(2024, 'result', 'rate', 24.71),
  scaled(2024, 'target', 'drop', 4),
  scaled(2024, 'result', 'drop', 4.23),
  ...statisticFigures,
];

/** What the investor reports: of no source in particular. */
export const reportedAt = (component: string, unit: string, period: number): FigurePlace => ({
  year: 2024,
  measure: 'reported',
  component,
  unit,
  period,
});

export const total = (
  source: string,
  more: Partial<Extract<Expression, { op: 'total' }>> = {},
): Expression => ({
  op: 'total',
  measures: ['assigned'],
  year: 2024,
  component: 'p',
  source,
  vintage: 2024,
  ...more,
});

const paid = (source: string): Expression => ({
  op: 'total',
  measures: ['disbursedCompleted', 'disbursedAdvance', 'disbursedUnsplit'],
  year: 2024,
  component: 'p',
  source,
  period: 202406,
});

const figureOf = (measure: 'baseline' | 'target' | 'result', uid: string): Expression => ({
  op: 'figure',
  measure,
  year: 2024,
  indicator: uid,
});

const beside = (row: string, column: string) => ({ sheet: 'funding', row, column });
const wholePercent = { valueType: 'percent', grain: 10_000 } as const;

const claims: Claim[] = [
  claim('byProject', total('central'), 220 * million, beside('p', 'centralTotal')),
  claim('central', total('central', { component: 'p1.1' }), 140 * million, beside('p1.1', 'centralTotal')),
  claim('bySource', total('total', { component: 'p2' }), 55 * million, beside('p2', 'total')),
  claim(
    'byVintage',
    { op: 'total', measures: ['assigned'], year: 2024, component: 'p1.1', source: 'dev' },
    110 * million,
    beside('p1.1', 'all.dev'),
  ),
  claim('paid', paid('central'), 77 * million, { place: 'A.III.2' }),
  claim('rate', { op: 'ratio', of: [paid('dev'), total('dev', { vintage: 2024 })] }, 510_000, wholePercent),
  claim(
    'change',
    { op: 'difference', of: [figureOf('baseline', 'rate'), figureOf('result', 'rate')] },
    42_300,
    {
      valueType: 'percent',
      grain: 100,
    },
  ),
  claim('count', { op: 'documents', place: 'A.I.fn2' }, 20_000, { valueType: 'number', grain: 10_000 }),
  claim('about', total('mob', { component: 'p2' }), 5 * million, { approximate: true }),
  claim('wordsOnly', null, 3),
];

const documents = [
  document('10/KH-UBND', '2023-01-31'),
  document('20/KH-UBND', '2023-03-27'),
  document('30/KH-UBND', '2023-05-19'),
];

const citations = [
  citation('c1', '10/KH-UBND', 'A.I.fn2', 1, { dateStated: '2023-01-31' }),
  citation('c2', '20/KH-UBND', 'A.I.fn2', 2, { dateStated: '2023-03-27' }),
  citation('c3', '30/KH-UBND', 'A.IV', 0, { role: 'body', dateStated: '2023-05-19' }),
];

export const smallSeed = (): Pick<Seed, 'records' | 'figures'> => ({
  records: {
    planYear: [draftPlanYear(2023), draftPlanYear(2024)],
    planVintage: [{ uid: 'v', year: 2024, vintage: 2023 }],
    ...smallTrees(),
    indicator: [...indicators, ...statisticIndicators],
    targetForm: ['drop', 'trained', 'abroad'].map((uid) => targetForm(uid)),
    claim: claims,
    workType: [{ uid: 'type.roads', ...always, position: 'a0', name: 'Giao thông' }],
    work: [work('p1.2.a'), work('p1.2.b', { part: 'maintenance', startYear: null })],
    legalDocument: documents,
    citation: citations,
  },
  figures,
});

export const smallBook = (): MemoryBook => new MemoryBook([smallSeed()]);
