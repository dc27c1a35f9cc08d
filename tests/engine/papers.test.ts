/** What can be written of a book, and the reason that is recorded where findings are open. */
import { describe, expect, it } from 'vitest';
import { paperIds } from '#shared/report/publication.ts';
import { inFunding, roads, stateOf, type } from './ask-book.ts';
import { catalogueBook, openBook, openExample } from './open-engine.ts';

const reason = 'Số liệu đã thống nhất với Sở Tài chính';

describe('the papers of a book', () => {
  it('are named as they print, with their formats and months', async () => {
    const { year, papers, periods, demonstration } = await (await openExample()).get('papers/list', {});
    expect(year).toBe(2024);
    expect(papers.map(({ id }) => id)).toEqual([...paperIds]);
    expect(papers.map(({ name }) => name)).toEqual([
      'Kế hoạch',
      ...['Phụ lục 01', 'Phụ lục 02', 'Phụ lục 03', 'Phụ lục 04', 'Phụ lục 05'],
    ]);
    expect(papers.find(({ id }) => id === 'ke-hoach')).toMatchObject({
      formats: ['docx', 'pdf'],
      title: expect.stringContaining('giảm nghèo bền vững năm 2024'),
    });
    expect(papers.find(({ id }) => id === 'phu-luc-05')).toMatchObject({ monthly: true });
    expect(papers.map(({ missing }) => missing)).toEqual(paperIds.map(() => null));
    expect(periods).toContain(202403);
    expect([...periods].sort((a, b) => b - a)).toEqual(periods);
    expect(demonstration).toMatch(/minh họa/i);
  });

  it('say what they lack, in the language asked for, where the book has nothing for them', async () => {
    const book = await openBook(await catalogueBook());
    const { papers, periods, demonstration } = await book.get('papers/list', {});
    expect(papers.every(({ missing }) => missing !== null)).toBe(true);
    expect(papers.find(({ id }) => id === 'phu-luc-01')?.missing).toContain('cuối năm 2023');
    expect(periods).toEqual([]);
    expect(demonstration).toBeNull();
    const english = await book.get('papers/list', {}, { lang: 'en' });
    expect(english.papers.find(({ id }) => id === 'phu-luc-04')?.missing).toContain('no works');
  });

  it('follow the office’s numbering and titles', async () => {
    const book = await openExample();
    await book.get('papers/set', {
      settings: { numbering: 'roman', titles: { 'phu-luc-03': 'Chỉ tiêu riêng' } },
    });
    const { papers } = await book.get('papers/list', {});
    expect(papers.find(({ id }) => id === 'phu-luc-03')).toMatchObject({
      name: 'Phụ lục III',
      title: 'CHỈ TIÊU RIÊNG',
    });
  });

  it('are told with the findings that are open for the year', async () => {
    const book = await openExample();
    for (const year of [2023, 2024]) {
      const { openFindings } = await book.get('papers/list', { year });
      expect(openFindings).toEqual((await book.get('checks/list', { year })).counts);
    }
    expect(await book.codeOf('papers/list', { year: 2030 })).toBe('unknownYear');
  });
});

describe('a reason for writing papers while findings are open', () => {
  it('is recorded with every error and warning that is open, and undone like any edit', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const { counts } = await book.get('checks/list', { year: 2024 });
    const done = await book.get('papers/override', { papers: ['phu-luc-04', 'phu-luc-04'], reason });
    expect(done).toEqual({ revision: before.revision + 1, findings: counts.error + counts.warning });
    const { changeSets } = await book.get('history/list', { limit: 1 });
    expect(changeSets[0]?.summary).toContain(reason);
    expect(changeSets[0]?.changes).toBe(1);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('is not asked for where nothing is open', async () => {
    const book = await openBook(await catalogueBook());
    const before = await stateOf(book);
    expect(await book.get('papers/override', { papers: ['phu-luc-04'], reason })).toEqual({
      revision: before.revision,
      findings: 0,
    });
    expect(await stateOf(book)).toEqual(before);
  });

  it('is given once, however often the command comes', async () => {
    const book = await openExample();
    const command = { commandId: 'override-0001', papers: ['phu-luc-01'], reason };
    const first = await book.get('papers/override', command);
    await type(book, inFunding(roads, 'centralDevelopment', '1'));
    expect(await book.get('papers/override', command)).toEqual(first);
  });

  it('is refused for a paper that is none, and without words', async () => {
    const book = await openExample();
    expect(await book.codeOf('papers/override', { papers: ['phu-luc-09'], reason })).toBe('unknownPaper');
    expect(await book.codeOf('papers/override', { papers: ['phu-luc-01'], reason: '  ' })).toBe(
      'invalidRequest',
    );
  });
});
