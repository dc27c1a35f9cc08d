import { expect, it } from 'vitest';
import { placeInWords } from './place-in-words.ts';

it.each([
  ['A.I.fn4(1)', 'A.I chú thích 4 (1)', 'A.I footnote 4 (1)'],
  ['A.I.fn4', 'A.I chú thích 4', 'A.I footnote 4'],
  ['intro.fn1', 'Phần mở đầu chú thích 1', 'Introduction footnote 1'],
  ['intro', 'Phần mở đầu', 'Introduction'],
  ['A.IV.2.1', 'A.IV.2.1', 'A.IV.2.1'],
  ['', '', ''],
])('%s is %s', (place, vi, en) => {
  expect(placeInWords(place, 'vi')).toBe(vi);
  expect(placeInWords(place, 'en')).toBe(en);
});
