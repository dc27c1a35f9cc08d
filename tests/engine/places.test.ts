/** Where the replies of undo, redo and going back lead: the cells that show what was changed. */
import { describe, expect, it } from 'vitest';
import { inFunding, inTargets, roads, type } from './ask-book.ts';
import { openExample } from './open-engine.ts';

const column = 'centralDevelopment';
const amount = (value: string) => inFunding(roads, column, value);

describe('the places that undo, redo and going back name', () => {
  const place = (sheet: string, row: string, column: string, year = 2024) => ({ sheet, row, column, year });

  it.each([
    ['an amount', amount('1'), [place('funding', roads, column)]],
    [
      'capital carried over',
      inFunding(roads, 'v2022.centralDevelopment', '1', 2023),
      [place('funding', roads, 'v2022.centralDevelopment', 2023)],
    ],
    ['a target', inTargets('ind.poorRate', 'target', '20'), [place('targets', 'ind.poorRate', 'target')]],
    [
      'a comparator',
      inTargets('ind.poorRate', 'comparator', '<'),
      [place('targets', 'ind.poorRate', 'comparator')],
    ],
    ['a printed figure', inFunding(roads, 'printed.total', '1'), [place('funding', roads, 'printed.total')]],
    [
      'an agency, which all years show',
      inFunding(roads, 'leadAgency', 'Sở Y tế'),
      [place('funding', roads, 'leadAgency'), place('funding', roads, 'leadAgency', 2023)],
    ],
    [
      'an allotment, with the component that is chosen above the grid',
      { sheet: 'allocation', component: 'gnbv2125.2', row: 'cb.01831', column: 'mobilised', value: '5' },
      [{ ...place('allocation', 'cb.01831', 'mobilised'), component: 'gnbv2125.2' }],
    ],
  ])('%s', async (_, edit, places) => {
    const book = await openExample();
    await type(book, edit);
    expect((await book.get('history/undo', { commandId: 'command-1' })).places).toEqual(places);
    expect((await book.get('history/undo', { commandId: 'command-1' })).places).toEqual(places);
    expect((await book.get('history/redo', {})).places).toEqual(places);
    expect((await book.get('history/revert', { revision: 1 })).places).toEqual(places);
    expect((await book.get('history/revert', { revision: 1 })).places).toEqual([]);
  });

  it('are those of a row that came back, and none of one that is gone', async () => {
    const book = await openExample();
    await book.get('rows/delete', { sheet: 'funding', row: roads });
    const back = (await book.get('history/undo', {})).places;
    expect(back).toContainEqual(place('funding', roads, 'name'));
    expect(back).toContainEqual(place('funding', roads, column));
    const gone = (await book.get('history/redo', {})).places;
    expect(gone.filter(({ row, year }) => row === roads && year === 2024)).toEqual([]);
  });

  it('are named once each', async () => {
    const book = await openExample();
    const shown = await book.get('sheets/show', { sheet: 'targets' });
    const edits = shown.columns.flatMap((each) =>
      shown.rows.key.map((row) => inTargets(row, each.id, each.type === 'text' ? 'Chữ khác' : '7')),
    );
    await type(book, ...edits);
    const { places } = await book.get('history/undo', {});
    expect(places.length).toBeGreaterThan(100);
    expect(new Set(places.map((each) => JSON.stringify(each))).size).toBe(places.length);
  });
});
