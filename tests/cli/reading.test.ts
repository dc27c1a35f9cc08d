/** Commands that only look: what they print for a person and for a script, and that they leave the book alone. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, example, jsonOf, makeWorkplace, stackTrace } from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';
let made: ReturnType<typeof place.kehoach>;

beforeAll(() => {
  made = place.kehoach(['new', book, '--example', example, '--json']);
});
afterAll(() => place.remove());

interface Cell {
  value: number | string | null;
  display: string;
  formula?: string;
}
interface Shown {
  sheet: string;
  year: number;
  columns: { id: string; label: string; unit: string | null; editable: boolean }[];
  rows: { key: string; parent: string | null; level: number; label: string; cells: Record<string, Cell> }[];
}

describe('new', () => {
  it('tells of the book that it has made', () => {
    expect(made.status).toBe(0);
    expect(made.stderr).toBe('');
    expect(jsonOf(made)).toMatchObject({
      revision: 1,
      access: 'write',
      years: [{ year: 2023 }, { year: 2024 }],
    });
  });

  it('leaves out the invented demonstration data where only printed figures are wanted', async () => {
    const asked = ['new', 'in.kehoach', '--example', example, '--printed-only', '--json'];
    const bare = jsonOf<{ figures: number }>(await place.inside(asked));
    const full = jsonOf<{ figures: number }>(made);
    expect(bare.figures).toBeGreaterThan(0);
    expect(full.figures).toBeGreaterThan(10 * bare.figures);
    const history = await place.inside(['history', 'in.kehoach']);
    expect(history.stdout).toContain(`Tạo sổ từ “${example}-so-in”`);
  });

  it('never overwrites', async () => {
    const before = bytesOf(place.path(book));
    const again = await place.inside(['new', book, '--example', example, '--json']);
    expect(again.status).toBe(3);
    expect(jsonOf(again)).toMatchObject({ error: { code: 'fileExists', path: place.path(book) } });
    expect(bytesOf(place.path(book))).toBe(before);
  });

  it('makes a book without an example, of the year that is asked for', async () => {
    const empty = await place.inside([
      'new',
      'trong.kehoach',
      '--year',
      '2031',
      '--office',
      'Sở Tài chính',
      '--json',
    ]);
    expect(empty.status).toBe(0);
    expect(jsonOf(empty)).toMatchObject({ office: 'Sở Tài chính', years: [{ year: 2031, status: 'draft' }] });
    const shown = await place.inside(['show', 'trong.kehoach', 'funding']);
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toContain('chưa có dòng');
  });

  it('names the examples and catalogues that there are', async () => {
    const unknown = await place.inside(['new', 'x.kehoach', '--example', 'ha-giang', '--json']);
    expect(unknown.status).toBe(2);
    expect(jsonOf(unknown)).toMatchObject({ error: { code: 'unknownExample', name: 'ha-giang' } });
    expect(unknown.stderr).toContain(example);
    expect((await place.inside(['new', 'x.kehoach', '--catalogue', 'x'])).status).toBe(2);
    expect(readdirSync(place.folder)).not.toContain('x.kehoach');
  });
});

describe('info', () => {
  it('gives the shape that scripts rely on', async () => {
    const answer = await place.inside(['info', book, '--json']);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(jsonOf(answer)).toMatchObject({
      schemaVersion: expect.any(Number),
      office: 'Ủy ban nhân dân tỉnh Cao Bằng',
      years: [
        { year: 2023, status: expect.any(String) },
        { year: 2024, status: expect.any(String) },
      ],
      sheets: expect.arrayContaining([{ id: 'funding', label: 'Dự án & vốn', rows: expect.any(Number) }]),
      revision: 1,
      lastChange: { at: expect.any(String), author: expect.any(String), summary: expect.any(String) },
      contentHash: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('speaks to people, in the language that is asked for', () => {
    const vi = place.kehoach(['info', book]);
    expect(vi.stdout).toMatch(/^Sổ:/);
    expect(vi.stdout).toContain('2024 (dự thảo)');
    const en = place.kehoach(['info', book], { env: { KEHOACH_LANG: 'en' } });
    expect(en.stdout).toMatch(/^Book:/);
    expect(place.kehoach(['info', book, '--lang', 'vi'], { env: { KEHOACH_LANG: 'en' } }).stdout).toBe(
      vi.stdout,
    );
  });
});

describe('show', () => {
  const shownOf = async (...args: string[]): Promise<Shown> =>
    jsonOf<Shown>(await place.inside(['show', book, ...args, '--json']));

  it('gives rows as objects with cells by column', async () => {
    const shown = await shownOf('funding', '--year', '2024');
    expect(shown).toMatchObject({ sheet: 'funding', year: 2024 });
    const [top] = shown.rows;
    expect(top).toMatchObject({ parent: null, level: 0, label: expect.stringContaining('Chương trình') });
    expect(top?.cells.total).toEqual({
      value: 920_696_000_000,
      display: '920.696',
      formula: expect.any(String),
    });
    expect(shown.columns.find((column) => column.id === 'centralDevelopment')).toMatchObject({
      label: 'ĐTPT',
      unit: 'triệu đồng',
      editable: true,
    });
    const keys = new Set(shown.rows.map((row) => row.key));
    expect(keys.size).toBe(shown.rows.length);
    for (const row of shown.rows) {
      expect(Object.keys(row.cells)).toEqual(shown.columns.map((column) => column.id));
      if (row.parent !== null) expect(keys).toContain(row.parent);
    }
  });

  it('shows money in another unit, with the same value beneath', async () => {
    const [top] = (await shownOf('funding', '--unit', 'billion')).rows;
    expect(top?.cells.total).toMatchObject({ value: 920_696_000_000, display: '920,696' });
  });

  it('gives every row of a long sheet, of another year, of one component', async () => {
    const units = await shownOf('allocation', '--component', 'gnbv2125.1.1');
    expect(units.rows.length).toBeGreaterThan(100);
    expect((await shownOf('funding', '--year', '2023')).year).toBe(2023);
  });

  it('lines numbers up, and says the unit', () => {
    const { stdout, stderr, status } = place.kehoach(['show', book, 'funding']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Dự án & vốn, năm 2024 +Đơn vị: triệu đồng$/);
    const labels = lines.find((line) => line.includes('Huy động')) ?? '';
    const end = labels.indexOf('Tổng') + 'Tổng'.length;
    const totals = lines
      .filter((line) => /^ *(Chương trình|Dự án \d)/.test(line))
      .map((line) => line.slice(0, end));
    expect(totals).toHaveLength(8);
    for (const line of totals) expect(line).toMatch(/ \d{1,3}(\.\d{3})*$/);
    expect(stdout).toBe(stdout.normalize('NFC'));
    expect(lines.every((line) => line === line.trimEnd())).toBe(true);
  });

  it.each(['funding', 'targets'])(
    'prints keys and every column of %s where they are asked for',
    async (sheet) => {
      const { rows, columns } = await shownOf(sheet);
      const { stdout } = await place.inside(['show', book, sheet, '--keys']);
      expect(rows.map(({ key }) => key).filter((key) => !stdout.includes(key))).toEqual([]);
      const [heading = ''] = stdout.split('\n').filter((line) => / (centralDevelopment|target) /.test(line));
      const printed = heading.trim().split(/ {2,}/);
      expect(printed.slice(2)).toEqual(columns.map(({ id }) => id));
    },
  );

  it.each([
    [['funds'], 'unknownSheet'],
    [['funding', '--year', '2019'], 'unknownYear'],
    [['allocation', '--component', 'x'], 'unknownScope'],
  ])('refuses %j with %s', async (args, code) => {
    const answer = await place.inside(['show', book, ...args, '--json']);
    expect(answer.status).toBe(2);
    expect(jsonOf(answer)).toMatchObject({ error: { code, message: answer.stderr.trimEnd() } });
  });
});

describe('totals', () => {
  it.each(['component', 'unit', 'source'])('adds up by %s, inner nodes included', async (by) => {
    const answer = await place.inside(['totals', book, '--by', by, '--json']);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const { year, rows } = jsonOf<{ year: number; rows: Record<string, unknown>[] }>(answer);
    expect(year).toBe(2024);
    expect(rows[0]).toMatchObject({ amount: 920_696_000_000 });
    expect(rows.every((row) => typeof row[by] === 'string')).toBe(true);
  });

  it('gives every crossing where nothing is named', async () => {
    const { rows } = jsonOf<{ rows: Record<string, unknown>[] }>(
      await place.inside(['totals', book, '--json']),
    );
    const place2024 = { component: 'gnbv2125.1.1', source: 'centralDevelopment', vintage: 2024 };
    expect(rows).toContainEqual(expect.objectContaining({ ...place2024, amount: 363_021_000_000 }));
  });

  it('prints đồng for people', async () => {
    expect((await place.inside(['totals', book, '--by', 'source'])).stdout).toContain('920.696.000.000');
  });

  it('refuses a dimension that is none', async () => {
    expect((await place.inside(['totals', book, '--by', 'month'])).status).toBe(2);
  });
});

describe('check', () => {
  interface Checks {
    findings: {
      code: string;
      severity: string;
      expected: number | string | null;
      actual: number | string | null;
      difference: number | null;
    }[];
    counts: Record<string, number>;
  }

  it('answers "no" while errors are open, with the findings', () => {
    const answer = place.kehoach(['check', book, '--json']);
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    const { findings, counts } = jsonOf<Checks>(answer);
    expect(counts.error).toBe(findings.filter((each) => each.severity === 'error').length);
    expect(findings[0]).toMatchObject({
      code: expect.any(String),
      severity: 'error',
      title: expect.any(String),
      place: { sheet: expect.any(String), row: expect.any(String), column: expect.any(String) },
      where: expect.any(String),
      expected: expect.any(Number),
      actual: expect.any(Number),
      difference: expect.any(Number),
      shown: { expected: expect.any(String), actual: expect.any(String), difference: expect.any(String) },
      explanation: expect.any(String),
    });
    for (const { expected, actual, difference } of findings) {
      if (typeof expected === 'number' && typeof actual === 'number')
        expect(difference).toBe(actual - expected);
      else expect(difference).toBeNull();
    }
  });

  it('prints each finding as a block', async () => {
    const { counts, findings } = jsonOf<Checks>(await place.inside(['check', book, '--json']));
    const { stdout, status } = place.kehoach(['check', book]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${counts.error} lỗi, ${counts.warning} cảnh báo`);
    expect(stdout.match(/^\S+ {2}(Lỗi|Cảnh báo|Lưu ý): /gm)).toHaveLength(findings.length);
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('answers "yes" for an empty book', async () => {
    await place.inside(['new', 'rong.kehoach', '--year', '2030']);
    const answer = await place.inside(['check', 'rong.kehoach']);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(answer.stdout).toContain('Không có phát hiện nào');
  });
});

describe('history and verify', () => {
  it('lists the change sets', async () => {
    const answer = await place.inside(['history', book, '--json']);
    expect(answer.status).toBe(0);
    expect(jsonOf(answer)).toMatchObject({ revision: 1, changeSets: [{ revision: 1, kind: 'create' }] });
    expect((await place.inside(['history', book])).stdout).toContain(`Tạo sổ từ “${example}”`);
  });

  it('finds the book sound', async () => {
    const answer = await place.inside(['verify', book, '--json']);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const info = jsonOf(await place.inside(['info', book, '--json']));
    expect(jsonOf(answer)).toMatchObject({ sound: true, problems: [], contentHash: info.contentHash });
    expect((await place.inside(['verify', book])).stdout).toMatch(/^Sổ nguyên vẹn\./);
  });
});

describe('backup', () => {
  const copies = (): string[] => readdirSync(place.folder).filter((name) => name.includes('-ban-'));
  const stem = book.replace(/\.kehoach$/, '');

  it('puts a proved copy beside the book, under a name that is free', async () => {
    const first = await place.inside(['backup', book]);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain(`${stem}-ban-1.kehoach`);
    const second = await place.inside(['backup', book, '--json']);
    const reply = jsonOf<{ name: string; bytes: number; path: string }>(second);
    expect(reply).toMatchObject({ name: `${stem}-ban-1-2.kehoach`, path: `${stem}-ban-1-2.kehoach` });
    expect(statSync(place.path(reply.path)).size).toBe(reply.bytes);
    expect(new Set(copies())).toEqual(new Set([`${stem}-ban-1-2.kehoach`, `${stem}-ban-1.kehoach`]));
    const info = jsonOf(await place.inside(['info', book, '--json']));
    const copied = jsonOf(await place.inside(['info', reply.path, '--json']));
    expect(copied.contentHash).toBe(info.contentHash);
    for (const name of copies()) rmSync(place.path(name));
  });

  it('goes where it is told, but never over the book', async () => {
    const out = join(place.folder, 'luu.kehoach');
    expect(await place.inside(['backup', book, '--out', out])).toMatchObject({ status: 0, stderr: '' });
    expect((await place.inside(['verify', out])).status).toBe(0);
    const refused = await place.inside(['backup', book, '--out', book, '--json']);
    expect(refused.status).toBe(3);
    expect(refused.stdout).toContain('targetIsBook');
    rmSync(out);
  });
});

describe('looking', () => {
  it('leaves the bytes of the book and its folder as they were', async () => {
    const before = { bytes: bytesOf(place.path(book)), files: readdirSync(place.folder) };
    const looks = [['info'], ['show', 'funding'], ['totals'], ['check'], ['history'], ['verify']];
    for (const [command = '', ...rest] of looks) {
      const { stderr } = await place.inside([command, book, ...rest]);
      expect(stderr).not.toMatch(stackTrace);
    }
    expect({ bytes: bytesOf(place.path(book)), files: readdirSync(place.folder) }).toEqual(before);
  });
});
