/**
 * R15: books of every released format open, verify and can be edited, on a copy. A fixture is made once, by the
 * program of its time (`make-book-v1.ts`); each later program has to cope with it.
 */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '#engine/store/index.ts';
import { cellIn, inFunding, show, stateOf, type, valueAt } from '../engine/ask-book.ts';
import { newFolder, openBook } from '../engine/open-engine.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const versions = readdirSync(fixtures).flatMap((name) => {
  const version = /^book-v(\d+)\.kehoach\.bin$/.exec(name)?.[1];
  return version === undefined ? [] : [Number(version)];
});

const copyOf = (version: number): string => {
  const file = join(newFolder(), 'so.kehoach');
  copyFileSync(join(fixtures, `book-v${version}.kehoach.bin`), file);
  return file;
};

describe('the fixtures', () => {
  it('are one for each format up to this program’s own', () => {
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: schemaVersion }, (_, at) => at + 1));
  });
});

describe.each(versions)('a book of format %i', (version) => {
  it('opens, and holds what was typed into it', async () => {
    const book = await openBook(copyOf(version));
    const info = await book.get('book/info', {});
    expect(info).toMatchObject({
      access: 'write',
      office: 'Sở Lao động',
      years: [{ year: 2024 }],
      figures: 4,
    });
    const funding = await show(book, 'funding');
    const [programme = '', project = '', roads = '', water = ''] = funding.rows.key;
    expect(funding.rows.label).toEqual([
      'Chương trình giảm nghèo',
      'Dự án 1: Hạ tầng',
      'Tiểu dự án 1: Đường',
      'Tiểu dự án 2: Nước sạch',
    ]);
    expect(cellIn(funding, roads, 'centralDevelopment')?.value).toBe(363_021_000_000);
    expect(cellIn(funding, water, 'centralRecurrent')?.value).toBe(43_835_500_000);
    expect(cellIn(funding, programme, 'total')?.value).toBe(
      363_021_000_000 + 43_835_500_000 + 9_007_199_254_740,
    );
    expect(cellIn(funding, project, 'printed.total')?.value).toBe(406_856_000_000);
    const targets = await show(book, 'targets');
    const target = targets.rows.key[1] ?? '';
    expect(cellIn(targets, target, 'target')?.display).toBe('4,23%');
    expect(cellIn(targets, target, 'comparator')?.display).toBe('khoảng');
  });

  it('verifies, with its whole history', async () => {
    const book = await openBook(copyOf(version));
    expect((await book.get('book/verify', {})).problems).toEqual([]);
    const { changeSets } = await book.get('history/list', {});
    expect(changeSets).toHaveLength(16);
    expect(changeSets.at(-1)?.summary).toBe('Tạo sổ từ “nguon-von”');
    expect(changeSets[0]?.summary).toBe('Hoàn tác bản 13: Xóa “Việc làm” (2 dòng, 1 số liệu)');
  });

  it('is edited, undone and brought back to its beginning', async () => {
    const file = copyOf(version);
    const book = await openBook(file);
    const before = await stateOf(book);
    const { rows } = await show(book, 'funding');
    const roads = inFunding(rows.key[2] ?? '', 'centralDevelopment', '1');
    await type(book, roads);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
    await book.get('history/revert', { revision: 1 });
    expect((await book.get('book/info', {})).figures).toBe(0);
    await book.get('history/undo', {});
    await book.close();
    const again = await openBook(file);
    expect((await again.get('book/verify', {})).problems).toEqual([]);
    expect(await valueAt(again, roads)).toBe(363_021_000_000);
  });

  it('is only looked at without a change where it is opened for reading', async () => {
    const file = copyOf(version);
    const before = readFileSync(file);
    const book = await openBook(file, { readOnly: true });
    await show(book, 'funding');
    await book.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });
});
