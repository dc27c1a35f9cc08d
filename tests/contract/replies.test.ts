/** Each request is carried out on the example; its reply is what the contract says. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RequestName } from '#shared/contract/index.ts';
import { requestByName, requests } from '#shared/contract/index.ts';
import { inFunding, inTargets, roads, type } from '../engine/ask-book.ts';
import { exampleBook, newEngine, newFolder, type Opened, openBook } from '../engine/open-engine.ts';
import { treasuryFile, works } from '../engine/treasury-file.ts';
import { sampleInputs } from './sample-inputs.ts';

const needsNone: readonly string[] = ['book/create', 'book/open'];

/** A book with something to undo and something to redo. */
const withHistory = async (file: string): Promise<Opened> => {
  const book = await openBook(file);
  await type(book, inFunding(roads, 'centralDevelopment', '1'));
  await type(book, inTargets('ind.poorRate', 'target', '20'));
  await book.get('history/undo', {});
  return book;
};

/** What a request looks for: a file that is open and previewed, a profile. */
const prepare = async (book: Opened, name: RequestName, folder: string): Promise<void> => {
  const inputs = sampleInputs((each) => join(folder, each));
  if (name.startsWith('imports/')) {
    treasuryFile([{ code: works.first, completed: 5_000_000_000 }], { folder });
    await book.get('imports/open', inputs['imports/open']);
    await book.get('imports/preview', inputs['imports/preview']);
  }
  if (name === 'profiles/delete')
    await book.get('profiles/save', { ...inputs['profiles/save'], commandId: 'command-prepare' });
};

const parseReply = (name: RequestName, value: unknown): unknown =>
  requestByName.get(name)?.output.parse(value);

describe.each(requests.map(({ name }) => name))('%s', (name) => {
  it.each(['vi', 'en'] as const)('replies in %s as its schema says, with nothing beside it', async (lang) => {
    const file = await exampleBook();
    const folder = newFolder();
    const inputs = sampleInputs((each) => (each === 'so.kehoach' ? file : join(folder, each)));
    const book = needsNone.includes(name) ? newEngine() : await withHistory(file);
    if (!needsNone.includes(name)) await prepare(book, name, folder);
    const value = await book.get(name, inputs[name], { lang });
    expect(parseReply(name, value)).toEqual(value);
    // What crosses to another process as JSON arrives as it was.
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    expect(book.log).toEqual([]);
  });
});

describe('a repeated command', () => {
  it.each(requests.filter(({ kind }) => kind === 'command').map(({ name }) => name))('%s', async (name) => {
    const book = await withHistory(await exampleBook());
    await prepare(book, name, newFolder());
    const input = sampleInputs((each) => each)[name];
    await book.get(name, input);
    const again = await book.get(name, input);
    expect(parseReply(name, again)).toEqual(again);
  });
});

describe('a refusal', () => {
  it('has a code, its parameters and a sentence in either language', async () => {
    const messages: string[] = [];
    for (const lang of ['vi', 'en'] as const) {
      const reply = await newEngine().ask('book/info', {}, { lang });
      expect(reply).toMatchObject({ ok: false, error: { code: 'bookNotOpen', params: {} } });
      messages.push(reply.ok ? '' : reply.error.message);
    }
    expect(messages[0]).not.toBe(messages[1]);
  });
});
