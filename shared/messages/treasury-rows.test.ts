import { expect, test } from 'vitest';
import { describeReason } from './treasury-reasons.ts';

test('reasons of rows name fields, places and amounts as people do', () => {
  const padded = {
    code: 'codePadded',
    params: { field: 'projectCode', from: '71', to: '0071' },
    at: null,
  } as const;
  expect(describeReason(padded, 'vi')).toBe('Mã dự án đầu tư “71” thiếu số 0 ở đầu, được hiểu là “0071”');
  const typed = { code: 'typedByHand', params: { typed: 4_000_000, imported: null }, at: null } as const;
  expect(describeReason(typed, 'vi')).toContain('4.000.000 đồng');
  expect(describeReason({ ...typed, params: { typed: 4, imported: 3 } }, 'en')).toContain('imported 3 đồng');
  const month = { code: 'periodUnknown', params: { period: 202413 }, at: null } as const;
  expect(describeReason(month, 'vi')).toContain('13/2024');
});

test('what a file says is quoted on one line, cut short, and acts on no screen', () => {
  const name = `a\n\u202E${'x'.repeat(200)}`;
  const reason = { code: 'unmatchedName', params: { dimension: 'component', name }, at: null } as const;
  const told = describeReason(reason, 'en');
  expect(told).not.toMatch(/[\n\u202E]/);
  expect(told.length).toBeLessThan(200);
});
