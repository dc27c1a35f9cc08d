/** Pages of a paper as the window shows them. */
import { describe, expect, it } from 'vitest';
import { inFunding } from './ask-book.ts';
import { openExample } from './open-engine.ts';

describe('the preview of a paper', () => {
  it('gives the pages that were asked for, and says how many there are', async () => {
    const book = await openExample();
    const whole = await book.get('papers/preview', { what: 'ke-hoach' });
    expect(whole.name).toBe('Kế hoạch');
    expect(whole.totalPages).toBeGreaterThan(whole.pages.length);
    expect(whole.pages.map(({ number }) => number).slice(0, 3)).toEqual([1, 2, 3]);
    const some = await book.get('papers/preview', { what: 'ke-hoach', from: 2, limit: 3 });
    expect(some).toEqual({ ...whole, from: 2, pages: whole.pages.slice(2, 5) });
    const behind = await book.get('papers/preview', { what: 'ke-hoach', from: whole.totalPages });
    expect(behind.pages).toEqual([]);
  });

  it('follows an edit at once', async () => {
    const book = await openExample();
    const printed = async (): Promise<string> =>
      JSON.stringify((await book.get('papers/preview', { what: 'phu-luc-05' })).pages);
    const before = await printed();
    await book.get('cells/set', { edits: [inFunding('gnbv2125.1.1', 'centralDevelopment', '1.234')] });
    const after = await printed();
    expect(before).not.toContain('"1.234"');
    expect(after).toContain('"1.234"');
  });

  it('knows no other papers', async () => {
    const book = await openExample();
    await expect(book.get('papers/preview', { what: 'phu-luc-09' })).rejects.toThrow('phu-luc-09');
  });
});
