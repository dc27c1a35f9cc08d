import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/contract/index.ts';
import { smallSheet } from '../book/sheet.testing.ts';
import { FindingMarks } from './finding-marks.ts';

const finding = (severity: Finding['severity'], row: string, year = 2024, sheet = 'funding'): Finding => ({
  key: `${severity}${row}`,
  code: 'K-001',
  severity,
  title: '',
  year,
  place: { sheet, row, column: 'centralTotal' },
  where: '',
  printedAt: null,
  expected: 1,
  actual: 2,
  difference: 1,
  shown: { expected: '1', actual: '2', difference: '+1' },
  explanation: '',
  parts: [],
});

const cell = (row: string) => ({ row, column: 'centralTotal' });

describe('corner marks', () => {
  it('show the worst finding of a cell, of this sheet and year alone', () => {
    const marks = new FindingMarks();
    const found = [
      finding('note', 'p'),
      finding('error', 'p'),
      finding('warning', 'p'),
      finding('error', 'p.1', 2023),
      finding('error', 'p.2', 2024, 'targets'),
    ];
    expect(marks.update(found, smallSheet())).toEqual([cell('p')]);
    expect(marks.of(cell('p'))).toBe('error');
    expect(marks.of(cell('p.1'))).toBeUndefined();
    expect(marks.of(cell('p.2'))).toBeUndefined();
  });

  it('tell which cells look different now', () => {
    const marks = new FindingMarks();
    marks.update([finding('error', 'p'), finding('note', 'p.1')], smallSheet());
    const after = [finding('warning', 'p'), finding('note', 'p.1'), finding('note', 'p.2')];
    expect(marks.update(after, smallSheet())).toEqual([cell('p'), cell('p.2')]);
  });
});
