import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';
import { runAll, runTouched } from './run.ts';
import { million } from './testing/make-records.ts';
import { assignedAt, smallBook } from './testing/small-book.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

describe('what one change touches', () => {
  test('an amount re-runs only the claims and limits above it', () => {
    const book = smallBook();
    runAll(book, 2024);
    const touch = book.set(assignedAt('p2', 'mob'), 6 * million);
    expect([...runTouched([touch], book, 2024).keys()].sort(byText)).toEqual([
      'K-001/2024/about',
      'K-003/2024/bySource',
      'K-021/2024/p/mob/2024',
      'K-021/2024/p2/mob/2024',
      'K-022/2024/assigned/p2//mob/2024',
    ]);
  });

  test('a claim that is mended is told as clean', () => {
    const book = smallBook();
    const claim = book.records('claim').get('bySource');
    if (!claim) throw new Error('no claim');
    const wrong = book.put('claim', { ...claim, value: 56 * million });
    expect(runTouched([wrong], book, 2024).get('K-003/2024/bySource')?.code).toBe('K-003');
    const right = book.put('claim', claim);
    expect([...runTouched([right], book, 2024)]).toEqual([['K-003/2024/bySource', undefined]]);
  });
});

test('every rule has a code of its own, in order', () => {
  const codes = rules.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort(byText));
  for (const code of codes) expect(code).toMatch(/^K-\d{3}$/);
});
