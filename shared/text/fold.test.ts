import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareVietnamese, fold } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Cao Bằng', 'cao bang'],
    ['ĐẦU TƯ PHÁT TRIỂN', 'dau tu phat trien'],
    ['Ðức Long', 'duc long'],
    ['  Hộ\u00a0 nghèo\n', 'ho ngheo'],
    ['Nước & vệ sinh (2024)', 'nuoc & ve sinh (2024)'],
  ])('%j is %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['Khoẻ', 'KHỎE'],
    ['Xã'.normalize('NFD'), 'Xã'],
  ])('%j and %j have the same key', (left, right) => {
    expect(fold(left)).toBe(fold(right));
  });

  it('is the same for both normal forms, and of a key the key itself', () => {
    const vietnamese = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÀẢÃÁẠằẩẫấậĐỆỘỚỰỸ 1'),
    });
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('compareVietnamese', () => {
  it('sorts as a dictionary does, numbers by size', () => {
    const sorted = ['An', 'Ăn', 'Ân', 'Bảo Lạc', 'Dân', 'Đà', 'Hoà', 'Xã 2', 'Xã 10'];
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
    expect(['má', 'mạ', 'mà', 'mã', 'ma', 'mả'].sort(compareVietnamese)).toEqual([
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ]);
  });

  it('sees both normal forms as one', () => {
    expect(compareVietnamese('Bằng'.normalize('NFD'), 'Bằng')).toBe(0);
  });
});
