/** Each rule on works in the small book: clean where nothing is wrong, and told where something is. */
import { describe, expect, test } from 'vitest';
import type { Work } from '../../domain/records.ts';
import { describeFinding } from '../../messages/checks.ts';
import { findAll, findOne } from '../testing/find.ts';
import { million, work } from '../testing/make-records.ts';
import { allottedAt, smallBook } from '../testing/small-book.ts';

const road = 'p1.2.a';

/** The small book with another work in the place of the road. */
const bookWith = (more: Partial<Work>) => {
  const book = smallBook();
  book.put('work', work(road, more));
  return book;
};

const codes = ['K-050', 'K-051', 'K-052', 'K-053', 'K-054', 'K-055', 'K-056', 'K-057', 'K-058'];

test('a list in which nothing is wrong', () => {
  expect(codes.flatMap((code) => [...findAll(code, smallBook()).keys()])).toEqual([]);
});

describe('K-050', () => {
  test.each([
    ['totalInvestmentCentral<totalInvestment', { totalInvestmentCentral: 101 * million }],
    ['allocatedBefore<totalInvestment', { allocatedBefore: 101 * million }],
    ['allocatedBeforeCentral<allocatedBefore', { allocatedBefore: 30 * million }],
  ])('%s', (pair, more) => {
    expect([...findAll('K-050', bookWith(more)).keys()]).toEqual([`K-050/2024/${road}/${pair}`]);
  });

  test('says both amounts and leads to the smaller one', () => {
    const finding = findOne('K-050', bookWith({ totalInvestmentCentral: 101 * million }));
    expect(finding.place).toEqual({ sheet: 'works', row: road, column: 'totalInvestmentCentral' });
    expect(describeFinding(finding, 'vi').explanation).toContain(
      '“Tổng mức đầu tư, phần NSTW” (101 triệu đồng) lớn hơn “Tổng mức đầu tư” (100 triệu đồng), lệch +1 triệu đồng',
    );
  });

  test('blank amounts are compared with nothing', () => {
    const blank = { totalInvestment: null, totalInvestmentCentral: null };
    expect(findAll('K-050', bookWith(blank)).size).toBe(0);
  });
});

test('K-051: what was allocated and the year together', () => {
  const finding = findOne('K-051', bookWith({ totalInvestment: 89 * million, totalInvestmentCentral: null }));
  expect(describeFinding(finding, 'vi')).toMatchObject({
    actual: '90 triệu đồng',
    difference: '+1 triệu đồng',
  });
  expect(findAll('K-051', bookWith({ totalInvestment: 90 * million })).size).toBe(0);
});

test('K-052: central capital against the medium-term plan', () => {
  expect(findOne('K-052', bookWith({ mediumTerm: 84 * million })).place.column).toBe('dev');
  expect(findAll('K-052', bookWith({ mediumTerm: 85 * million })).size).toBe(0);
  expect(findAll('K-052', bookWith({ mediumTerm: null })).size).toBe(0);
});

test('K-053: a new work with capital of earlier years', () => {
  expect(findOne('K-053', bookWith({ startYear: 2024 })).actual).toMatchObject({ dong: 40 * million });
  const clean = { startYear: 2024, allocatedBefore: 0, allocatedBeforeCentral: null };
  expect(findAll('K-053', bookWith(clean)).size).toBe(0);
});

test('K-054: a continuing work decided in the year', () => {
  const finding = findOne('K-054', bookWith({ decisionDate: '2024-01-01' }));
  expect(describeFinding(finding, 'vi')).toMatchObject({ expected: '≤ 31/12/2023', actual: '01/01/2024' });
  expect(findAll('K-054', bookWith({ decisionDate: '2024-01-01', startYear: 2024 })).size).toBe(0);
});

test('K-055: a decision without number or date; maintenance needs none', () => {
  expect(findOne('K-055', bookWith({ decisionNumber: null })).place.column).toBe('decisionNumber');
  expect(findOne('K-055', bookWith({ decisionDate: null })).place.column).toBe('decisionDate');
  expect(findAll('K-055', bookWith({ decisionNumber: null, part: 'maintenance' })).size).toBe(0);
});

test('K-056: a work without a code of seven digits', () => {
  const book = smallBook();
  book.put('work', work('p1.2.c'));
  expect(findOne('K-056', book)).toMatchObject({ severity: 'note', place: { row: 'p1.2.c' } });
});

test('K-057: capital that no work has', () => {
  const book = smallBook();
  book.set(allottedAt(road, 'h2', 'dev'), 49 * million);
  const finding = findOne('K-057', book);
  expect(finding.place).toEqual({ sheet: 'funding', row: 'p1.2', column: 'dev' });
  expect(describeFinding(finding, 'vi').difference).toBe('−1 triệu đồng');
  book.remove('work', `work.2024.${road}`);
  expect(findAll('K-057', book).size).toBe(0);
});

describe('K-058', () => {
  test('the list has more works than the plan states, whole and by status', () => {
    const book = smallBook();
    book.put('work', work('p1.2.c'));
    const found = findAll('K-058', book);
    expect([...found.keys()]).toEqual(['K-058/2024/list', 'K-058/2024/listOld']);
    const [finding] = found.values();
    expect(finding && describeFinding(finding, 'vi').explanation).toMatch(
      /kế hoạch nêu 1, .* có 2 \(lệch −1\)/,
    );
  });

  test('a list that nobody has begun contradicts nothing', () => {
    const book = smallBook();
    book.remove('work', `work.2024.${road}`);
    expect(findAll('K-058', book).size).toBe(0);
  });

  test('a part by type is counted by the type that its name has', () => {
    const book = bookWith({ workType: null });
    const [split, part] = ['listByState', 'listOld'].map((uid) => book.records('indicator').get(uid));
    if (!split || !part) throw new Error('no split');
    book.put('indicator', { ...part, name: 'Công trình giao thông nông thôn' });
    expect(findOne('K-058', book).expected).toMatchObject({ scaled: 0 });
  });

  test('the parts of a split that does not add up wait until it does', () => {
    const book = smallBook();
    book.put('work', work('p1.2.c'));
    book.set({ year: 2024, measure: 'target', indicator: 'list' }, 20_000);
    expect(findAll('K-058', book).size).toBe(0);
    book.set({ year: 2024, measure: 'target', indicator: 'listOld' }, 20_000);
    book.put('work', work('p1.2.b', { part: 'investment' }));
    expect([...findAll('K-058', book).keys()]).toEqual(['K-058/2024/list', 'K-058/2024/listOld']);
  });

  test('maintenance is counted for the output that speaks of it', () => {
    const book = smallBook();
    const list = book.records('indicator').get('list');
    if (!list) throw new Error('no list');
    book.put('indicator', { ...list, name: 'Công trình được duy tu, bảo dưỡng' });
    book.put('work', work('p1.2.c', { part: 'maintenance' }));
    expect(findAll('K-058', book).get('K-058/2024/list')?.expected).toMatchObject({ scaled: 20_000 });
  });
});
