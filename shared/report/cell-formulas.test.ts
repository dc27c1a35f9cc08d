import { describe, expect, it } from 'vitest';
import { addUp, brokenFormulas, evaluateFormula, firstThatHolds, portionOf } from './cell-formulas.ts';
import type { Cell, CellFormula, Paper } from './paper.ts';
import { phuLuc05 } from './phu-luc-05.ts';
import { roundingNote } from './rounding-note.ts';
import { caoBang2023, caoBang2024, disbursed2024 } from './testing/cao-bang.ts';

const options = { issuer: 'UBND tỉnh', createdAt: '2024-02-05T01:00:00Z' };
const amounts = new Map([
  ['r/a', 1],
  ['r/b', 2],
  ['s/a', 10],
]);
const read = (row: string, column: string): number | null => amounts.get(`${row}/${column}`) ?? null;
const money = (value: number | null): Cell => ({ kind: 'money', value, formula: null });

describe('formulas of cells', () => {
  it('adds up figures, passing over blanks; blanks alone stay blank', () => {
    expect(addUp([1, null, 2])).toBe(3);
    expect(addUp([null, null])).toBeNull();
    expect(addUp([])).toBeNull();
  });

  it('works out sums over columns and over rows', () => {
    expect(evaluateFormula({ op: 'columns', plus: ['a', 'b'], minus: [] }, 'r', 'x', read)).toBe(3);
    expect(evaluateFormula({ op: 'columns', plus: ['a'], minus: ['b'] }, 'r', 'x', read)).toBe(-1);
    for (const [plus, minus] of [
      ['empty', 'empty'],
      ['a', 'empty'],
      ['empty', 'a'],
    ] as const)
      expect(evaluateFormula({ op: 'columns', plus: [plus], minus: [minus] }, 'r', 'x', read)).toBeNull();
    expect(evaluateFormula({ op: 'rows', rows: ['r', 's'] }, 't', 'a', read)).toBe(11);
  });

  it('works out rates, means and shares exactly', () => {
    const ratio: CellFormula = { op: 'ratio', over: ['a'], under: ['b'] };
    expect(evaluateFormula(ratio, 'r', 'x', read)).toEqual({ num: 100n, den: 2n });
    expect(evaluateFormula({ ...ratio, under: ['empty'] }, 'r', 'x', read)).toBeNull();
    const mean: CellFormula = { op: 'mean', rows: ['r', 's', 'blank'] };
    expect(evaluateFormula(mean, 't', 'a', read)).toEqual({ num: 11n, den: 2n });
    expect(evaluateFormula({ op: 'mean', rows: ['blank'] }, 't', 'a', read)).toBeNull();
  });

  it('rounds a share up, never down, and keeps whole ones', () => {
    expect(portionOf(1_010, { num: 505n, den: 100n })).toBe(52);
    expect(portionOf(1_000, { num: 5n, den: 1n })).toBe(50);
    expect(portionOf(0, { num: 5n, den: 1n })).toBe(0);
    expect(portionOf(null, { num: 5n, den: 1n })).toBeNull();
  });

  it('chooses a formula only where it gives the value', () => {
    const overColumns: CellFormula = { op: 'columns', plus: ['a', 'b'], minus: [] };
    const overRows: CellFormula = { op: 'rows', rows: ['r', 's'] };
    expect(firstThatHolds([overColumns, overRows], money(3), 'r', 'a', read)).toBe(overColumns);
    expect(firstThatHolds([overColumns, overRows], money(11), 'r', 'a', read)).toBe(overRows);
    expect(firstThatHolds([null, overColumns], money(4), 'r', 'a', read)).toBeNull();
  });

  it('leaves no broken formula in a paper, and finds one that is broken', () => {
    const paper = phuLuc05(caoBang2024(), { year: 2024, ...options });
    expect(brokenFormulas(paper)).toEqual([]);
    expect(brokenFormulas(phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...options }))).toEqual([]);
    const rows = paper.rows.map((row) =>
      row.key === '1.1'
        ? { ...row, cells: row.cells.map((cell, at) => (at === 5 ? money(1_000_000) : cell)) }
        : row,
    );
    expect(brokenFormulas({ ...paper, rows })).toEqual([
      { row: '1', column: 'planDev' },
      { row: '1.1', column: 'plan' },
    ]);
  });
});

describe('the note on rounding', () => {
  const notesOf = (paper: Paper): readonly string[] => paper.notes;

  it('stands only where printed parts do not make up the printed total', () => {
    const whole = phuLuc05(caoBang2024(), { year: 2024, ...options });
    expect(notesOf(whole)).not.toContain(roundingNote);
    const halves = ['1.1', '1.2'].map((component) =>
      disbursed2024({ period: 202401, component, source: 'dev', vintage: 2024, value: 10_500_000 }),
    );
    const odd = phuLuc05(caoBang2024(halves), { year: 2024, period: 202401, ...options });
    expect(notesOf(odd)).toContain(roundingNote);
  });
});
