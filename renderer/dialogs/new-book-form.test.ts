import { expect, test } from 'vitest';
import { dialogWords } from '#shared/messages/window-dialogs.ts';
import { asksForYear, offersDemonstration, originCards, readYear, requestOf } from './new-book-form.ts';

const seed = (name: string, demonstration = false) => ({
  name,
  title: { vi: `Tên ${name}`, en: `Name ${name}` },
  office: 'Cơ quan',
  years: [2023, 2024],
  demonstration,
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
  const form = { year: 2025, office: ' Sở ', demonstration: true };
  expect(requestOf({ ...form, origin: 'example:cao-bang' })).toEqual({ example: 'cao-bang' });
  const fromCatalogue = { catalogue: 'a:b', year: 2025, office: 'Sở' };
  expect(requestOf({ ...form, origin: 'catalogue:a:b' })).toEqual(fromCatalogue);
  const empty = { catalogue: 'nguon-von', year: 2025 };
  expect(requestOf({ ...form, origin: 'empty', office: '', demonstration: false })).toEqual(empty);
  expect([asksForYear('example:x'), asksForYear('catalogue:x'), asksForYear('empty')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('demonstration data can be left out of an example that has some', () => {
  const seeds = { examples: [seed('bare'), seed('full', true)], catalogues: [seed('full')] };
  const origins = ['example:full', 'example:bare', 'catalogue:full', 'empty'];
  expect(origins.filter((origin) => offersDemonstration(origin, seeds))).toEqual(['example:full']);
  const form = { origin: 'example:full', year: null, office: '', demonstration: false };
  expect(requestOf(form)).toEqual({ example: 'full', printedOnly: true });
});

test('years that a plan can have', () => {
  expect(readYear(' 2025 ')).toBe(2025);
  for (const text of ['1989', '2054', '25', '2025a', '', '2.025']) expect(readYear(text)).toBeNull();
});
