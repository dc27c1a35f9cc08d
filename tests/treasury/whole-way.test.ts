/**
 * Generated files of a real book through the engine, from their bytes to the book's figures: what is written is the
 * truth to the đồng, the same file again changes nothing, one undo takes everything back.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OutputOf } from '#shared/contract/index.ts';
import { noDecisions } from '#shared/treasury/settings.ts';
import { worldAt } from '../bench/imports/treasury-file.ts';
import { stateOf } from '../engine/ask-book.ts';
import { exampleBook, newFolder, type Opened, openBook } from '../engine/open-engine.ts';
import { type Generated, generate, type Layout, type MessId, writeXlsx } from './generate/index.ts';
import { answerQuestions, answerSettings } from './officer.ts';

type Preview = OutputOf<'imports/preview'>;
type Decisions = typeof noDecisions;

interface Case {
  readonly layout: Layout;
  readonly messes: readonly MessId[];
}

const cases: readonly Case[] = [
  { layout: 'lines', messes: ['M1', 'M2', 'M3', 'M5', 'M9'] },
  { layout: 'works', messes: ['M1', 'M2', 'M4', 'M5', 'M6', 'M12'] },
  { layout: 'wide', messes: ['M1', 'M4', 'M7', 'M13'] },
];

const openFile = async (book: Opened, file: string, generated: Generated) => {
  const opened = await book.get('imports/open', { file, year: 2024 }, { job: 'open' });
  const answered = answerSettings(opened.settings, generated).settings;
  // The example keeps three earlier vintages: which one "kéo dài" is, only a person knows.
  const sheets = answered.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map(({ span: _span, ...use }) =>
      use.vintage === 'carried' ? { ...use, vintage: 2023 } : use,
    ),
  }));
  return { import: opened.import, settings: { ...answered, sheets, span: 'cumulative' as const } };
};

/** A person answers until nothing is asked that they know. */
const previewOf = async (
  book: Opened,
  request: Awaited<ReturnType<typeof openFile>>,
  generated: Generated,
): Promise<Preview> => {
  let decisions: Decisions = { ...noDecisions, overwrite: 'all' };
  for (let round = 0; ; round++) {
    const seen = await book.get('imports/preview', { ...request, decisions }, { job: 'preview' });
    const answers = answerQuestions(seen.questions, generated);
    if (answers.length === 0 || round > 4) return seen;
    decisions = { ...decisions, matches: [...decisions.matches, ...answers] };
  }
};

const hashOf = async (book: Opened): Promise<string> => (await stateOf(book)).contentHash;

for (const { layout, messes } of cases)
  test(`${layout}: ${messes.join(', ')}`, async () => {
    const path = await exampleBook();
    const copy = join(newFolder(), 'world.kehoach');
    copyFileSync(path, copy);
    const generated = generate({ seed: 5, world: worldAt(copy), layout, rows: 60, messes });
    const truth = generated.rows
      .flatMap(({ figures }) => figures)
      .reduce((sum, { amount }) => sum + amount, 0);
    const file = join(newFolder(), 'thang-01.xlsx');
    writeFileSync(file, await writeXlsx(generated.sheets));
    const book = await openBook(path);

    const hash = await hashOf(book);
    const first = await openFile(book, file, generated);
    const seen = await previewOf(book, first, generated);
    expect(seen.obstacles).toEqual([]);
    expect(seen.classes).toMatchObject({ ambiguous: { rows: 0 }, invalid: { rows: 0 } });
    const written = await book.get('imports/commit', { import: first.import, revision: seen.revision });
    expect(written.batch).not.toBeNull();
    const batch = (await book.get('imports/batches', {})).batches.find(({ uid }) => uid === written.batch);
    expect(batch?.amount).toBe(truth);

    const second = await openFile(book, file, generated);
    const again = await previewOf(book, second, generated);
    expect(again.known).toHaveLength(1);
    expect(again.figures).toMatchObject({ new: 0, changed: 0, deleted: 0 });
    expect((await book.get('book/verify', {})).sound).toBe(true);
    await book.get('history/undo', {});
    expect(await hashOf(book)).toBe(hash);
  });
