/** Files of several Treasury offices side by side; the date to which a month counts; sums of what was imported; many questions. */
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/index.ts';
import { show } from './ask-book.ts';
import { type Opened, openExample } from './open-engine.ts';
import {
  batchesOf,
  bringIn,
  clean,
  type FileRow,
  million,
  month,
  openFile,
  paid,
  previewOf,
  provenanceOf,
  rows,
  secondWork,
  treasuryFile,
  works,
} from './treasury-file.ts';

const ofOffice = async (
  book: Opened,
  treasuryOffice: string,
  lines: readonly FileRow[],
): Promise<OutputOf<'imports/commit'>> => {
  const name = `${treasuryOffice} ${lines.length}.csv`;
  const file = await openFile(book, treasuryFile(lines, { name }));
  const settings = { ...file.settings, treasuryOffice };
  const { revision } = await previewOf(book, { ...file, settings });
  return book.get('imports/commit', { import: file.import, revision });
};

const third = { code: works.third, completed: 900 * million };

describe('two offices of the Treasury', () => {
  it('count side by side, and each takes away only its own', async () => {
    const book = await openExample();
    const first = await ofOffice(book, 'KBNN Bảo Lạc', rows.slice(0, 1));
    const second = await ofOffice(book, 'KBNN Thạch An', rows.slice(1));
    expect(second.figures.deleted).toBe(0);
    const counted = (await batchesOf(book)).map(({ uid, superseded }) => [uid, superseded]);
    expect(counted).toEqual([
      [second.batch, false],
      [first.batch, false],
    ]);
    // The first office sends another work in place of its one.
    const corrected = await ofOffice(book, 'KBNN Bảo Lạc', [third]);
    expect(corrected.figures).toMatchObject({ deleted: 2 });
    expect([await paid(book), await paid(book, secondWork)]).toEqual([null, 1_500 * million]);
    const after = (await batchesOf(book)).map(({ uid, superseded }) => [uid, superseded]);
    expect(after).toEqual([
      [corrected.batch, false],
      [second.batch, false],
      [first.batch, true],
    ]);
    expect((await provenanceOf(book, secondWork)).batch?.treasuryOffice).toBe('KBNN Thạch An');
    await clean(book);
  });

  it('are both behind the sum of a line above', async () => {
    const book = await openExample();
    await ofOffice(book, 'KBNN Bảo Lạc', rows.slice(0, 1));
    const second = await ofOffice(book, 'KBNN Thạch An', rows.slice(1));
    const { rows: lines } = await show(book, 'reconciliation', { scope: { period: month } });
    const found = await provenanceOf(book, lines.key[0] ?? '');
    expect(found).toMatchObject({ imported: 3_845_678_901, overtyped: false });
    expect(found.batch?.uid).toBe(second.batch);
    expect(found.rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(3_845_678_901);
    expect(found.totalRows).toBe(found.rows.length);
  });
});

describe('the date to which a month counts', () => {
  it('is warned of where the file says another one than the book, and taken when it is written', async () => {
    const book = await openExample();
    await bringIn(book, treasuryFile(rows));
    const same = await openFile(book, treasuryFile([third], { name: 'khác.csv' }));
    const codes = async (file: typeof same) =>
      (await previewOf(book, file, { keepMissing: true })).warnings.map(({ code }) => code);
    expect(await codes(same)).not.toContain('cutoffDiffers');
    const other = await openFile(book, treasuryFile([third], { name: 'sớm.csv', asOf: '25/06/2024' }));
    const { warnings, revision } = await previewOf(book, other, { keepMissing: true });
    const warning = warnings.find(({ code }) => code === 'cutoffDiffers');
    expect(warning?.text).toContain('30/06/2024');
    expect(warning?.text).toContain('25/06/2024');
    await book.get('imports/commit', { import: other.import, revision });
    expect(await codes(other)).not.toContain('cutoffDiffers');
    expect(await codes(same)).toContain('cutoffDiffers');
  });
});

describe('more questions than anybody reads', () => {
  it('are counted, and the first are asked', async () => {
    const book = await openExample();
    const lines = Array.from({ length: 700 }, (_, at) => ({
      ...{ code: String(1_000_000 + at), name: `Công trình số ${at}`, completed: million },
    }));
    const file = await openFile(book, treasuryFile(lines));
    const { questions, moreQuestions } = await previewOf(book, file);
    expect(questions).toHaveLength(500);
    expect(questions.filter(({ accepted }) => accepted === null)).toHaveLength(500);
    // Codes, and the source, which its exact name has answered.
    expect(moreQuestions).toBe(201);
  });
});
