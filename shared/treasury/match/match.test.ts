import { describe, expect, it, test } from 'vitest';
import { codesOf, preview, rowOf, written } from '../testing/small-import.ts';
import { tableOf } from '../testing/table-of.ts';
import { exactName } from './exact-name.ts';
import { keyColumn } from './key-columns.ts';
import { wordsOf } from './words.ts';

describe('exact names', () => {
  test.each([
    ['Xã Hoà Thuận', 'xã  hòa thuận'],
    ['Thuỷ lợi', 'Thủy lợi'],
    ['Huỳnh', 'Hùynh'],
    ['Trường Nà Mò'.normalize('NFD'), 'TRƯỜNG NÀ MÒ'],
  ])('%j is %j', (one, other) => expect(exactName(one)).toBe(exactName(other)));

  test.each([
    ['Nà Mò', 'Na Mo'],
    ['Bản Mùa', 'Bản Muà'],
  ])('%j is not %j', (one, other) => expect(exactName(one)).not.toBe(exactName(other)));
});

test('abbreviations are written out', () => {
  expect(wordsOf('BQLDA ĐTXD H. Bảo Lạc')).toEqual(
    wordsOf('Ban quản lý dự án đầu tư xây dựng huyện Bảo Lạc'),
  );
});

describe('codes', () => {
  const columns = ['projectCode', 'disbursed'] as const;

  it('names a work, and the work its unit', () => {
    expect(written(preview({ columns, rows: [['7950443', 5]] }).outcome.figures)).toEqual({
      'w1 hd1 dev 2024 unsplit': 5,
    });
  });

  test.each([[71], ['71'], ['071']])('%j is padded to the one code it fits, with a warning', (code) => {
    const made = preview({ columns, rows: [[code, 5]] });
    expect(written(made.outcome.figures)).toEqual({ 'w2 bl dev 2024 unsplit': 5 });
    expect(codesOf(rowOf(made, 2))).toEqual(['codePadded']);
    expect(made.summary.warnings.map(({ code: each }) => each)).toEqual(['codePadded']);
  });

  it('is never compared as a number where two codes fit', () => {
    const matches = [{ dimension: 'component', field: 'projectCode', text: '00071', target: 'w3' }] as const;
    const made = preview({ columns, rows: [[71, 5]], decisions: { matches: [...matches] } });
    expect(rowOf(made, 2)).toMatchObject({ class: 'ambiguous' });
    expect(made.outcome.figures.amount).toHaveLength(0);
    expect(made.summary.questions).toHaveLength(1);
  });

  it('of another kind speaks only where a person has said so', () => {
    const named = ['projectCode', 'budgetSourceCode', 'disbursed'] as const;
    const settings = { fixed: {} };
    const rows = [['7950443', 12, 5]];
    const before = preview({ columns: named, rows, settings });
    expect(before.summary.questions).toMatchObject([
      { dimension: 'source', field: 'budgetSourceCode', text: '12' },
    ]);
    const matches = [{ dimension: 'source', field: 'budgetSourceCode', text: '012', target: 'rec' }] as const;
    const after = preview({ columns: named, rows, settings, decisions: { matches: [...matches] } });
    expect(written(after.outcome.figures)).toEqual({ 'w1 hd1 rec 0 unsplit': 5 });
  });

  it('and a name of another member are a doubt', () => {
    const made = preview({
      columns: ['projectCode', 'projectName', 'disbursed'],
      rows: [
        ['7950443', 'Trường tiểu học Nà Mò', 5],
        ['7950443', 'Trường tiểu học Nà Mò 2', 5],
        ['7950999', 'Trạm y tế Hòa Thuận', 5],
      ],
    });
    expect(codesOf(rowOf(made, 2))).toEqual(['codesDisagree']);
    expect(codesOf(rowOf(made, 3))).toEqual(['codesDisagree']);
    expect(rowOf(made, 4).class).toBe('new');
  });

  it('of the programme, once it is known, hides no doubt about the work', () => {
    const matches = [{ dimension: 'component', field: 'programmeCode', text: '0391', target: 'p' }] as const;
    const made = preview({
      columns: ['programmeCode', 'projectCode', 'projectName', 'disbursed'],
      rows: [['0391', '7950443', 'Trường tiểu học Nà Mò', 5]],
      decisions: { matches: [...matches] },
    });
    expect(codesOf(rowOf(made, 2))).toEqual(['codesDisagree']);
  });

  it('that a person explained, and that stands beside another name now, is a doubt', () => {
    const matches = [{ dimension: 'component', field: 'projectCode', text: '123', target: 'w3' }] as const;
    const rows = [
      ['123', 'Trạm y tế Hòa Thuận', 5],
      ['123', 'Trường tiểu học Nà Mò', 5],
    ];
    const file = { columns: ['projectCode', 'projectName', 'disbursed'] as const, rows };
    const made = preview({ ...file, decisions: { matches: [...matches] } });
    expect(codesOf(rowOf(made, 3))).toEqual(['codesDisagree']);
    const alone = preview({ ...file, rows: rows.slice(1), decisions: { matches: [...matches] } });
    expect(rowOf(alone, 2).class).toBe('new');
  });

  it('that stands beside several names is asked about by name', () => {
    const made = preview({
      columns: ['projectCode', 'projectName', 'disbursed'],
      rows: [
        ['123', 'Trạm y tế Hòa Thuận', 5],
        ['123', 'Trường Nà Mò', 5],
      ],
    });
    expect(made.summary.questions.map(({ field }) => field)).toEqual(['projectName', 'projectName']);
  });
});

describe('names', () => {
  const columns = ['projectName', 'disbursed'] as const;
  const rows = [['Trạm y tế xã Hòa Thuận', 5]];

  it('never match by themselves, but suggest', () => {
    const made = preview({ columns, rows });
    expect(rowOf(made, 2).class).toBe('ambiguous');
    expect(made.summary.questions[0]?.suggestions[0]).toMatchObject({ target: 'w3', exact: true });
    expect(made.outcome.figures.amount).toHaveLength(0);
  });

  it('match where a person takes exact ones, and the book remembers it', () => {
    const made = preview({ columns, rows, decisions: { acceptExactNames: true } });
    expect(written(made.outcome.figures)).toEqual({ 'w3 bl dev 2024 unsplit': 5 });
    expect(made.outcome.matches).toEqual([
      { dimension: 'component', field: 'projectName', text: 'Trạm y tế xã Hòa Thuận', target: 'w3' },
    ]);
    expect(made.summary.questions).toMatchObject([{ accepted: 'w3' }]);
  });

  it('that a person said to leave out leave their rows out', () => {
    const matches = [
      { dimension: 'component', field: 'projectName', text: 'TRẠM Y TẾ XÃ HOÀ THUẬN', target: null },
    ] as const;
    const made = preview({ columns, rows, decisions: { matches: [...matches] } });
    expect(rowOf(made, 2)).toMatchObject({ class: 'ignored', total: 5 });
  });

  it('without marks are taken for a remembered one only where nobody else bears them', () => {
    const matches = [
      { dimension: 'component', field: 'projectName', text: 'Tram y te xa Hoa Thuan', target: 'w2' },
    ] as const;
    expect(rowOf(preview({ columns, rows, decisions: { matches: [...matches] } }), 2).class).toBe(
      'ambiguous',
    );
    const capitals = [['TRAM Y TE XA HOA THUAN', 5]];
    expect(rowOf(preview({ columns, rows: capitals, decisions: { matches: [...matches] } }), 2).class).toBe(
      'new',
    );
  });

  it('with other marks are other names, to be taken and to be left out', () => {
    for (const target of ['w2', null]) {
      const matches = [{ dimension: 'component', field: 'projectName', text: 'Bản Lá', target }] as const;
      const made = preview({ columns, rows: [['Bản Lạ', 5]], decisions: { matches: [...matches] } });
      expect(codesOf(rowOf(made, 2))).toEqual(['unmatchedName']);
    }
  });

  it('of the place choose between namesakes', () => {
    const made = preview({
      columns: ['componentName', 'unitName', 'disbursed'],
      rows: [['Đề án thoát nghèo', 'X. Hưng Đạo, TP Cao Bằng', 5]],
      decisions: { acceptExactNames: true },
    });
    const [question] = made.summary.questions.filter(({ accepted }) => accepted === null);
    expect(question?.suggestions.slice(0, 2).map(({ target }) => target)).toEqual(['hd2', 'hd1']);
  });
});

describe('units', () => {
  it('of a heading hold for the rows beneath, and a kind of work is no heading of a unit', () => {
    const made = preview({
      columns: ['ordinal', 'componentName', 'disbursed'],
      groups: 'unitName',
      rows: [
        ['I', 'Huyện Bảo Lạc', null],
        [null, 'Công trình chuyển tiếp', null],
        [1, 'Đề án thoát nghèo', 5],
        ['II', 'Huyện Lạ', null],
        [1, 'Đề án thoát nghèo', 7],
      ],
      kinds: [
        { row: 2, kind: 'group' },
        { row: 3, kind: 'group' },
        { row: 5, kind: 'group' },
      ],
      decisions: { acceptExactNames: true },
    });
    expect(written(made.outcome.figures)).toEqual({ 'p1.2 bc dev 2024 unsplit': 5 });
    expect(codesOf(rowOf(made, 6))).toEqual(['unmatchedName']);
  });

  it('named nowhere: the province, and it is said; never for a work', () => {
    const made = preview({
      columns: ['componentName', 'disbursed'],
      rows: [['Đề án thoát nghèo', 5]],
      decisions: { acceptExactNames: true },
    });
    expect(written(made.outcome.figures)).toEqual({ 'p1.2 cb dev 2024 unsplit': 5 });
    expect(codesOf(rowOf(made, 2))).toEqual(['wholeProvince']);
  });

  it('of a work: its commune where the file names the district, a doubt where it names another', () => {
    const columns = ['projectCode', 'areaCode', 'disbursed'] as const;
    expect(written(preview({ columns, rows: [['7950443', 43, 5]] }).outcome.figures)).toEqual({
      'w1 hd1 dev 2024 unsplit': 5,
    });
    expect(codesOf(rowOf(preview({ columns, rows: [['7950443', 42, 5]] }), 2))).toEqual(['codesDisagree']);
  });

  it('of merged cells hold for all their rows', () => {
    const made = preview({
      columns: ['areaCode', 'componentName', 'disbursed'],
      rows: [
        ['043', 'Đề án thoát nghèo', 5],
        [null, 'Đề án thoát nghèo', 6],
      ],
      table: { merges: [[2, 3, 0, 0]] },
      decisions: { acceptExactNames: true },
    });
    expect(written(made.outcome.figures)).toEqual({ 'p1.2 bc dev 2024 unsplit': 11 });
  });
});

test('a row decision for what the book does not know any more does not fall back on the codes', () => {
  for (const decided of [{ component: 'gone' }, { vintage: 2001 }]) {
    const made = preview({
      columns: ['projectCode', 'disbursed'],
      rows: [['7950443', 5]],
      decisions: { rows: [{ sheet: 'Sheet1', row: 2, ...decided }] },
    });
    expect(rowOf(made, 2).class).toBe('ambiguous');
    expect(made.outcome.figures.amount).toHaveLength(0);
  }
});

test('merges that overlap, as only a damaged file has them, cost no walk through all rows each', () => {
  const rows = Array.from({ length: 60_000 }, (): [string] => ['a']);
  const merges = Array.from({ length: 10_000 }, (): [number, number, number, number] => [1, 60_000, 0, 0]);
  const table = tableOf(rows, { merges });
  const start = performance.now();
  keyColumn(table, 'projectName', 0);
  expect(performance.now() - start).toBeLessThan(400);
});

test('a row decision says more than all codes', () => {
  const made = preview({
    columns: ['projectCode', 'disbursed'],
    rows: [['7950443', 5]],
    decisions: { rows: [{ sheet: 'Sheet1', row: 2, component: 'w3', vintage: 2023 }] },
  });
  expect(written(made.outcome.figures)).toEqual({ 'w3 bl dev 2023 unsplit': 5 });
});
