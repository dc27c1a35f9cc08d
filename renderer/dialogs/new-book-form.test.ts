import { expect, test } from 'vitest';
import { dialogWords } from '#shared/messages/window-dialogs.ts';
import { asksForYear, originCards, readYear, requestOf } from './new-book-form.ts';

const seed = (name: string) => ({
  name,
  title: { vi: `Tên ${name}`, en: `Name ${name}` },
  office: 'Cơ quan',
  years: [2023, 2024],
});

test('a card for each example, each catalogue, and the empty book', () => {
  const start = { examples: [seed('cao-bang')], catalogues: [seed('giam-ngheo')] };
  expect(originCards(start, dialogWords.vi.newBook, 'vi').map(({ value, title }) => [value, title])).toEqual([
    ['example:cao-bang', 'Ví dụ: Tên cao-bang'],
    ['catalogue:giam-ngheo', 'Danh mục: Tên giam-ngheo'],
    ['empty', 'Sổ trống'],
  ]);
});

test('an example brings everything along; the others take year and office', () => {
  expect(requestOf('example:cao-bang', 2025, 'Sở')).toEqual({ example: 'cao-bang' });
  expect(requestOf('catalogue:a:b', 2025, ' Sở ')).toEqual({ catalogue: 'a:b', year: 2025, office: 'Sở' });
  expect(requestOf('empty', 2025, '')).toEqual({ catalogue: 'nguon-von', year: 2025 });
  expect([asksForYear('example:x'), asksForYear('catalogue:x'), asksForYear('empty')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('years that a plan can have', () => {
  expect(readYear(' 2025 ')).toBe(2025);
  for (const text of ['1989', '2054', '25', '2025a', '', '2.025']) expect(readYear(text)).toBeNull();
});
