/** Commands that write: each is one change set, refused parts are named, everything can be taken back. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, example, type Json, jsonOf, makeWorkplace } from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';
const leaf = { sheet: 'funding', row: 'gnbv2125.1.1', column: 'centralDevelopment' };

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
});
afterAll(() => place.remove());

const info = async (): Promise<Json> => jsonOf(await place.inside(['info', book, '--json']));

const edit = (edits: unknown, ...args: string[]) => {
  writeFileSync(place.path('sua.json'), typeof edits === 'string' ? edits : JSON.stringify(edits));
  return place.inside(['edit', book, '--edits', 'sua.json', ...args]);
};

/** As a process: the way in which it is used. */
const editByProcess = (edits: unknown, ...args: string[]) => {
  writeFileSync(place.path('sua.json'), JSON.stringify(edits));
  return place.kehoach(['edit', book, '--edits', 'sua.json', ...args]);
};

describe('edit', () => {
  it('writes typed text and numbers as one change set', async () => {
    const before = await info();
    const answer = editByProcess(
      [
        { ...leaf, value: '363.022' },
        { ...leaf, row: 'gnbv2125.1.2', value: 51_447_000_000 },
      ],
      '--json',
      '--author',
      'Nông Thị Lan',
    );
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(jsonOf(answer)).toMatchObject({
      revision: Number(before.revision) + 1,
      changed: [
        { ...leaf, before: 363_021_000_000, after: 363_022_000_000 },
        { row: 'gnbv2125.1.2', before: 51_446_000_000, after: 51_447_000_000 },
      ],
      refused: [],
    });
    expect(await info()).toMatchObject({ lastChange: { author: 'Nông Thị Lan' } });
  });

  it('reads typed text in the unit that is asked for', async () => {
    const answer = await edit([{ ...leaf, value: '363,5' }], '--unit', 'billion', '--json');
    expect(jsonOf(answer)).toMatchObject({ changed: [{ after: 363_500_000_000 }] });
  });

  it('writes what it can, names what it cannot, and answers "no"', async () => {
    const answer = editByProcess(
      [
        { ...leaf, value: '364.000' },
        { ...leaf, value: '12abc' },
        { ...leaf, column: 'total', value: 1 },
        { ...leaf, row: 'gnbv2125.1', value: 1 },
        { ...leaf, row: 'khong-co', value: 1 },
      ],
      '--json',
    );
    expect(answer.status).toBe(1);
    const reply = jsonOf<{ changed: unknown[]; refused: { code: string; message: string }[] }>(answer);
    expect(reply.changed).toHaveLength(1);
    expect(reply.refused.map((each) => each.code)).toEqual([
      'invalidNumber',
      'computedCell',
      'rollUpCell',
      'unknownRow',
    ]);
    for (const { message } of reply.refused) expect(answer.stderr).toContain(message);
  });

  it('shows people what has changed', async () => {
    const answer = await edit([{ ...leaf, value: '363.021' }]);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(answer.stdout).toMatch(/Tiểu dự án 1.* 364\.000 +363\.021$/m);
    expect((await edit([{ ...leaf, value: '363.021' }])).stdout).toContain('Không có ô nào thay đổi');
  });

  it('speaks of the unit of money only where money has changed', async () => {
    const money = await edit([{ ...leaf, value: '363.020' }]);
    expect(money.stdout).toContain('Đơn vị: triệu đồng');
    const target = { sheet: 'targets', row: 'ind.poorRateDrop', column: 'target' };
    const other = await edit([{ ...target, value: '4,5%' }]);
    expect(other).toMatchObject({ status: 0, stderr: '' });
    expect(other.stdout).toMatch(/4,5%?$/m);
    expect(other.stdout).not.toContain('triệu đồng');
    const both = await edit([
      { ...leaf, value: '363.021' },
      { ...target, value: '4%' },
    ]);
    expect(both.stdout).toContain('Đơn vị: triệu đồng');
  });

  it('reads stdin, and files with a byte order mark', async () => {
    const text = JSON.stringify([{ ...leaf, value: '363.023' }]);
    const args = ['edit', book, '--edits', '-', '--json'];
    expect(jsonOf(place.kehoach(args, { input: text }))).toMatchObject({
      changed: [{ after: 363_023_000_000 }],
    });
    const utf16 = Buffer.from(`\uFEFF${text.replace('363.023', '363.024')}`, 'utf16le');
    expect(jsonOf(place.kehoach(args, { input: utf16 }))).toMatchObject({
      changed: [{ after: 363_024_000_000 }],
    });
    expect((await edit(`\uFEFF${text}`, '--json')).status).toBe(0);
  });

  it.each([
    ['{"sheet": ', 3, 'inputUnreadable'],
    ['', 3, 'inputUnreadable'],
    ['{}', 2, 'invalidRequest'],
    ['[]', 2, 'invalidRequest'],
    ['[{"sheet":"funding"}]', 2, 'invalidRequest'],
    ['[{"sheet":"funding","row":"x","column":"y","value":1,"colour":"red"}]', 2, 'invalidRequest'],
  ])('refuses %s', async (text, status, code) => {
    const before = { bytes: bytesOf(place.path(book)), hash: (await info()).contentHash };
    const answer = await edit(text, '--json');
    expect(answer.status).toBe(status);
    expect(jsonOf(answer)).toMatchObject({ error: { code, message: answer.stderr.trimEnd() } });
    expect({ bytes: bytesOf(place.path(book)), hash: (await info()).contentHash }).toEqual(before);
  });

  it('refuses edits that are not there, a folder, or no text', async () => {
    for (const path of ['khong-co.json', '.', book]) {
      const answer = await place.inside(['edit', book, '--edits', path, '--json']);
      expect(answer.status).toBe(3);
      expect(jsonOf(answer)).toMatchObject({ error: { code: 'inputUnreadable', path } });
    }
  });
});

describe('undo and redo', () => {
  it('go back and forth, with the contents as they were', async () => {
    const start = await info();
    await edit([{ ...leaf, value: '400.000' }]);
    const edited = await info();
    const undone = place.kehoach(['undo', book, '--json']);
    expect(undone).toMatchObject({ status: 0, stderr: '' });
    expect(jsonOf(undone)).toMatchObject({ undone: edited.revision, summary: expect.any(String) });
    expect((await info()).contentHash).toBe(start.contentHash);
    const { stdout: history } = await place.inside(['history', book]);
    expect(history).toMatch(/^Lần hoàn tác tới sẽ bỏ: /m);
    expect(history).toMatch(/^Lần làm lại tới sẽ thực hiện: /m);
    expect(place.kehoach(['redo', book]).stdout).toMatch(/^Làm lại bản /);
    expect((await info()).contentHash).toBe(edited.contentHash);
    expect((await place.inside(['undo', book])).status).toBe(0);
  });

  it('answer "no" where there is nothing to redo', async () => {
    await edit([{ ...leaf, value: '400.001' }]);
    const answer = await place.inside(['redo', book, '--json']);
    expect(answer.status).toBe(1);
    expect(jsonOf(answer)).toMatchObject({ error: { code: 'nothingToRedo' } });
  });

  it('bring the book back to an earlier revision, and forth again', async () => {
    const first = jsonOf<{ changeSets: { revision: number; contentHash: string }[] }>(
      await place.inside(['history', book, '--json']),
    ).changeSets.at(-1);
    const latest = await info();
    const answer = place.kehoach(['undo', book, '--to', '1', '--json']);
    expect(answer.status).toBe(0);
    expect((await info()).contentHash).toBe(first?.contentHash);
    await place.inside(['undo', book]);
    expect((await info()).contentHash).toBe(latest.contentHash);
    expect((await place.inside(['undo', book, '--to', '9999'])).status).toBe(2);
  });
});

describe('row', () => {
  const row = (...args: string[]) => place.inside(['row', ...args]);
  const keysOf = async (): Promise<string[]> => {
    const shown = jsonOf<{ rows: { key: string }[] }>(
      await place.inside(['show', book, 'funding', '--json']),
    );
    return shown.rows.map((each) => each.key);
  };

  it('adds, renames, moves and deletes', async () => {
    const before = await info();
    const added = place.kehoach([
      'row',
      'add',
      book,
      'funding',
      '--name',
      'Nội dung mới',
      '--parent',
      'gnbv2125.1',
      '--json',
    ]);
    expect(added).toMatchObject({ status: 0, stderr: '' });
    const { row: key } = jsonOf<{ row: string }>(added);
    expect(await keysOf()).toContain(key);
    expect((await row('rename', book, 'funding', key, '--name', 'Tên khác')).stdout).toContain('Đã đổi tên');
    const moved = await row(
      'move',
      book,
      'funding',
      key,
      '--parent',
      'gnbv2125.1',
      '--after',
      'gnbv2125.1.1',
      '--json',
    );
    expect(moved.status).toBe(0);
    const keys = await keysOf();
    expect(keys[keys.indexOf('gnbv2125.1.1') + 1]).toBe(key);
    const deleted = await row('delete', book, 'funding', key, '--json');
    expect(jsonOf(deleted)).toMatchObject({ row: key, rows: 1, figures: 0 });
    expect(await keysOf()).not.toContain(key);
    for (let step = 0; step < 4; step++) await place.inside(['undo', book]);
    expect((await info()).contentHash).toBe(before.contentHash);
  });

  it.each([
    [['add', 'allocation', '--name', 'x'], 'rowsAreFixed'],
    [['delete', 'funding', 'gnbv2125'], 'rowIsRoot'],
    [['move', 'funding', 'gnbv2125.1', '--parent', 'gnbv2125.1.1'], 'rowNotAllowedHere'],
    [['rename', 'funding', 'gnbv2125.1', '--name', ' '], 'invalidText'],
    [['rename', 'funding', 'khong-co', '--name', 'x'], 'unknownRow'],
  ])('answers "no" to %j', async ([verb = '', ...rest], code) => {
    const before = await info();
    const answer = await row(verb, book, ...rest, '--json');
    expect(jsonOf(answer)).toMatchObject({ error: { code, message: answer.stderr.trimEnd() } });
    expect(answer.status).toBe(1);
    expect(await info()).toEqual(before);
  });
});

describe('after all this', () => {
  it('the book is sound, and its history complete', async () => {
    const answer = place.kehoach(['verify', book, '--json']);
    expect(jsonOf(answer)).toMatchObject({ sound: true, changeSets: (await info()).revision });
    const { changeSets } = jsonOf<{ changeSets: { revision: number }[] }>(
      await place.inside(['history', book, '--json']),
    );
    expect(changeSets).toHaveLength(Number((await info()).revision));
    const two = jsonOf<{ changeSets: unknown[] }>(place.kehoach(['history', book, '--limit', '2', '--json']));
    expect(two.changeSets).toEqual(changeSets.slice(0, 2));
  });
});
