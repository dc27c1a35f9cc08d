import { expect, test } from 'vitest';
import type { Finding } from '#shared/contract/index.ts';
import { countBySeverity, isAtCell, isShown, listFindings, whereLines } from './finding-list.ts';

const finding = (
  code: string,
  severity: Finding['severity'],
  place: Partial<Finding['place']> = {},
): Finding => ({
  code,
  severity,
  title: code,
  year: 2024,
  place: { sheet: 'funding', row: 'p', column: 'total', ...place },
  where: '',
  printedAt: null,
  expected: 1,
  actual: 2,
  difference: 1,
  shown: { expected: '1', actual: '2', difference: '1' },
  explanation: '',
  parts: [],
});

test('every finding has a key of its own, and keeps it when another one goes', () => {
  const all = [finding('K-001', 'error'), finding('K-001', 'error'), finding('K-020', 'error')];
  const keys = listFindings(all).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
  expect(listFindings(all.slice(2))[0]?.key).toBe(keys[2]);
});

test('filters by severity, and by sheet and year together', () => {
  const [listed] = listFindings([finding('K-001', 'error')]);
  if (!listed) throw new Error('nothing listed');
  expect(isShown(listed, { hidden: [], only: null })).toBe(true);
  expect(isShown(listed, { hidden: ['error'], only: null })).toBe(false);
  expect(isShown(listed, { hidden: [], only: { sheet: 'funding', year: 2024 } })).toBe(true);
  expect(isShown(listed, { hidden: [], only: { sheet: 'targets', year: 2024 } })).toBe(false);
  expect(isShown(listed, { hidden: [], only: { sheet: 'funding', year: 2023 } })).toBe(false);
});

test('counts', () => {
  expect(countBySeverity([finding('a', 'error'), finding('b', 'warning'), finding('c', 'error')])).toEqual({
    error: 2,
    warning: 1,
    note: 0,
  });
});

test('a finding is at the active cell of its own year only', () => {
  const at = { sheet: 'funding' as const, row: 'p', column: 'total' };
  expect(isAtCell(finding('a', 'error'), at, 2024)).toBe(true);
  expect(isAtCell(finding('a', 'error'), at, 2023)).toBe(false);
  expect(isAtCell(finding('a', 'error', { row: 'q' }), at, 2024)).toBe(false);
  expect(isAtCell(finding('a', 'error'), null, 2024)).toBe(false);
});

test('a place as two lines: the row, then the column with its sheet', () => {
  expect(whereLines('Dự án & vốn › Dự án 1 › NSTW – ĐTPT')).toEqual(['Dự án 1', 'NSTW – ĐTPT · Dự án & vốn']);
  expect(whereLines('Văn bản › Kế hoạch 183')).toEqual(['Văn bản › Kế hoạch 183']);
  expect(whereLines('')).toEqual(['']);
});
