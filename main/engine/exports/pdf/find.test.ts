import { describe, expect, it } from 'vitest';
import { headerRows, leafColumns } from '#shared/report/columns.ts';
import { letterText } from '#shared/report/letter-text.ts';
import { printedRows } from '#shared/report/print-cell.ts';
import { letterOf, paperOf, publicationOf, sentence } from '#shared/report/testing/publications.ts';
import { compareWithPublication } from '../compare-figures.ts';
import { comparable } from './comparable.ts';
import { findLetter } from './find-letter.ts';
import { findTable } from './find-table.ts';

const paper = paperOf({ rows: [3, 8, 5, 9, 4] });
const publication = publicationOf([{ kind: 'table', paper }]);
const rows = printedRows(paper).map((cells) => comparable(cells.join('')));
const heading =
  comparable(
    headerRows(paper.columns)
      .flat()
      .map(({ label }) => label)
      .join(''),
  ) +
  comparable(
    leafColumns(paper.columns)
      .map(({ numberParts }) => numberParts.join(''))
      .join(''),
  );

const differences = (text: string): number =>
  compareWithPublication(publication, { tables: [findTable(paper, text, 0).cells], letter: null })
    .figuresDifferent;

describe('a table in the text of a PDF', () => {
  it('is found over pages that repeat its heading', () => {
    expect(differences(`title${heading}${rows.join('')}notes`)).toBe(0);
    const turned = `title${heading}${rows.slice(0, 2).join('')}${heading}${rows.slice(2).join('')}`;
    expect(differences(turned)).toBe(0);
    expect(findTable(paper, turned, 0).end).toBe(turned.length);
  });

  it.each([
    [
      'a digit is another',
      (text: string) => text.replace(rows[2] ?? '', (rows[2] ?? '').replace('21', '27')),
    ],
    ['a row is missing', (text: string) => text.replace(rows[3] ?? '', '')],
    ['a figure stands behind a row', (text: string) => text.replace(rows[1] ?? '', `${rows[1]}7`)],
    [
      'two rows have changed places',
      (text: string) => text.replace(`${rows[1]}${rows[2]}`, `${rows[2]}${rows[1]}`),
    ],
    ['the column numbers are missing', (text: string) => text.replace('AB12', '')],
  ])('is not the paper where %s', (_what, change) => {
    const good = `${heading}${rows.join('')}`;
    const bad = change(good);
    expect(bad).not.toBe(good);
    expect(differences(bad)).toBeGreaterThan(0);
  });
});

describe('a letter in the pages of a PDF', () => {
  const letter = letterOf([
    { headings: 1, words: 60, notes: [20, 30] },
    { headings: 0, words: 60, notes: [25] },
  ]);
  const { paragraphs, footnotes } = letterText(letter);
  const body = comparable(paragraphs.join('').replace(/\[(\d+)\]/g, '$1'));
  const notes = footnotes.map((text, at) => comparable(`${at + 1}${text}`));
  const [first = '', second = '', third = ''] = notes;
  const isWhole = (pages: readonly string[]): boolean => {
    const { text } = findLetter(letter, pages);
    return JSON.stringify(text) === JSON.stringify(letterText(letter));
  };
  const turn = 300;
  const pages = [
    `head${body.slice(0, turn)}${first}${second.slice(0, 30)}`,
    `${body.slice(turn)}sign${second.slice(30)}${third}`,
  ];

  it('is found though footnotes stand between its pages, and go on', () => {
    expect(isWhole(pages)).toBe(true);
    expect(findLetter(letter, [...pages, 'next']).nextPage).toBe(2);
  });

  it('is found where its footnotes begin with the letters that come next in it', () => {
    const beginning = 'Nguon so lieu: ';
    const text = `mot hai ba 1${beginning}${'bao cao '.repeat(20)}`;
    const alike = {
      ...letter,
      paragraphs: [{ role: 'body', level: 0, runs: [{ text }, { footnote: 1 }] }] as const,
      footnotes: [{ number: 1, runs: [{ text: `${beginning}Kho bac` }] }],
    };
    const whole = comparable(`${text}1`);
    const found = findLetter(alike, [
      whole.slice(0, 8) + comparable(`1${beginning}Kho bac`),
      `${whole.slice(8)}sign`,
    ]);
    expect(found).toEqual({ text: letterText(alike), nextPage: 2 });
  });

  it('is found where its first words are its title, too', () => {
    expect(isWhole([`${body.slice(0, 60)}${pages[0]}`, pages[1] ?? ''])).toBe(true);
  });

  it.each([
    [
      'a letter of the body is another',
      pages.map((page) => page.replace(body.slice(100, 110), 'x'.repeat(10))),
    ],
    ['a footnote is missing', [pages[0] ?? '', (pages[1] ?? '').replace(third, '')]],
    ['a footnote is another', [(pages[0] ?? '').replace(first, first.replace(/.$/, '#')), pages[1] ?? '']],
    ['a page is missing', [pages[0] ?? '']],
    ['something stands between its pages', [`${pages[0]}lost`, pages[1] ?? '']],
  ])('is not the letter where %s', (_what, changed) => {
    expect(isWhole(changed)).toBe(false);
  });
});

it('compares letters by what every font has', () => {
  expect(comparable('Đường “Bảo Lạc” 1.234,5 % ½')).toBe(
    comparable('Đương "Bo Lc"1.234,5%½'.replaceAll('"', '')),
  );
  expect(comparable(sentence(2))).not.toBe(comparable(sentence(2, 1)));
});
