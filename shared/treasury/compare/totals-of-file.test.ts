import { expect, test } from 'vitest';
import { preview, rowOf } from '../testing/small-import.ts';

test('a total with the code of a work whose amount is the sum of nothing may be the work', () => {
  const made = (amount: number) =>
    preview({
      columns: ['projectCode', 'projectName', 'disbursed'],
      rows: [
        ['7950443', 'Đường', 500],
        ['0071', 'Tổng hợp dữ liệu', amount],
        ['7950999', 'Trạm', 700],
      ],
      detected: true,
    });
  expect(rowOf(made(5_000), 3).class).toBe('ambiguous');
  expect(rowOf(made(1_200), 3).class).toBe('ignored');
});

test('a heading whose amount is the sum of nothing may be a detail, unless a person says that it is a heading', () => {
  const headed = (amount: number, kinds: { row: number; kind: 'group' }[] = []) =>
    preview({
      columns: ['ordinal', 'projectCode', 'projectName', 'disbursed'],
      rows: [
        ['I', null, 'Huyện Bảo Lạc', amount],
        [1, '7950443', 'Đường', 500],
        [2, '0071', 'Trường', 700],
      ],
      kinds,
      detected: true,
    });
  expect(rowOf(headed(1_200), 2).class).toBe('ignored');
  expect(rowOf(headed(5_000), 2)).toMatchObject({
    class: 'ambiguous',
    reasons: [{ code: 'notDetail' }, { code: 'groupNoSum', params: { stated: 5_000, computed: 1_200 } }],
  });
  expect(rowOf(headed(5_000, [{ row: 2, kind: 'group' }]), 2).class).toBe('ignored');
});
