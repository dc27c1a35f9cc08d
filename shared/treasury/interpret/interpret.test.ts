import { describe, expect, it, test } from 'vitest';
import { codesOf, figures, preview, rowOf, written } from '../testing/small-import.ts';

const work = '7950443';

describe('the parts of what is disbursed', () => {
  const columns = ['projectCode', 'completed', 'advance', 'disbursed'] as const;
  test.each([
    [[work, 3, 2, 5], { completed: 3, advance: 2 }],
    [[work, null, null, 5], { unsplit: 5 }],
    [[work, 3, 2, null], { completed: 3, advance: 2 }],
    [[work, -3, 2, -1], { completed: -3, advance: 2 }],
  ])('%j', (row, expected) => {
    const made = written(preview({ columns, rows: [row] }).outcome.figures);
    const wanted = Object.entries(expected).map(([measure, amount]) => [
      `w1 hd1 dev 2024 ${measure}`,
      amount,
    ]);
    expect(made).toEqual(Object.fromEntries(wanted));
  });

  it.each([[[work, 3, 2, 6]], [[work, 3, null, 5]]])('that do not add up make %j invalid', (row) => {
    const made = preview({ columns, rows: [row] });
    expect(rowOf(made, 2)).toMatchObject({ class: 'invalid' });
    expect(codesOf(rowOf(made, 2))).toEqual(['partsDisagree']);
  });

  it('of which the file has no column are what is left', () => {
    const made = preview({ columns: ['projectCode', 'advance', 'disbursed'], rows: [[work, 2, 5]] });
    expect(written(made.outcome.figures)).toEqual({
      'w1 hd1 dev 2024 completed': 3,
      'w1 hd1 dev 2024 advance': 2,
    });
    const cells = made.outcome.cells;
    expect(Array.from(cells.column)).toEqual([2, 1, 1]);
    expect(Array.from(cells.amount)).toEqual([5, -2, 2]);
  });

  it('of accounting lines are debit less credit', () => {
    const made = preview({
      columns: ['projectCode', 'debit', 'credit'],
      rows: [
        [work, 9, 0],
        [work, -2, 1],
      ],
    });
    expect(written(made.outcome.figures)).toEqual({ 'w1 hd1 dev 2024 unsplit': 6 });
  });
});

describe('columns of several sources and vintages', () => {
  const columns = [
    'projectCode',
    'disbursed',
    { field: 'disbursed', source: 'dev', vintage: 'own' },
    { field: 'disbursed', source: 'rec', vintage: 'carried' },
  ] as const;

  it('are told apart, and their whole is only compared', () => {
    const made = preview({ columns, rows: [[work, 7, 5, 2]], settings: { fixed: {} } });
    expect(written(made.outcome.figures)).toEqual({
      'w1 hd1 dev 2024 unsplit': 5,
      'w1 hd1 rec 2023 unsplit': 2,
    });
  });

  it('that do not come to their whole are invalid', () => {
    const made = preview({ columns, rows: [[work, 8, 5, 2]], settings: { fixed: {} } });
    expect(codesOf(rowOf(made, 2))).toEqual(['splitDisagrees']);
  });

  it('twice the same are an obstacle', () => {
    const made = preview({ columns: ['projectCode', 'disbursed', 'disbursed'], rows: [[work, 5, 5]] });
    expect(made.summary.obstacles.map(({ code }) => code)).toEqual(['columnTwice']);
  });

  it('to date beside another part of the month alone are an obstacle; beside the same part they say all', () => {
    const obstacles = (month: 'completed' | 'advance' | 'disbursed') =>
      preview({
        columns: ['projectCode', { field: 'completed', span: 'cumulative' }, { field: month, span: 'month' }],
        rows: [[work, 5, 3]],
      }).summary.obstacles.map(({ code }) => code);
    expect(obstacles('advance')).toEqual(['spansMixed']);
    expect(obstacles('disbursed')).toEqual(['spansMixed']);
    expect(obstacles('completed')).toEqual([]);
  });
});

describe('an amount in a merged cell', () => {
  const file = {
    columns: ['projectCode', 'disbursed'],
    rows: [
      [work, 300],
      ['0071', null],
      ['7950999', 7],
    ],
    table: { merges: [[2, 3, 1, 1]] },
  } as const;

  it('beside several detail rows is asked about, until somebody types what each has', () => {
    expect(codesOf(rowOf(preview(file), 2))).toEqual(['amountMerged']);
    expect(rowOf(preview(file), 4).class).toBe('new');
    const cells = [
      { sheet: 'Sheet1', row: 2, column: 1, text: '100' },
      { sheet: 'Sheet1', row: 3, column: 1, text: '200' },
    ];
    expect(written(preview({ ...file, decisions: { cells } }).outcome.figures)).toEqual({
      'w1 hd1 dev 2024 unsplit': 100,
      'w2 bl dev 2024 unsplit': 200,
      'w3 bl dev 2024 unsplit': 7,
    });
  });

  it('beside one detail row and what belongs to it is that row’s', () => {
    const kinds = [{ row: 3, kind: 'note' }] as const;
    expect(rowOf(preview({ ...file, kinds: [...kinds] }), 2).class).toBe('new');
  });
});

describe('vintages', () => {
  const columns = ['projectCode', 'vintage', 'disbursed'] as const;
  test.each([
    [2023, 2023],
    ['Vốn năm 2023 kéo dài', 2023],
    ['kéo dài', 2023],
    [null, 2024],
  ])('%j is %j', (cell, year) => {
    const made = preview({ columns, rows: [[work, cell, 5]] });
    expect(Object.keys(written(made.outcome.figures))).toEqual([`w1 hd1 dev ${year} unsplit`]);
  });

  test.each([[2019], ['2022-2023'], ['vốn khác']])('%j is asked about', (cell) => {
    expect(codesOf(rowOf(preview({ columns, rows: [[work, cell, 5]] }), 2))).toEqual(['vintageUnknown']);
  });
});

describe('amounts that cannot be read', () => {
  const columns = ['projectCode', { field: 'disbursed', form: undefined }] as const;

  it('spoil the figure that they are part of, and no other', () => {
    const made = preview({
      columns: ['projectCode', 'disbursed'],
      rows: [
        [work, 5],
        [work, 'năm đồng'],
        ['0071', 7],
      ],
    });
    expect([2, 3, 4].map((row) => rowOf(made, row).class)).toEqual(['ambiguous', 'invalid', 'new']);
    expect(codesOf(rowOf(made, 2))).toEqual(['sameFigureOpen']);
    expect(written(made.outcome.figures)).toEqual({ 'w2 bl dev 2024 unsplit': 7 });
  });

  it('in two ways are an obstacle of their column', () => {
    const made = preview({ columns, rows: [[work, '1.234']] });
    expect(made.summary.obstacles.map(({ code }) => code)).toEqual(['columnAmbiguous']);
    expect(codesOf(rowOf(made, 2))).toEqual(['amountAmbiguous']);
  });

  it('are read as mended', () => {
    const decisions = { cells: [{ sheet: 'Sheet1', row: 2, column: 1, text: '12' }] };
    const made = preview({ columns: ['projectCode', 'disbursed'], rows: [[work, 'x']], decisions });
    expect(written(made.outcome.figures)).toEqual({ 'w1 hd1 dev 2024 unsplit': 12 });
    expect(rowOf(made, 2).reasons).toMatchObject([{ code: 'textMended', params: { from: 'x', to: '12' } }]);
  });

  it('beyond exactness are invalid, alone and as a sum', () => {
    const big = Number.MAX_SAFE_INTEGER - 1;
    const rows = [
      [work, big],
      [work, big],
    ];
    const made = preview({ columns: ['projectCode', 'disbursed'], rows });
    expect([2, 3].map((row) => rowOf(made, row).class)).toEqual(['ambiguous', 'ambiguous']);
  });
});

describe('amounts of a month', () => {
  const columns = ['projectCode', 'disbursed'] as const;
  const previous = figures({ 'w1 hd1 dev 2024 disbursedUnsplit': 10, 'w3 bl dev 2024 disbursedUnsplit': 4 });
  const settings = { span: 'month' as const, fixed: { source: 'dev', vintage: 'own' as const } };

  it('are added to what was paid before, which goes on where nothing was paid', () => {
    const made = preview({
      columns,
      rows: [[work, 5]],
      settings,
      facts: { previous, previousPeriod: 202405 },
    });
    expect(written(made.outcome.figures)).toEqual({
      'w1 hd1 dev 2024 unsplit': 15,
      'w3 bl dev 2024 unsplit': 4,
    });
    expect(rowOf(made, 2).amounts).toMatchObject([{ own: 5, before: null, after: 15 }]);
    expect(made.summary.obstacles).toEqual([]);
  });

  it('need the month before, and no earlier one', () => {
    const made = preview({
      columns,
      rows: [[work, 5]],
      settings,
      facts: { previous, previousPeriod: 202403 },
    });
    expect(made.summary.obstacles).toMatchObject([{ code: 'previousMissing', params: { period: 202405 } }]);
  });

  it('beside cumulative ones say nothing more', () => {
    const made = preview({
      columns: [
        'projectCode',
        { field: 'disbursed', span: 'month' },
        { field: 'disbursed', span: 'cumulative' },
      ],
      rows: [[work, 1, 5]],
    });
    expect(written(made.outcome.figures)).toEqual({ 'w1 hd1 dev 2024 unsplit': 5 });
  });
});

test('what the file as a whole leaves open are obstacles', () => {
  const settings = { moneyUnit: null, budgetYear: null, asOf: null, period: null, span: null, origin: null };
  const made = preview({ columns: ['note'], rows: [['x']], settings: { ...settings, fixed: {} } });
  expect(made.summary.obstacles.map(({ code }) => code)).toEqual([
    'moneyUnitUnknown',
    'originUnknown',
    'budgetYearUnknown',
    'asOfUnknown',
    'periodUnknown',
    'noAmountColumn',
    'noKeyColumn',
  ]);
  const other = { budgetYear: 2023, period: 202501 };
  const codes = preview({ columns: ['projectCode', 'disbursed'], rows: [], settings: other }).summary
    .obstacles;
  expect(codes.map(({ code }) => code)).toEqual(['yearDiffers', 'periodUnknown']);
});

test('a source that others lie beneath takes no amounts', () => {
  const made = preview({
    columns: ['projectCode', 'disbursed'],
    rows: [[work, 5]],
    settings: { fixed: { source: 'central' } },
  });
  expect(made.outcome.figures.amount).toHaveLength(0);
});

test('blanks without end within a heading hold nothing up', () => {
  const heading = `I. Huyện${' '.repeat(30_000)}Bảo Lạc`;
  const start = performance.now();
  const made = preview({
    columns: ['ordinal', 'componentName', 'disbursed'],
    groups: 'unitName',
    rows: Array.from({ length: 10 }, (_, at) => [null, `${heading}${at}`, null]),
    kinds: Array.from({ length: 10 }, (_, at) => ({ row: at + 2, kind: 'group' as const })),
  });
  expect(made.summary.rowsRead).toBe(11);
  expect(performance.now() - start).toBeLessThan(1_500);
});
