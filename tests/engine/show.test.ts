/** The sheets of the example against what the plan of 2024 prints. */
import { describe, expect, it } from 'vitest';
import { sheetIds } from '#shared/sheets/index.ts';
import { cellIn, inTargets, programme, roads, show, type } from './ask-book.ts';
import { catalogueBook, openBook, openExample, printedExampleName } from './open-engine.ts';

/** Plan 2024, B.V: the programme's totals and its 13 lines, in triệu đồng. */
const ofProgramme = {
  centralDevelopment: '440.677',
  centralRecurrent: '445.431',
  centralTotal: '886.108',
  localProvincial: '29.588',
  localTotal: '29.588',
  stateBudgetTotal: '915.696',
  mobilised: '5.000',
  total: '920.696',
};
const lines = [
  ['gnbv2125.1.1', '363.021', '43.835'],
  ['gnbv2125.1.2', '51.446', '5.144'],
  ['gnbv2125.2', '', '93.832'],
  ['gnbv2125.3.1', '', '38.789'],
  ['gnbv2125.3.2', '', '15.599'],
  ['gnbv2125.4.1', '21.702', '29.080'],
  ['gnbv2125.4.2', '', '5.607'],
  ['gnbv2125.4.3', '4.508', '8.163'],
  ['gnbv2125.5', '', '173.413'],
  ['gnbv2125.6.1', '', '13.778'],
  ['gnbv2125.6.2', '', '4.401'],
  ['gnbv2125.7.1', '', '8.111'],
  ['gnbv2125.7.2', '', '5.679'],
] as const;

describe('funding of 2024', () => {
  it('has the printed totals in the first row', async () => {
    const shown = await show(await openExample(), 'funding', { year: 2024 });
    for (const [column, display] of Object.entries(ofProgramme)) {
      expect([column, cellIn(shown, programme, column)?.display]).toEqual([column, display]);
    }
    expect(cellIn(shown, programme, 'stateBudgetTotal')?.value).toBe(915_696_000_000);
    expect(cellIn(shown, programme, 'share')).toMatchObject({ value: 100, display: '100,00%' });
    expect(cellIn(shown, programme, 'printed.stateBudgetTotal')?.value).toBe(915_696_000_000);
  });

  it('has the 13 printed lines, and no other row is typed', async () => {
    const shown = await show(await openExample(), 'funding', { year: 2024 });
    for (const [row, development, recurrent] of lines) {
      expect([row, cellIn(shown, row, 'centralDevelopment')?.display]).toEqual([row, development]);
      expect([row, cellIn(shown, row, 'centralRecurrent')?.display]).toEqual([row, recurrent]);
    }
    const typed = shown.rows.key.filter(
      (row) => cellIn(shown, row, 'centralDevelopment')?.formula === undefined,
    );
    expect(typed).toEqual(lines.map(([row]) => row));
  });

  it('names rows and columns as the plan does, the headings outermost first', async () => {
    const book = await openExample();
    const shown = await show(book, 'funding', { year: 2024 });
    expect(shown.rows.label.slice(1, 3)).toEqual([
      'Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo',
      'Tiểu dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo',
    ]);
    expect(shown.rows.level.slice(0, 3)).toEqual([0, 1, 2]);
    expect(shown.rows.parent.slice(0, 3)).toEqual([null, programme, 'gnbv2125.1']);
    const development = shown.columns.find(({ id }) => id === 'centralDevelopment');
    expect(development).toEqual({
      id: 'centralDevelopment',
      label: 'ĐTPT',
      groups: ['Vốn giao năm 2024', 'NSTW'],
      unit: 'triệu đồng',
      type: 'money',
      editable: true,
      content: 'total',
      field: null,
      choices: [],
    });
    const english = await book.get('sheets/show', { sheet: 'funding' }, { lang: 'en' });
    expect(english.columns.find(({ id }) => id === 'centralDevelopment')).toMatchObject({
      label: 'Development',
      groups: ['Capital of 2024', 'Central budget'],
    });
  });

  it('shows one amount in four units', async () => {
    const book = await openExample();
    const displays: (string | undefined)[] = [];
    for (const unit of ['dong', 'thousand', 'million', 'billion'] as const) {
      displays.push(cellIn(await show(book, 'funding', { unit }), roads, 'centralDevelopment')?.display);
    }
    expect(displays).toEqual(['363.021.000.000', '363.021.000', '363.021', '363,021']);
  });

  it('comes in pages that add up to the whole', async () => {
    const book = await openExample();
    const whole = await show(book, 'funding');
    const pages: Awaited<ReturnType<typeof show>>[] = [];
    for (let offset = 0; offset < whole.totalRows; offset += 7) {
      pages.push(await show(book, 'funding', { offset, limit: 7 }));
    }
    expect(pages.flatMap((page) => page.rows.key)).toEqual(whole.rows.key);
    expect(pages.flatMap((page) => page.cells.total ?? [])).toEqual(whole.cells.total);
    expect((await show(book, 'funding', { offset: 1_000 })).rows.key).toEqual([]);
  });
});

describe('funding of 2023', () => {
  it('has what was not divided by project, with capital carried over from 2022', async () => {
    const shown = await show(await openExample(printedExampleName), 'funding', { year: 2023 });
    const row = 'gnbv2125.undivided2023';
    const displays = {
      centralDevelopment: '441.554',
      centralRecurrent: '355.961',
      localProvincial: '13.982',
      localDistrict: '4.467',
      'v2022.centralDevelopment': '264.511',
      'v2022.centralRecurrent': '63.602',
      'all.centralDevelopment': '706.065',
      'all.total': '1.144.077',
    };
    for (const [column, display] of Object.entries(displays)) {
      expect([column, cellIn(shown, row, column)?.display]).toEqual([column, display]);
      expect([column, cellIn(shown, programme, column)?.display]).toEqual([column, display]);
    }
    expect(
      (await show(await openExample(printedExampleName), 'funding', { year: 2024 })).rows.key,
    ).not.toContain(row);
  });
});

describe('targets', () => {
  it.each([
    ['ind.poorRateDrop', 2023, { target: '4%', result: '4,23%', comparator: '≥', achieved: 'Đạt' }],
    ['ind.poorRateDrop.poorDistricts', 2023, { target: '5%', result: '5,65%' }],
    ['ind.poorRate', 2023, { baseline: '28,94%', result: '24,71%' }],
    ['ind.poorHouseholdsDrop', 2023, { result: '5.349' }],
    ['ind.poorRateDrop', 2024, { target: '4%', result: '', achieved: '' }],
    ['ind.4.1-2', 2024, { target: '240', comparator: '≥' }],
    ['ind.4.2-2', 2024, { target: '34%', comparator: '<' }],
    ['ind.4.3-2', 2024, { target: '50,9%' }],
    ['ind.4.4-1', 2024, { target: '5.600', comparator: 'khoảng' }],
  ])('%s in %i as printed', async (row, year, displays) => {
    const shown = await show(await openExample(printedExampleName), 'targets', { year });
    const found = Object.fromEntries(
      Object.keys(displays).map((column) => [column, cellIn(shown, row, column)?.display]),
    );
    expect(found).toEqual(displays);
  });

  it('say plainly whether they were achieved', async () => {
    const book = await openExample();
    await type(
      book,
      inTargets('ind.poorRateDrop', 'target', '4'),
      inTargets('ind.poorRateDrop', 'result', '3,99'),
    );
    const { cells, rows } = await book.get('sheets/show', { sheet: 'targets' }, { lang: 'en' });
    const at = rows.key.indexOf('ind.poorRateDrop');
    expect(cells.achieved?.[at]).toMatchObject({ value: 'no', display: 'No' });
    expect(cells.target?.[at]).toMatchObject({ value: 4, display: '4%' });
  });
});

describe('allocation', () => {
  it('shows the units and is typed once a leaf component is chosen', async () => {
    const book = await openBook(await catalogueBook());
    const editable = async (component?: string): Promise<boolean | undefined> => {
      const scope = component === undefined ? {} : { scope: { component } };
      const { columns } = await show(book, 'allocation', scope);
      return columns.find(({ id }) => id === 'centralRecurrent')?.editable;
    };
    expect([await editable(), await editable('gnbv2125.1'), await editable('gnbv2125.1.1')]).toEqual([
      false,
      false,
      true,
    ]);
    expect((await show(book, 'allocation')).totalRows).toBe(172);
  });
});

describe('what is not there', () => {
  it('is refused with its own code and what there is', async () => {
    const book = await openExample();
    expect(await book.ask('sheets/show', { sheet: 'funds' })).toMatchObject({
      error: { code: 'unknownSheet', params: { known: sheetIds.join(', ') } },
    });
    expect(await book.ask('sheets/show', { sheet: 'funding', year: 2030 })).toMatchObject({
      error: { code: 'unknownYear', params: { year: 2030, known: '2023, 2024' } },
    });
    expect(await book.codeOf('sheets/show', { sheet: 'allocation', scope: { component: 'x' } })).toBe(
      'unknownScope',
    );
  });
});
