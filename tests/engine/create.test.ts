/** Making, opening and closing books; what `book/info` says of them. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '#engine/store/index.ts';
import { startChild } from '../faults/start-child.ts';
import {
  exampleBook,
  exampleName,
  newEngine,
  newFolder,
  now,
  openBook,
  openExample,
  printedExampleName,
} from './open-engine.ts';

const catalogue = 'giam-ngheo-2021-2025-cao-bang';
const place = (name = 'so.kehoach'): string => join(newFolder(), name);

describe('a new book', () => {
  it('from the example holds the plan of Cao Bằng', async () => {
    const file = place();
    const info = await newEngine().get('book/create', { file, example: printedExampleName });
    expect(info).toMatchObject({
      schemaVersion,
      office: 'Ủy ban nhân dân tỉnh Cao Bằng',
      years: [
        { year: 2023, status: 'approved' },
        { year: 2024, status: 'draft' },
      ],
      sheets: expect.arrayContaining([
        { id: 'funding', label: 'Dự án & vốn', rows: 19 },
        { id: 'targets', label: 'Chỉ tiêu', rows: 59 },
        { id: 'allocation', label: 'Phân bổ', rows: 172 },
      ]),
      figures: 83,
      revision: 1,
      lastChange: { at: now, author: 'lan', summary: `Tạo sổ từ “${printedExampleName}”` },
      access: 'write',
      holder: null,
    });
    expect(info.contentHash).toMatch(/^[0-9a-f]{32}$/);
  });

  it('from the example has invented demonstration data, and says so, unless they are not wanted', async () => {
    const file = place();
    const made = newEngine();
    const full = await made.get('book/create', { file, example: exampleName });
    await made.close();
    const bare = await newEngine().get('book/create', {
      file: place(),
      example: exampleName,
      printedOnly: true,
    });
    expect(bare).toMatchObject({
      figures: 83,
      lastChange: { summary: `Tạo sổ từ “${printedExampleName}”` },
    });
    expect(full.figures).toBeGreaterThan(2_000);
    expect(full.lastChange?.summary).toBe(`Tạo sổ từ “${exampleName}”`);
    const report = await (await openBook(file)).get('book/verify', {});
    expect(report).toMatchObject({ sound: true, problems: [], figures: full.figures });
  });

  it('of an example without demonstration data is the same whether they are wanted or not', async () => {
    const input = { example: printedExampleName, printedOnly: true };
    const info = await newEngine().get('book/create', { file: place(), ...input });
    expect(info.figures).toBe(83);
  });

  it('from a catalogue has its rows and no figure', async () => {
    const info = await newEngine().get('book/create', {
      file: place(),
      catalogue,
      year: 2025,
      office: 'Sở Y tế',
    });
    expect(info).toMatchObject({ office: 'Sở Y tế', years: [{ year: 2025, status: 'draft' }], figures: 0 });
    expect(info.sheets.find(({ id }) => id === 'funding')?.rows).toBe(19);
  });

  it('from nothing is a draft of this year', async () => {
    const info = await newEngine().get('book/create', { file: place() });
    expect(info).toMatchObject({
      office: '',
      years: [{ year: 2024, status: 'draft' }],
      figures: 0,
      revision: 1,
    });
    expect(info.lastChange?.summary).toBe('Tạo sổ trống');
  });

  it('from the example may have one more year', async () => {
    const info = await newEngine().get('book/create', { file: place(), example: exampleName, year: 2025 });
    expect(info.years.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
  });

  it('holds another content hash than its twin: the key is its own', async () => {
    const [one, other] = await Promise.all(
      [place(), place()].map((file) => newEngine().get('book/create', { file, example: exampleName })),
    );
    expect(one?.contentHash).not.toBe(other?.contentHash);
  });

  it('leaves one file beside the lock, and that alone once it is closed', async () => {
    const file = place();
    const book = newEngine();
    await book.get('book/create', { file });
    expect(readdirSync(dirname(file)).sort()).toEqual(['so.kehoach', 'so.kehoach-lock']);
    expect(await book.get('book/close', {})).toEqual({ closed: true });
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
    expect(await book.get('book/close', {})).toEqual({ closed: false });
  });

  it('keeps office names in one form of Unicode', async () => {
    const office = 'Sở Lao động';
    const info = await newEngine().get('book/create', {
      file: place(),
      office: ` ${office.normalize('NFD')} `,
    });
    expect(info.office).toBe(office);
  });

  it.each(['Sở\u202E', 'Sở\u0000', 'Sở\uD800'])(
    'takes no office that cannot be shown or stored: %j',
    async (office) => {
      const file = place();
      const book = newEngine();
      expect(['invalidText', 'invalidRequest']).toContain(await book.codeOf('book/create', { file, office }));
      expect(existsSync(file)).toBe(false);
    },
  );
});

describe('making a book never overwrites', () => {
  it('a book', async () => {
    const file = await exampleBook();
    const before = readFileSync(file);
    expect(await newEngine().codeOf('book/create', { file })).toBe('fileExists');
    expect(readFileSync(file)).toEqual(before);
  });

  it('any other file, a folder, or what a link points to', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'text'), 'text');
    mkdirSync(join(folder, 'folder'));
    symlinkSync('text', join(folder, 'link'));
    for (const name of ['text', 'folder', 'link']) {
      expect(await newEngine().codeOf('book/create', { file: join(folder, name) })).toBe('fileExists');
    }
    expect(readdirSync(folder).sort()).toEqual(['folder', 'link', 'text']);
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('text');
  });

  it('and leaves nothing behind where it is refused', async () => {
    const file = place();
    const book = newEngine();
    expect(await book.codeOf('book/create', { file, example: 'hai-phong' })).toBe('unknownExample');
    expect(await book.codeOf('book/create', { file, catalogue: '../examples/cao-bang-2024' })).toBe(
      'unknownCatalogue',
    );
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('and says so where the folder is not there', async () => {
    const book = newEngine();
    const code = await book.codeOf('book/create', { file: join(newFolder(), 'no', 'so.kehoach') });
    expect(['fileNotFound', 'cannotWrite']).toContain(code);
    expect(book.log).toEqual([]);
  });
});

describe('books that are made beside others', () => {
  it('leave every neighbour as it was', async () => {
    const file = place();
    const names = ['so.kehoach-new', '.~so.kehoach.tmp', '.~so.kehoach2.0123456789ab', 'so.kehoach.part'];
    for (const name of names) writeFileSync(join(dirname(file), name), name);
    const book = newEngine();
    await book.get('book/create', { file });
    await book.close();
    expect(new Set(readdirSync(dirname(file)))).toEqual(new Set([...names, 'so.kehoach']));
    for (const name of names) expect(readFileSync(join(dirname(file), name), 'utf8')).toBe(name);
  });

  it('take away what a killed process has left of the same book', async () => {
    const file = place();
    const left = join(dirname(file), '.~so.kehoach.0123456789ab');
    for (const suffix of ['', '-wal', '-journal']) writeFileSync(`${left}${suffix}`, 'half a book');
    const book = newEngine();
    await book.get('book/create', { file });
    await book.close();
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });

  it('never take the place of a link, even of one that leads nowhere', async () => {
    const file = place();
    symlinkSync('nowhere', file);
    expect(await newEngine().codeOf('book/create', { file })).toBe('fileExists');
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });

  it('at the same time and place are one: the others are told that it is there', async () => {
    const file = place();
    const children = await Promise.all(Array.from({ length: 4 }, () => startChild('')));
    const replies = await Promise.all(
      children.map((child) => child.ask({ name: 'book/create', input: { file, example: exampleName } })),
    );
    const codes = replies.map((reply) => (reply.ok ? 'done' : reply.error.code)).sort();
    expect(codes).toEqual(['done', 'fileExists', 'fileExists', 'fileExists']);
    for (const child of children) await child.end();
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
    expect((await (await openBook(file)).get('book/verify', {})).problems).toEqual([]);
  });
});

describe('an engine', () => {
  it('has one book at a time', async () => {
    const book = await openExample();
    const other = await exampleBook();
    expect(await book.codeOf('book/open', { file: other })).toBe('bookAlreadyOpen');
    expect(await book.codeOf('book/create', { file: place() })).toBe('bookAlreadyOpen');
    await book.get('book/close', {});
    expect((await book.get('book/open', { file: other })).access).toBe('write');
  });

  it('asks for a book where a request needs one', async () => {
    const book = newEngine();
    for (const name of ['book/info', 'book/verify', 'checks/list', 'history/list', 'totals/list'] as const) {
      expect(await book.codeOf(name, {})).toBe('bookNotOpen');
    }
    expect(await book.codeOf('history/undo', {})).toBe('bookNotOpen');
  });

  it('opens what it closed, byte for byte where nothing was typed', async () => {
    const file = await exampleBook();
    const before = readFileSync(file);
    for (const readOnly of [true, false]) {
      const book = await openBook(file, { readOnly });
      await book.get('sheets/show', { sheet: 'funding' });
      await book.get('checks/list', {});
      expect((await book.get('book/verify', {})).sound).toBe(true);
      await book.close();
      expect(readFileSync(file).equals(before)).toBe(true);
    }
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });

  it('gives the same content hash for a copy of the file', async () => {
    const file = await exampleBook();
    const copy = place();
    copyFileSync(file, copy);
    const [one, other] = [await openBook(file), await openBook(copy)];
    expect((await one.get('book/info', {})).contentHash).toBe((await other.get('book/info', {})).contentHash);
  });

  it('refuses to write in a book that was opened for reading', async () => {
    const book = await openBook(await exampleBook(), { readOnly: true });
    const reply = await book.ask(
      'rows/rename',
      { sheet: 'funding', row: 'gnbv2125', name: 'X' },
      { lang: 'en' },
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'readOnly', params: { reason: 'asked' } } });
    expect(await book.get('book/info', {})).toMatchObject({ access: 'read', holder: null, revision: 1 });
  });
});

describe('events', () => {
  it('are numbered from one without a gap, and tell what happened', async () => {
    const book = await openExample();
    await book.get('checks/list', {});
    await book.get('cells/set', {
      edits: [{ sheet: 'funding', row: 'gnbv2125.2', column: 'mobilised', value: '1' }],
    });
    await book.get('history/undo', {});
    await book.get('book/verify', {}, { job: 'verify-1' });
    await book.get('book/close', {});
    expect(book.events.map(({ number }) => number)).toEqual(book.events.map((_, at) => at + 1));
    const types = book.events.map(({ type }) => type);
    const ofEdits = types.filter((type) => type !== 'progress');
    expect(ofEdits.slice(0, 3)).toEqual(['changed', 'findings', 'saved']);
    expect(ofEdits.slice(3)).toEqual(['changed', 'findings', 'saved']);
    expect(types).toContain('progress');
  });

  it('reach each listener until it turns away', async () => {
    const book = await openExample();
    const seen: number[] = [];
    const stop = book.engine.subscribe(({ number }) => seen.push(number));
    await book.get('history/list', {});
    await book.get('cells/set', {
      edits: [{ sheet: 'funding', row: 'gnbv2125.2', column: 'mobilised', value: '1' }],
    });
    stop();
    await book.get('history/undo', {});
    expect(seen).toEqual([1, 2]);
  });
});
