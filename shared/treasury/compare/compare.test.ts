import { describe, expect, it, test } from 'vitest';
import { allRows, codesOf, figures, followed, preview, rowOf, written } from '../testing/small-import.ts';

const columns = ['projectCode', 'disbursed'] as const;
const rows = [['7950443', 5]];
const w1 = 'w1 hd1 dev 2024 disbursedUnsplit';
const w3 = 'w3 bl dev 2024 disbursedUnsplit';

describe('against what stands in the book', () => {
  const against = (current: number, batch: number | null, overwrite: 'all' | string[] = []) =>
    preview({
      columns,
      rows,
      decisions: { overwrite },
      facts: {
        current: figures({ [w1]: current }),
        follows: batch === null ? null : followed(figures({ [w1]: batch })),
      },
    });

  test.each([
    [5, 5, 'same'],
    [5, 3, 'same'],
    [5, null, 'same'],
    [4, 4, 'changed'],
  ] as const)('%j, imported %j: %s', (current, batch, expected) => {
    expect(rowOf(against(current, batch), 2).class).toBe(expected);
  });

  test.each([
    [4, 3],
    [4, null],
  ])('%j, imported %j: typed by hand, until a person gives it up', (current, batch) => {
    const open = against(current, batch);
    expect(rowOf(open, 2)).toMatchObject({
      class: 'ambiguous',
      reasons: [{ code: 'typedByHand', params: { typed: 4, imported: batch } }],
    });
    expect(open.outcome.figures.amount).toHaveLength(0);
    for (const overwrite of ['all' as const, ['Sheet1!2']]) {
      expect(rowOf(against(current, batch, overwrite), 2).class).toBe('changed');
    }
  });

  it('parts that the file does not tell apart give way to what it says', () => {
    const made = preview({
      columns: ['projectCode', 'completed', 'advance'],
      rows: [['7950443', 3, 2]],
      facts: { current: figures({ [w1]: 5 }), follows: followed(figures({ [w1]: 5 })) },
    });
    expect(written(made.outcome.removed)).toEqual({ 'w1 hd1 dev 2024 unsplit': 5 });
    expect(made.summary.figures).toEqual({ new: 2, changed: 0, same: 0, deleted: 1, kept: 0 });
  });
});

describe('figures that nobody names any more', () => {
  const facts = {
    current: figures({ [w1]: 5, [w3]: 8 }),
    follows: followed(figures({ [w1]: 5, [w3]: 8 })),
  };

  it('are deleted, or stay', () => {
    const made = preview({ columns, rows, facts });
    expect(made.summary.classes.deleted).toEqual({ rows: 1, amount: 8 });
    expect(written(made.outcome.removed)).toEqual({ 'w3 bl dev 2024 unsplit': 8 });
    expect(allRows(made).at(-1)).toMatchObject({ key: 'w3|bl|dev|2024', row: null, class: 'deleted' });
    const kept = preview({ columns, rows, facts, decisions: { keepMissing: true } });
    expect(kept.outcome.removed.amount).toHaveLength(0);
    expect(kept.outcome.figures.amount).toHaveLength(2);
  });

  it('stay as long as rows are not matched', () => {
    const made = preview({ columns, rows: [...rows, ['999', 8]], facts });
    expect(made.outcome.removed.amount).toHaveLength(0);
    expect(allRows(made).at(-1)).toMatchObject({ class: 'ambiguous', reasons: [{ code: 'goneUnsure' }] });
  });

  it('stay as long as a heading may be the row that names them', () => {
    const made = preview({
      columns: ['ordinal', 'projectName', 'disbursed'],
      rows: [
        ['I', 'Trạm y tế xã Hoà Thuận', 900],
        [1, 'Trường tiểu học Nà Mò', 5],
      ],
      detected: true,
      decisions: { acceptExactNames: true },
      facts: { current: figures({ [w3]: 8 }), follows: followed(figures({ [w3]: 8 })) },
    });
    expect(rowOf(made, 2).class).toBe('ambiguous');
    expect(made.outcome.removed.amount).toHaveLength(0);
  });

  it('are not deleted where somebody typed over them', () => {
    const made = preview({ columns, rows, facts: { ...facts, current: figures({ [w1]: 5, [w3]: 9 }) } });
    expect(made.outcome.removed.amount).toHaveLength(0);
    expect(allRows(made).at(-1)).toMatchObject({ class: 'ambiguous' });
  });
});

describe('money on a line above or beneath', () => {
  const line = 'p1.1 bc dev 2024 disbursedUnsplit';

  it('would count twice: it gives way only when a person says so', () => {
    const facts = { current: figures({ [line]: 50 }) };
    const open = preview({ columns, rows, facts });
    expect(codesOf(rowOf(open, 2))).toEqual(['coarserFigure']);
    expect(open.outcome.figures.amount).toHaveLength(0);
    const given = preview({ columns, rows, facts, decisions: { overwrite: ['Sheet1!2'] } });
    expect(written(given.outcome.figures)).toEqual({ 'w1 hd1 dev 2024 unsplit': 5 });
    expect(written(given.outcome.removed)).toEqual({ 'p1.1 bc dev 2024 unsplit': 50 });
  });

  it('does not give way to a row that is not written for another reason', () => {
    const facts = { current: figures({ [line]: 50 }) };
    const both = [...rows, ['7950443', 'x']];
    const made = preview({ columns, rows: both, facts, decisions: { overwrite: 'all' } });
    expect(made.outcome.removed.amount).toHaveLength(0);
  });

  it('is found where the file names the line and the book the work', () => {
    const decisions = { acceptExactNames: true };
    const byLine = {
      columns: ['componentName', 'unitName', 'disbursed'] as const,
      rows: [['Hạ tầng các huyện nghèo', 'Huyện Bảo Lạc', 50]],
      decisions,
    };
    const made = preview({ ...byLine, facts: { current: figures({ [w1]: 5 }) } });
    expect(codesOf(rowOf(made, 2))).toEqual(['finerFigure']);
    const elsewhere = preview({
      ...byLine,
      facts: { current: figures({ 'w2 bl dev 2024 disbursedUnsplit': 5 }) },
    });
    expect(rowOf(elsewhere, 2).class).toBe('new');
  });

  it('of no stated vintage is the same money', () => {
    const made = preview({
      columns,
      rows,
      facts: { current: figures({ 'w1 hd1 dev 0 disbursedUnsplit': 5 }) },
    });
    expect(codesOf(rowOf(made, 2))).toEqual(['coarserFigure']);
  });

  it('within one file is asked about, and `all` does not answer that', () => {
    const file = {
      columns: ['projectCode', 'componentName', 'unitName', 'disbursed'] as const,
      rows: [
        [null, 'Hạ tầng các huyện nghèo', 'Huyện Bảo Lạc', 5],
        ['7950443', null, null, 5],
      ],
    };
    const decisions = { acceptExactNames: true, overwrite: 'all' as const };
    const open = preview({ ...file, decisions });
    expect([2, 3].map((row) => rowOf(open, row).class)).toEqual(['ambiguous', 'ambiguous']);
    const told = preview({ ...file, decisions: { ...decisions, overwrite: ['Sheet1!2'] } });
    expect([2, 3].map((row) => rowOf(told, row).class)).toEqual(['new', 'new']);
  });
});

describe('control totals', () => {
  const controlOf = (kind: string, total: number) =>
    preview({
      columns,
      rows: [...rows, ['0071', 7], ['Tổng số', total]],
      kinds: [{ row: 4, kind: 'total' }],
    }).summary.controls.find((each) => each.kind === kind);

  it('hold the file against its own totals', () => {
    expect(controlOf('fileTotal', 12)).toMatchObject({ stated: 12, computed: 12, wrong: false });
    expect(controlOf('fileTotal', 13)).toMatchObject({ stated: 13, computed: 12, wrong: true });
    expect(controlOf('rows', 12)).toMatchObject({ stated: 4, computed: 4, wrong: false });
    expect(controlOf('amounts', 12)).toMatchObject({ stated: 12, computed: 12, wrong: false });
  });

  it('show a fall and what goes beyond the capital', () => {
    const facts = {
      previous: figures({ [w1]: 9 }),
      capital: figures({ 'w1 hd1 dev 2024 allotted': 4 }),
    };
    const made = preview({ columns, rows, facts });
    expect(made.summary.warnings.map(({ code }) => code)).toEqual(['fell', 'overCapital']);
    expect(rowOf(made, 2).class).toBe('new');
    const corrected = preview({ columns, rows: [...rows, ['7950443', -1]], facts });
    expect(corrected.summary.warnings.map(({ code }) => code)).toEqual([]);
  });

  it('stop a unit that cannot be right, until a person is sure', () => {
    const facts = { capital: figures({ 'w1 hd1 dev 2024 allotted': 6_000_000 }) };
    const codes = (moneyUnitSure?: boolean) =>
      preview({ columns, rows, facts, settings: moneyUnitSure ? { moneyUnitSure } : {} }).summary;
    expect(codes().obstacles.map(({ code }) => code)).toEqual(['moneyUnitImplausible']);
    expect(codes(true).obstacles).toEqual([]);
    expect(codes(true).warnings.map(({ code }) => code)).toEqual(['moneyUnitImplausible']);
  });

  it.each([0.3, 0.6, 1])('stop thousands of đồng read as đồng where %d of the capital is paid', (share) => {
    const facts = { capital: figures({ 'w1 hd1 dev 2024 allotted': 1_000_000_000 }) };
    const made = preview({ columns, rows: [['7950443', Math.round(999_999 * share)]], facts });
    expect(made.summary.obstacles.map(({ code }) => code)).toEqual(['moneyUnitImplausible']);
  });
});

test('the figures of the investor are one amount', () => {
  const made = preview({
    columns: ['projectCode', 'completed', 'advance'],
    rows: [['7950443', 3, 2]],
    settings: { origin: 'investor' },
    facts: { origin: 'investor' },
  });
  expect(written(made.outcome.figures)).toEqual({ 'w1 hd1 dev 2024 reported': 5 });
  expect(Array.from(made.outcome.cells.amount)).toEqual([3, 2]);
});

test('rows are found by class, words and question; figures by their cells', () => {
  const made = preview({ columns, rows: [...rows, ['999', '8'], ['7950443', '-2']] });
  const page = (query: object) =>
    made.rows({ classes: [], search: '', from: 0, limit: 10, ...query }).rows.map(({ row }) => row);
  expect(page({ classes: ['new'] })).toEqual([2, 4]);
  expect(page({ search: '99' })).toEqual([3]);
  expect(page({ question: { dimension: 'component', field: 'projectCode', text: '999' } })).toEqual([3]);
  expect(page({ from: 1, limit: 2 })).toEqual([2, 3]);
  expect(made.rowsOf({ components: new Set([3]) })).toEqual([
    { sheet: 'Sheet1', row: 2, column: 1, raw: '5', amount: 5 },
    { sheet: 'Sheet1', row: 4, column: 1, raw: '-2', amount: -2 },
  ]);
});

describe('of a month alone', () => {
  const made = preview({
    columns,
    rows,
    settings: { span: 'month' },
    facts: { previous: figures({ [w1]: 3, [w3]: 8 }), previousPeriod: 202405 },
  });

  it('what goes on without a row is counted apart from the rows of the file', () => {
    const { classes, carried, rowsRead, figures: counts } = made.summary;
    const rowsOfClasses = Object.values(classes).reduce((sum, each) => sum + each.rows, 0);
    expect(rowsOfClasses).toBe(rowsRead);
    expect(carried).toEqual({ rows: 1, amount: 8 });
    expect(counts.new).toBe(2);
    expect(written(made.outcome.figures)).toEqual({
      'w1 hd1 dev 2024 unsplit': 8,
      'w3 bl dev 2024 unsplit': 8,
    });
  });
});

describe('what stays on purpose', () => {
  it('is counted as kept, not as the same', () => {
    const facts = {
      current: figures({ [w1]: 5, [w3]: 8 }),
      follows: followed(figures({ [w1]: 5, [w3]: 8 })),
    };
    const kept = preview({ columns, rows, facts, decisions: { keepMissing: true } });
    expect(kept.summary.figures).toEqual({ new: 0, changed: 0, same: 1, deleted: 0, kept: 1 });
  });
});
