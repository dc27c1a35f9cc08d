/**
 * The papers of the example as text, line by line: whoever changes what is printed sees it here and reads it. With
 * KEHOACH_UPDATE_GOLDEN=1 the files are written anew, to be read before they are kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleBook } from '#shared/checks/testing/read-example.ts';
import { brokenFormulas } from '#shared/report/cell-formulas.ts';
import { composePublication, type Edition } from '#shared/report/compose-publication.ts';
import { type PaperId, type Publication, paperIds, tablesOf } from '#shared/report/publication.ts';
import { publicationToText } from '#shared/report/publication-to-text.ts';
import { paperSettingsSchema, readPaperSettings } from '#shared/report/settings.ts';

const resources = new URL('../../resources/', import.meta.url);
const readSeed = (name: string): unknown => {
  const catalogue = new URL(`catalogues/${name}.json`, resources);
  const file = existsSync(catalogue) ? catalogue : new URL(`examples/${name}.json`, resources);
  return JSON.parse(readFileSync(file, 'utf8'));
};
const whole = exampleBook(readSeed, 'cao-bang-2024');
const asPrinted = exampleBook(readSeed, 'cao-bang-2024-so-in');

const edition = (period?: number): Edition => ({
  year: 2024,
  period,
  issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
  createdAt: '2024-02-05T01:00:00.000Z',
  settings: readPaperSettings(undefined),
  findings: () => undefined,
});

const compareWithFile = (text: string, name: string): void => {
  const file = new URL(`papers/${name}.txt`, import.meta.url);
  if (process.env.KEHOACH_UPDATE_GOLDEN === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
};

const appendices = paperIds.filter((id) => id !== 'ke-hoach');
const compose = (id: PaperId, period?: number): Publication => composePublication(id, whole, edition(period));

describe('the papers of the example', () => {
  it.each(appendices)('%s', (id) => {
    compareWithFile(publicationToText(compose(id)), id);
  });

  it('phu-luc-05 of a month', () => {
    compareWithFile(publicationToText(compose('phu-luc-05', 202403)), 'phu-luc-05-202403');
  });

  it.each(appendices)('%s of the book without invented data bears no mark of it', (id) => {
    const publication = composePublication(id, asPrinted, edition());
    expect(publication.demonstration).toBeNull();
    expect(publicationToText(publication)).not.toMatch(/minh họa/i);
  });

  it.each([undefined, 202403])('have formulas that give their values (month %s)', (period) => {
    const tables = paperIds.flatMap((id) => tablesOf(compose(id, period)));
    for (const table of tables) expect(brokenFormulas(table)).toEqual([]);
  });

  it('are the letter and every appendix behind it, in their order', () => {
    const { parts } = compose('ke-hoach');
    expect(parts.map((part) => (part.kind === 'letter' ? part.letter.type : part.paper.id))).toEqual([
      'KẾ HOẠCH',
      'phu-luc-01',
      'phu-luc-02',
      'phu-luc-03',
      'phu-luc-04',
      'phu-luc-04b',
      'phu-luc-05',
    ]);
  });

  it.each([
    ['digits', /Phụ lục (?:số )?0[1-5]/, /Phụ lục (?:I|II|IV|V)(?!\p{L})/u],
    ['roman', /Phụ lục (?:I|II|IV|V)(?!\p{L})/u, /Phụ lục (?:số )?0[1-5]/],
  ] as const)('number their appendices in one style throughout: %s', (numbering, wanted, other) => {
    const settings = paperSettingsSchema.parse({ numbering });
    const text = publicationToText(composePublication('ke-hoach', whole, { ...edition(), settings }));
    expect(text).toMatch(wanted);
    expect(text).not.toMatch(other);
  });

  it('are the same each time', () => {
    for (const id of paperIds) expect(compose(id, 202403)).toEqual(compose(id, 202403));
  });
});
