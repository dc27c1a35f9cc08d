import { describe, expect, test } from 'vitest';
import { findAll, findOne } from '../testing/find.ts';
import { million } from '../testing/make-records.ts';
import { MemoryBook } from '../testing/memory-book.ts';
import { allottedAt, assignedAt, paidAt, smallBook, smallSeed } from '../testing/small-book.ts';

const dong = (amount: number) => ({ kind: 'money', dong: amount * million, grain: million });
const funding = (row: string, column: string) => ({ sheet: 'funding', row, column });

test.each(['K-020', 'K-021', 'K-022', 'K-023', 'K-024'])('%s is silent where nothing is wrong', (code) => {
  expect(findAll(code, smallBook()).size).toBe(0);
});

/** The small book with a component for capital that is not divided by project. */
const undividedBook = (): MemoryBook => {
  const seed = smallSeed();
  const [version] = seed.records.componentVersion ?? [];
  seed.records.component?.push({ uid: 'u', kind: 'undivided', leadAgency: null });
  if (version) {
    seed.records.componentVersion?.push({
      ...version,
      uid: 'u@',
      component: 'u',
      parent: 'p',
      position: 'z',
    });
  }
  return new MemoryBook([seed]);
};

describe('K-020: disbursed within assigned', () => {
  test('all vintages count on both sides, and the last month that has figures', () => {
    const book = smallBook();
    book.set(paidAt('p1.1', 'dev', 202409), 110 * million);
    expect(findAll('K-020', book).size).toBe(0);
    book.set(paidAt('p1.1', 'dev', 202409), 111 * million);
    book.set({ ...paidAt('p1.1', 'dev', 202409), measure: 'disbursedAdvance' }, 9 * million);
    expect([...findAll('K-020', book)]).toEqual([
      [
        'K-020/2024/p1.1/dev',
        {
          code: 'K-020',
          severity: 'error',
          year: 2024,
          place: funding('p1.1', 'all.dev'),
          printedAt: null,
          expected: dong(110),
          actual: dong(120),
          difference: dong(10),
          explanation: {
            code: 'K-020',
            params: { row: 'Tiểu dự án 1: Tên p1.1', source: 'Nguồn dev', month: '09/2024' },
          },
          parts: [
            {
              label: { vi: 'Vốn giao năm 2024', en: 'Capital of 2024' },
              quantity: dong(100),
              place: funding('p1.1', 'dev'),
            },
            {
              label: { vi: 'Vốn năm 2023 kéo dài', en: 'Carried over from 2023' },
              quantity: dong(10),
              place: funding('p1.1', 'v2023.dev'),
            },
            {
              label: { vi: 'Tạm ứng – Nguồn dev', en: 'Advances – Nguồn dev' },
              quantity: dong(9),
              place: null,
            },
            {
              label: {
                vi: 'Giải ngân (chưa tách tạm ứng) – Nguồn dev',
                en: 'Disbursed, advances not told apart – Nguồn dev',
              },
              quantity: dong(111),
              place: null,
            },
          ],
        },
      ],
    ]);
  });

  test('what was too much in an earlier month and has been put right is no finding', () => {
    const book = smallBook();
    book.set(paidAt('p1.1', 'dev', 202405), 999 * million);
    expect(findAll('K-020', book).size).toBe(0);
  });

  test('January of the next year and months with a cut-off of their own are looked at', () => {
    const book = smallBook();
    book.set(paidAt('p1.1', 'dev', 202501), 111 * million);
    expect(findOne('K-020', book).explanation.params).toMatchObject({ month: '01/2025' });
    book.set(paidAt('p1.1', 'dev', 202507), 112 * million);
    book.put('cutoff', { uid: 'c', year: 2024, period: 202507, asOf: '2025-07-31', dataSource: null });
    expect(findOne('K-020', book).explanation.params).toMatchObject({ month: '07/2025' });
  });

  test('a work beneath a sub-project counts in it', () => {
    const book = smallBook();
    book.set(paidAt('p1.1.a', 'dev', 202406), 34 * million);
    expect(findOne('K-020', book)).toMatchObject({ place: funding('p1.1', 'all.dev'), actual: dong(111) });
  });

  test('paid out of nothing', () => {
    const book = smallBook();
    book.set(paidAt('p2', 'dev', 202406), million);
    expect(findOne('K-020', book)).toMatchObject({ expected: dong(0), actual: dong(1) });
  });

  test('an amount that the Treasury gives for a project is compared there', () => {
    const book = smallBook();
    book.set(paidAt('p1', 'dev', 202406), 84 * million);
    expect(findOne('K-020', book)).toMatchObject({
      place: funding('p1', 'all.dev'),
      expected: dong(160),
      actual: dong(161),
    });
  });

  test('where capital is not divided by project, the programme is compared', () => {
    const book = undividedBook();
    book.set(paidAt('u', 'dev', 202406), 83 * million);
    expect(findAll('K-020', book).size).toBe(0);
    book.set(paidAt('u', 'dev', 202406), 84 * million);
    expect(findOne('K-020', book)).toMatchObject({ place: funding('p', 'all.dev'), actual: dong(161) });
  });
});

describe('K-021: allotted within assigned', () => {
  test('by line, source and vintage', () => {
    const book = smallBook();
    book.set(allottedAt('p1.1.a', 'x2', 'dev'), million);
    expect([...findAll('K-021', book)]).toEqual([
      [
        'K-021/2024/p1.1/dev/2024',
        {
          code: 'K-021',
          severity: 'error',
          year: 2024,
          place: funding('p1.1', 'dev'),
          printedAt: null,
          expected: dong(100),
          actual: dong(101),
          difference: dong(1),
          explanation: {
            code: 'K-021',
            params: { row: 'Tiểu dự án 1: Tên p1.1', source: 'Nguồn dev', vintage: 2024 },
          },
          parts: [
            {
              label: { vi: 'Vốn giao – Nguồn dev', en: 'Assigned – Nguồn dev' },
              quantity: dong(100),
              place: funding('p1.1', 'dev'),
            },
            {
              label: { vi: 'Phân bổ – Nguồn dev', en: 'Allotted – Nguồn dev' },
              quantity: dong(101),
              place: { sheet: 'allocation', row: 'cb', column: 'dev' },
            },
          ],
        },
      ],
    ]);
  });

  test('capital of one year does not cover that of another', () => {
    const book = smallBook();
    book.set(allottedAt('p1.1.a', 'x1', 'dev', 2023), 11 * million);
    expect(findOne('K-021', book)).toMatchObject({ place: funding('p1.1', 'v2023.dev'), expected: dong(10) });
  });

  test('capital given that has not been allotted is no finding', () => {
    const book = smallBook();
    book.set(allottedAt('p1.1.a', 'x1', 'dev'), null);
    expect(findAll('K-021', book).size).toBe(0);
  });
});

describe('K-022: amounts below zero', () => {
  test('of what is given', () => {
    const book = smallBook();
    book.set(assignedAt('p2', 'rec'), -3 * million);
    expect(findOne('K-022', book)).toEqual({
      code: 'K-022',
      severity: 'error',
      year: 2024,
      place: funding('p2', 'rec'),
      printedAt: null,
      expected: dong(0),
      actual: dong(-3),
      difference: dong(-3),
      explanation: {
        code: 'K-022',
        params: { row: 'Dự án 2: Tên p2', source: 'Nguồn rec', vintage: 2024, unit: '' },
      },
      parts: [],
    });
  });

  test('of what is allotted, hidden behind its neighbours, at the lowest unit', () => {
    const book = smallBook();
    book.set(allottedAt('p1.1.a', 'x2', 'dev'), -million);
    expect([...findAll('K-022', book).keys()]).toEqual(['K-022/2024/allotted/p1.1.a/x2/dev/2024']);
    expect(findOne('K-022', book)).toMatchObject({
      place: { sheet: 'allocation', row: 'x2', column: 'dev' },
      explanation: { params: { unit: 'Tên x2' } },
    });
  });

  test('a Treasury correction may be below zero', () => {
    const book = smallBook();
    book.set(paidAt('p2', 'rec', 202406), -million);
    expect(findAll('K-022', book).size).toBe(0);
  });
});

describe('K-023: amounts outside the lists of the year', () => {
  test.each([
    ['component', assignedAt('gone', 'dev')],
    ['source', assignedAt('p2', 'gone')],
    ['vintage', assignedAt('p2', 'dev', 2019)],
    ['unit', allottedAt('p1.1.a', 'gone', 'dev')],
  ] as const)('by %s', (dimension, place) => {
    const book = smallBook();
    book.set(place, 2 * million);
    expect(findOne('K-023', book)).toMatchObject({
      place: funding('p', 'all.total'),
      expected: dong(0),
      actual: dong(2),
      explanation: { code: 'K-023', params: { dimension } },
    });
  });

  test('of a month', () => {
    const book = smallBook();
    book.set(paidAt('gone', 'dev', 202406), 2 * million);
    expect([...findAll('K-023', book).keys()]).toEqual(['K-023/2024/disbursedUnsplit/component/202406']);
  });

  test('the Treasury need not state a vintage, and what is given needs no unit', () => {
    const book = smallBook();
    const { unit: _, ...withoutUnit } = assignedAt('p2', 'dev');
    book.set(withoutUnit, million);
    book.set(paidAt('p2', 'dev', 202406), million);
    expect(findAll('K-023', book).size).toBe(0);
  });
});

describe('K-024: amounts on rows that only add up', () => {
  test('on a project with sub-projects', () => {
    const book = smallBook();
    book.set(assignedAt('p1', 'dev'), 2 * million);
    expect(findOne('K-024', book)).toMatchObject({
      place: funding('p1', 'all.total'),
      actual: dong(2),
      explanation: { code: 'K-024', params: { row: 'Dự án 1: Tên p1' } },
    });
  });

  test('on a source with parts', () => {
    const book = smallBook();
    book.set(assignedAt('p2', 'central'), 2 * million);
    expect(findOne('K-024', book)).toMatchObject({
      place: funding('p', 'all.centralTotal'),
      explanation: { params: { row: 'Nguồn central' } },
    });
  });

  test('a sub-project is given capital though it has contents; its contents are allotted it', () => {
    const book = smallBook();
    expect(findAll('K-024', book).size).toBe(0);
    book.set(allottedAt('p1.1', 'x1', 'rec'), million);
    expect([...findAll('K-024', book).keys()]).toEqual(['K-024/2024/allotted/component/p1.1']);
  });
});
