import { expect, it } from 'vitest';
import { excelFormula } from './excel-formula.ts';
import { columnLetters, type SheetLayout } from './sheet-layout.ts';

const layout: SheetLayout = {
  columnCount: 5,
  rule: 1,
  unitLine: 2,
  headerTop: 3,
  numberRow: 4,
  bodyTop: 5,
  notesTop: 10,
  signature: 10,
  last: 9,
  rowOf: new Map(['p', 'q', 'r', 's', 't'].map((key, index) => [key, index + 5])),
  columnOf: new Map(['a', 'b', 'c', 'd', 'e'].map((key, index) => [key, index + 1])),
};

it('adds up columns as ranges, and stays blank over blanks', () => {
  const formula = { op: 'columns', plus: ['b', 'c', 'd'], minus: [] } as const;
  expect(excelFormula(formula, layout, 7, 1)).toBe('IF(COUNT(B7:D7)=0,"",SUM(B7:D7))');
});

it('takes gaps apart and subtracts', () => {
  const formula = { op: 'columns', plus: ['a', 'c', 'd'], minus: ['e'] } as const;
  expect(excelFormula(formula, layout, 7, 2)).toBe(
    'IF(OR(COUNT(A7,C7:D7)=0,COUNT(E7)=0),"",SUM(A7,C7:D7)-SUM(E7))',
  );
});

it('adds up rows', () => {
  const formula = { op: 'rows', rows: ['p', 'r', 's'] } as const;
  expect(excelFormula(formula, layout, 9, 3)).toBe('IF(COUNT(C5,C7:C8)=0,"",SUM(C5,C7:C8))');
});

it('takes the mean of rows', () => {
  const formula = { op: 'mean', rows: ['p', 'q'] } as const;
  expect(excelFormula(formula, layout, 9, 3)).toBe('IF(COUNT(C5:C6)=0,"",AVERAGE(C5:C6))');
});

it('rounds a share up to a whole number, and is blank where a part is', () => {
  const formula = { op: 'portion', of: 'b', percent: 'c' } as const;
  expect(excelFormula(formula, layout, 6, 4)).toBe('IF(COUNT(B6,C6)<2,"",ROUNDUP(ROUND(B6*C6/100,9),0))');
});

it('divides sums, and is blank over blank or nothing', () => {
  const formula = { op: 'ratio', over: ['b', 'd'], under: ['a'] } as const;
  expect(excelFormula(formula, layout, 6, 5)).toBe(
    'IF(OR(COUNT(B6,D6)=0,SUM(A6)=0),"",SUM(B6,D6)/SUM(A6)*100)',
  );
});

it('refuses a place that is not on the sheet', () => {
  expect(() => excelFormula({ op: 'rows', rows: ['nowhere'] }, layout, 5, 1)).toThrow('nowhere');
});

it('counts columns as Excel does', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
});
