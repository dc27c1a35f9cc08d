/** Findings of the example, and how they follow what is typed. The rules themselves are tested in shared/checks. */
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/index.ts';
import { inFunding, inTargets, programme, roads, type } from './ask-book.ts';
import { type Opened, openBook, openExample } from './open-engine.ts';

type Finding = OutputOf<'checks/list'>['findings'][number];
/** Several may lie in one place: a section of the text that prints several figures. */
const keyOf = ({ key }: Finding): string => key;
const listed = async (book: Opened, year?: number) =>
  book.get('checks/list', year === undefined ? {} : { year });
const sorted = (findings: readonly Finding[]): string[] =>
  findings.map((each) => JSON.stringify(each)).sort();

const lastEvent = (book: Opened, type: string) => book.events.filter((event) => event.type === type).at(-1);

describe('the findings of the example', () => {
  it('are what the plan itself gets wrong: nothing of its money, but some of its documents', async () => {
    const { findings, counts, rules } = await listed(await openExample());
    expect(rules).toBeGreaterThanOrEqual(20);
    for (const severity of ['error', 'warning', 'note'] as const) {
      expect(counts[severity]).toBe(findings.filter((each) => each.severity === severity).length);
    }
    expect(findings.filter(({ place }) => place.sheet === 'funding')).toEqual([]);
    // The plan's own number and date contradict themselves: two dates of one document.
    expect(findings.find(({ code }) => code === 'K-031')).toMatchObject({
      expected: '31/01/2023',
      year: 2024,
    });
    expect(new Set(findings.map(keyOf)).size).toBe(findings.length);
  });

  it('come with the gravest first, in words of the language asked for', async () => {
    const book = await openExample();
    const vietnamese = await book.get('checks/list', {});
    const english = await book.get('checks/list', {}, { lang: 'en' });
    expect(english.findings.map(keyOf)).toEqual(vietnamese.findings.map(keyOf));
    for (const [at, finding] of vietnamese.findings.entries()) {
      for (const text of [finding.title, finding.explanation]) {
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(english.findings[at]?.explanation).not.toBe(finding.explanation);
    }
    const order = vietnamese.findings.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('are those of one year, where one is asked for', async () => {
    const book = await openExample();
    const years = (await listed(book)).findings.map(({ year }) => year);
    for (const year of [2023, 2024]) {
      const of = await listed(book, year);
      expect(of.findings).toHaveLength(years.filter((each) => each === year).length);
    }
    expect(await book.codeOf('checks/list', { year: 2030 })).toBe('unknownYear');
  });
});

describe('while one types', () => {
  it('findings come and go, and events tell which', async () => {
    const book = await openExample();
    const before = await listed(book);
    await type(book, inFunding(roads, 'centralDevelopment', '363.022'));
    const wrong = await listed(book);
    expect(wrong.counts.error).toBeGreaterThan(before.counts.error);
    const added = wrong.findings.filter(
      (each) => !before.findings.some((other) => keyOf(other) === keyOf(each)),
    );
    expect(added.map(({ place }) => place.row)).toContain(programme);
    const told = lastEvent(book, 'findings');
    expect(told?.type === 'findings' && told.added.length).toBe(added.length);
    await book.get('history/undo', {});
    expect(sorted((await listed(book)).findings)).toEqual(sorted(before.findings));
  });

  it('are the same, in the same order, as those of the book opened anew', async () => {
    const book = await openExample();
    await listed(book);
    await type(book, inFunding(roads, 'centralDevelopment', '1'), inTargets('ind.poorRate', 'target', '101'));
    await book.get('rows/delete', { sheet: 'funding', row: 'gnbv2125.6' });
    await type(book, inFunding('gnbv2125.2', 'printed.total', '1'));
    const kept = await listed(book);
    await book.close();
    const anew = await listed(await openBook(book.file));
    expect(sorted(kept.findings)).toEqual(sorted(anew.findings));
    expect(kept.findings.map(keyOf)).toEqual(anew.findings.map(keyOf));
  });

  it('the cells that were typed are told with those that followed', async () => {
    const book = await openExample();
    await type(book, inFunding(roads, 'centralDevelopment', '1'));
    const told = lastEvent(book, 'changed');
    const cells = told?.type === 'changed' ? told.cells.map(({ row, column }) => `${row} ${column}`) : [];
    expect(cells).toContain(`${roads} centralDevelopment`);
    expect(cells).toContain(`${programme} total`);
  });
});
