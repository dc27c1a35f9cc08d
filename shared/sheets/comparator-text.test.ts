import { describe, expect, it } from 'vitest';
import { comparators } from '../domain/comparators.ts';
import { comparatorChoices, parseComparator, showComparator, storedComparator } from './comparator-text.ts';

describe('a typed comparator', () => {
  it.each([
    ['>=', '>='],
    ['≥', '>='],
    ['từ', '>='],
    ['Từ … trở lên', '>='],
    ['TỐI THIỂU', '>='],
    ['ít nhất', '>='],
    ['it nhat', '>='],
    ['trên', '>'],
    ['=', '='],
    ['bằng', '='],
    ['đạt', '='],
    ['không quá', '<='],
    ['tối đa', '<='],
    ['dưới', '<'],
    ['less than', '<'],
    [' < ', '<'],
    ['khoảng', '~='],
    ['Khoảng'.normalize('NFD'), '~='],
    ['~', '~='],
    ['≈', '~='],
    ['about', '~='],
    ['~>=', '~>='],
    ['~ dưới', '~<'],
  ])('%s is %s', (text, stored) => {
    const choice = parseComparator(text);
    expect(choice && storedComparator(choice)).toBe(stored);
  });

  it.each(['', '!!', '=>', '==', '>>', 'từ 4%', '5', 'gần', '~~'])('%j is none', (text) => {
    expect(parseComparator(text)).toBeUndefined();
  });

  it('is read back from what is stored and from what is shown', () => {
    for (const comparator of comparators) {
      for (const approximate of [false, true]) {
        const stored = storedComparator({ comparator, approximate });
        expect(parseComparator(stored)).toEqual({ comparator, approximate });
        for (const lang of ['vi', 'en'] as const) {
          expect(parseComparator(showComparator(stored, lang))).toEqual({ comparator, approximate });
        }
      }
    }
  });

  it('may be each of the choices that are offered, in either language', () => {
    for (const lang of ['vi', 'en'] as const) {
      const read = comparatorChoices(lang).map((choice) => parseComparator(choice));
      expect(read.map((choice) => choice && storedComparator(choice))).toEqual([...comparators, '~=']);
    }
  });

  it('is shown as a sign, with "khoảng" before it where it is not exact', () => {
    expect(['>=', '<=', '=', '~=', '~>='].map((stored) => showComparator(stored, 'vi'))).toEqual([
      '≥',
      '≤',
      '=',
      'khoảng',
      'khoảng ≥',
    ]);
    expect(showComparator('~=', 'en')).toBe('about');
  });
});
