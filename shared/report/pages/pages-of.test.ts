import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafColumns } from '../columns.ts';
import type { Letter } from '../letter.ts';
import { letterText } from '../letter-text.ts';
import { textHeightOf, textWidthOf } from '../page-size.ts';
import type { Paper } from '../paper.ts';
import { printedRows } from '../print-cell.ts';
import { letterOf, paperOf, publicationOf } from '../testing/publications.ts';
import type { Page, PageLine } from './page.ts';
import { pagesOf } from './pages-of.ts';

const letterPages = (letter: Letter): Page[] => pagesOf(publicationOf([{ kind: 'letter', letter }]));
const tablePages = (...papers: Paper[]): Page[] =>
  pagesOf(publicationOf(papers.map((paper) => ({ kind: 'table', paper }))));

const textOf = (lines: readonly PageLine[]): string =>
  lines.map(({ texts }) => texts.map(({ text }) => text).join('')).join(' ');
const squeezed = (text: string): string => text.replace(/\s/g, '');
/** Lines of each paragraph, in reading order over all pages. */
const paragraphs = (pages: readonly Page[], wanted: (line: PageLine) => boolean): PageLine[][] => {
  const found = new Map<number, PageLine[]>();
  for (const line of pages.flatMap(({ lines }) => lines).filter(wanted))
    found.set(line.paragraph, [...(found.get(line.paragraph) ?? []), line]);
  return [...found.values()];
};
const isBody = (line: PageLine): boolean => line.note === undefined;

const texts = (count: number, words: number) =>
  Array.from({ length: count }, () => ({ headings: 0, words, notes: [] }));

/** At most two headings before each text: a whole page of them would have to be parted. */
const letters = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 0, max: 120 }),
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) =>
    letterOf(
      parts.map(([headings, words, note]) => ({
        headings,
        words,
        notes: note > 60 ? [(note - 60) * 6] : [],
      })),
    ),
  );

const staysInside = ({ page }: Letter | Paper, { lines, width, height }: Page): void => {
  const { left, top, bottom } = page.margins;
  for (const line of lines) {
    expect(line.left).toBeGreaterThanOrEqual(left - 0.01);
    expect(line.left + line.width).toBeLessThanOrEqual(left + textWidthOf(page) + 0.01);
    expect(line.top).toBeGreaterThanOrEqual(top - 0.01);
    expect(line.top + line.height).toBeLessThanOrEqual(height - bottom + 0.01);
  }
  expect(width).toBeGreaterThan(left);
};

describe('a letter on its pages', () => {
  it('prints every word of body and footnotes once, in order, inside the margins', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const pages = letterPages(letter);
        const bodies = paragraphs(pages, isBody).map((lines) => squeezed(textOf(lines)));
        const expected = letterText(letter).paragraphs.map((text) =>
          squeezed(text.replace(/\[(\d+)\]/g, '$1')),
        );
        const first = bodies.indexOf(expected[0] ?? '');
        expect(bodies.slice(first, first + expected.length)).toEqual(expected);
        const notes = paragraphs(pages, (line) => !isBody(line)).map((lines) => squeezed(textOf(lines)));
        expect(notes).toEqual(
          letter.footnotes.map(({ number, runs }) =>
            squeezed(`${number}${runs.map(({ text }) => text).join('')}`),
          ),
        );
        for (const page of pages) staysInside(letter, page);
      }),
      { numRuns: 60 },
    );
  });

  it('lets no line of the text stand on another or on a footnote', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        for (const { lines } of letterPages(letter)) {
          const full = lines.filter(({ width }) => width > textWidthOf(letter.page) - 20);
          for (const [at, line] of full.entries()) {
            const next = full[at + 1];
            if (next) expect(next.top).toBeGreaterThanOrEqual(line.top + line.height - 0.01);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('begins each footnote on the page of its reference', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        for (const { lines } of letterPages(letter)) {
          const referred = lines
            .filter(isBody)
            .flatMap(({ texts }) => texts.flatMap(({ note }) => note ?? []));
          const begun = lines
            .filter((line) => !isBody(line))
            .flatMap(({ texts }) => texts.flatMap(({ note }) => note ?? []));
          for (const note of referred) expect(begun).toContain(note);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no heading and no single line at the foot of a page, and none alone at the top', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const pages = letterPages(letter);
        for (const lines of paragraphs(pages, isBody)) {
          const onPages = pages.map((page) => page.lines.filter((line) => lines.includes(line)).length);
          const parts = onPages.filter((count) => count > 0);
          if (parts.length > 1) for (const count of parts) expect(count).toBeGreaterThanOrEqual(2);
        }
        for (const page of pages.slice(0, -1))
          expect(page.lines.filter(isBody).at(-1)?.heading).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the signature with the last lines of the text', () => {
    for (let count = 20; count < 60; count++) {
      const letter = letterOf(texts(count, 25));
      const last = letterPages(letter).at(-1);
      const text = squeezed(textOf(last?.lines ?? []));
      expect(text).toContain(squeezed('Nơi nhận:'));
      expect(text).toContain(squeezed('Nguyễn Văn A'));
      const end = letterText(letter).paragraphs.at(-1)?.split(' ').slice(-3).join('');
      expect(text).toContain(end);
    }
  });

  it('numbers its pages from the second on, in the upper margin', () => {
    const pages = letterPages(letterOf(texts(60, 60)));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ pageNumber }) => pageNumber && textOf([pageNumber]))).toEqual([
      null,
      ...pages.slice(1).map((_page, at) => String(at + 2)),
    ]);
    for (const { pageNumber } of pages.slice(1))
      expect((pageNumber?.top ?? 0) + (pageNumber?.height ?? 0)).toBeLessThan(20);
  });

  it('carries a footnote that no page can hold over several pages', () => {
    const pages = letterPages(letterOf([{ headings: 0, words: 50, notes: [3_000] }, ...texts(2, 50)]));
    const withNotes = pages.filter(({ lines }) => lines.some((line) => !isBody(line)));
    expect(withNotes.length).toBeGreaterThan(2);
    for (const { rules } of withNotes) expect(rules.length).toBeGreaterThan(0);
  });
});

const papers = fc
  .record({
    rows: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 60 }),
    notes: fc.array(fc.constant('Nguồn số liệu: báo cáo của các đơn vị.'), { maxLength: 4 }),
    signed: fc.boolean(),
  })
  .map(paperOf);

describe('a table on its pages', () => {
  it('prints every row once, whole and in order, beneath its heading on each page', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const pages = tablePages(paper);
        const rows = pages.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));
        const printed = rows.map(({ cells }) => cells.map(({ lines }) => lines.join(' ')));
        expect(printed).toEqual(paper.rows.length === 0 ? [['', '', '', '']] : printedRows(paper));
        for (const page of pages) {
          staysInside(paper, page);
          for (const table of page.tables) {
            expect(table.rows.length).toBeGreaterThan(0);
            expect(table.header.flat().map(({ label }) => label)).toContain('Công trình');
            expect(table.numbers).toHaveLength(leafColumns(paper.columns).length);
            const heights = [
              ...table.headerHeights,
              table.numberHeight,
              ...table.rows.map(({ height }) => height),
            ];
            const bottom = table.top + heights.reduce((sum, height) => sum + height, 0);
            expect(bottom).toBeLessThanOrEqual(paper.page.margins.top + textHeightOf(paper.page) + 0.01);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps notes and signature with the last row', () => {
    fc.assert(
      fc.property(papers, (paper) => {
        const last = tablePages(paper).at(-1);
        if (paper.notes.length > 0 || paper.signature) expect(last?.tables).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on with a row that no page can hold, without losing a line', () => {
    const paper = paperOf({ rows: [10, 2_500, 10] });
    const pages = tablePages(paper);
    expect(pages.length).toBeGreaterThan(1);
    const lines = pages.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[1]?.lines ?? [])),
    );
    expect(squeezed(lines.join(''))).toBe(
      squeezed(
        printedRows(paper)
          .map((cells) => cells[1])
          .join(''),
      ),
    );
  });

  it('counts the pages of each appendix anew, and on where a table continues one', () => {
    const long = paperOf({ rows: Array.from({ length: 60 }, () => 20) });
    const pages = tablePages(long, { ...long, continues: true }, long);
    const first = pages.filter(({ part }) => part === 0).length;
    expect(first).toBeGreaterThan(1);
    expect(pages.map(({ number }) => number)).toEqual([
      ...Array.from({ length: 2 * first }, (_page, at) => at + 1),
      ...Array.from({ length: first }, (_page, at) => at + 1),
    ]);
    expect(pages.filter(({ pageNumber }) => pageNumber === null)).toHaveLength(2);
  });
});

it('prints the sentence about invented data at the foot of every page, and on none without it', () => {
  const letter = letterOf(texts(30, 60));
  const parts = [
    { kind: 'letter', letter },
    { kind: 'table', paper: paperOf({ rows: [1] }) },
  ] as const;
  const sentence = 'Số liệu minh họa.';
  const pages = pagesOf(publicationOf(parts, sentence));
  expect(pages.length).toBeGreaterThan(2);
  for (const { foot, height } of pages) {
    expect(textOf(foot)).toBe(sentence);
    for (const line of foot) expect(line.top).toBeGreaterThan(height - 20);
  }
  expect(pagesOf(publicationOf(parts)).every(({ foot }) => foot.length === 0)).toBe(true);
});
