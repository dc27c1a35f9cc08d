import { describe, expect, test } from 'vitest';
import type { Expression } from '../domain/expression.ts';
import { sortClaim } from './claim-sort.ts';
import { rules } from './rules.ts';
import { runTouched } from './run.ts';
import { MemoryBook } from './testing/memory-book.ts';
import { smallBook, smallSeed, total } from './testing/small-book.ts';

const book = smallBook();
const figure: Expression = { op: 'figure', measure: 'result', year: 2024, indicator: 'rate' };
const list: Expression = { op: 'documents', place: 'A.I.fn2' };
const paid: Expression = { op: 'total', measures: ['disbursedUnsplit'], year: 2024, period: 202406 };
const central = total('central');

test.each<[string, Expression | null, string | undefined]>([
  ['of the programme', total('total'), 'K-001'],
  ['of a project with sub-projects, one source', total('dev', { component: 'p1' }), 'K-001'],
  ['of a sub-project with contents, one source', total('dev', { component: 'p1.1' }), 'K-001'],
  ['NSTW of a sub-project', total('central', { component: 'p1.1' }), 'K-002'],
  ['NSTW of a project without sub-projects', total('central', { component: 'p2' }), 'K-002'],
  ['NSĐP of a project', total('local', { component: 'p2' }), 'K-003'],
  ['NSNN of a project', total('state', { component: 'p2' }), 'K-003'],
  [
    'over all vintages',
    { op: 'total', measures: ['assigned'], year: 2024, component: 'p', source: 'dev' },
    'K-004',
  ],
  [
    'over all vintages of a year with one',
    { op: 'total', measures: ['assigned'], year: 2023, component: 'p2', source: 'total' },
    'K-003',
  ],
  ['disbursed', paid, 'K-005'],
  ['a rate', { op: 'ratio', of: [paid, central] }, 'K-006'],
  ['a change', { op: 'difference', of: [figure, figure] }, 'K-007'],
  ['a change of capital', { op: 'difference', of: [central, central] }, 'K-007'],
  ['a figure', figure, 'K-007'],
  ['a list', list, 'K-008'],
  ['several lists', { op: 'sum', of: [list, list] }, 'K-008'],
  ['a sum of totals', { op: 'sum', of: [central, central] }, 'K-003'],
  ['a sum of disbursements', { op: 'sum', of: [paid, paid] }, 'K-005'],
  ['a sum of figures', { op: 'sum', of: [figure, figure] }, 'K-007'],
  ['words only', null, undefined],
])('%s', (_, expression, code) => {
  expect(sortClaim({ expression }, book)).toBe(code);
});

test('capital that is not divided by project does not add up from projects', () => {
  const seed = smallSeed();
  const [version] = seed.records.componentVersion ?? [];
  seed.records.component?.push({ uid: 'u', kind: 'undivided', leadAgency: null });
  if (version)
    seed.records.componentVersion?.push({
      ...version,
      uid: 'u@',
      component: 'u',
      parent: 'p',
      position: 'z',
    });
  const undivided = new MemoryBook([seed]);
  expect(sortClaim({ expression: total('central') }, undivided)).toBe('K-002');
  expect(sortClaim({ expression: total('central', { component: 'p1' }) }, undivided)).toBe('K-001');
});

describe('every claim with an expression', () => {
  test('is taken by exactly one rule', () => {
    for (const claim of book.records('claim').values()) {
      const touch = book.put('claim', claim);
      const taken = [...runTouched([touch], book, 2024).keys()];
      const code = sortClaim(claim, book);
      expect(taken).toEqual(code ? [`${code}/2024/${claim.uid}`] : []);
      if (code) expect(rules.map((rule) => rule.code)).toContain(code);
    }
  });
});
