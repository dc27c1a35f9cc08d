/** `totals/list` against adding up by hand from the file. */
import { describe, expect, it } from 'vitest';
import { disbursedMeasures } from '#shared/domain/measures.ts';
import { inFunding, programme, roads, type } from './ask-book.ts';
import { byPlace, leavesOf, totalsByHand, treesOf } from './brute-force.ts';
import { openExample, printedExampleName } from './open-engine.ts';

const communes = ['cb.01831', 'cb.01273'];

const cases = (['component', 'unit', 'source', undefined] as const).flatMap((by) => [
  { by, year: 2024, measure: 'assigned' as const, measures: ['assigned' as const], period: 0 },
  { by, year: 2023, measure: 'assigned' as const, measures: ['assigned' as const], period: 0 },
  { by, year: 2024, measure: 'allotted' as const, measures: ['allotted' as const], period: 0 },
  { by, year: 2023, measure: 'disbursed' as const, measures: disbursedMeasures, period: 202_401 },
]);

const edited = async () => {
  const book = await openExample();
  const allotted = communes.flatMap((row) =>
    ['gnbv2125.1.1', 'gnbv2125.2'].map((component) => ({
      sheet: 'allocation',
      row,
      column: 'centralRecurrent',
      value: '12,5',
      component,
    })),
  );
  for (const edit of allotted) await type(book, edit);
  await type(
    book,
    inFunding(roads, 'v2022.centralDevelopment', '77'),
    inFunding('gnbv2125.5', 'localDistrict', '3'),
  );
  await type(book, inFunding(roads, 'centralRecurrent', null));
  return book;
};

describe('the totals', () => {
  it.each(cases)('of $measure in $year by $by are what adding up by hand gives', async (asked) => {
    const book = await edited();
    const { by, year, measure } = asked;
    const reply = await book.get('totals/list', { year, measure, ...(by === undefined ? {} : { by }) });
    const expected = totalsByHand(leavesOf(book.file), treesOf(book.file, year), asked);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(byPlace(reply.rows)).toEqual(expected);
  });

  it('are the same when the book has just been opened, from what was kept in the file', async () => {
    const book = await edited();
    const before = await book.get('totals/list', {});
    await book.get('book/close', {});
    await book.get('book/open', { file: book.file });
    expect(await book.get('totals/list', {})).toEqual(before);
  });

  it('have the sums of the plan', async () => {
    const book = await openExample();
    const { rows } = await book.get('totals/list', { by: 'component', year: 2024 });
    expect(rows[0]).toEqual({
      component: programme,
      unit: null,
      source: null,
      vintage: null,
      label: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025',
      amount: 920_696_000_000,
    });
    const disbursed = await book.get('totals/list', { by: 'source', year: 2023, measure: 'disbursed' });
    expect(disbursed.rows.find(({ source }) => source === 'stateBudget')?.amount).toBe(855_786_000_000);
  });

  it('say so where there is no month with figures', async () => {
    const book = await openExample(printedExampleName);
    expect(await book.codeOf('totals/list', { year: 2024, measure: 'disbursed' })).toBe('noFiguresForMonth');
    expect(await book.codeOf('totals/list', { year: 2030 })).toBe('unknownYear');
  });
});
