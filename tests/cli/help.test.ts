/** Help and wrong use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requests } from '#shared/contract/index.ts';
import { jsonOf, makeWorkplace, root } from './cli-process.ts';

const place = makeWorkplace();
afterAll(() => place.remove());

const promised = [
  'new',
  'info',
  'show',
  'edit',
  'totals',
  'overview',
  'check',
  'export',
  'import treasury',
  'history',
  'undo',
  'redo',
  'verify',
  'backup',
  'row add',
  'row rename',
  'row move',
  'row delete',
  'start',
  'serve',
  'help',
];

interface Help {
  commands: {
    name: string;
    usage: string;
    summary: string;
    request: string | null;
    options: { name: string; text: string }[];
  }[];
}

describe('help', () => {
  it.each([['help'], ['--help'], ['-h']])('lists every command: %s', (word) => {
    const { status, stdout, stderr } = place.kehoach([word]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of promised) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  it('comes with status 2 where no command is named', () => {
    const { status, stdout } = place.kehoach([]);
    expect(status).toBe(2);
    expect(stdout).toBe(place.kehoach(['help']).stdout);
  });

  it('is one JSON value for scripts, with the summaries of the contract', async () => {
    const { commands } = jsonOf<Help>(await place.inside(['help', '--json', '--lang', 'en']));
    expect(new Set(commands.map((command) => command.name))).toEqual(new Set(promised));
    expect(commands).toHaveLength(promised.length);
    for (const { name, request, summary } of commands) {
      const definition = requests.find((each) => each.name === request);
      if (definition) expect(summary, name).toBe(definition.summary.en);
      expect(summary, name).not.toBe('');
    }
  });

  it.each(promised)('tells the use of %s', async (name) => {
    const { status, stdout, stderr } = await place.inside([...name.split(' '), '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Cách dùng: kehoach ${name}`);
    expect((await place.inside(['help', ...name.split(' ')])).stdout).toBe(stdout);
    const english = (await place.inside([...name.split(' '), '--help', '--lang', 'en'])).stdout;
    expect(english).toContain(`Usage: kehoach ${name}`);
    expect(english).not.toBe(stdout);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('tells the commands of a group', async () => {
    const { stdout, status } = await place.inside(['help', 'row']);
    expect(status).toBe(0);
    expect(stdout).toContain('row delete');
    expect(stdout).not.toContain('history');
    expect(place.kehoach(['row', '--help'])).toEqual({ status: 0, stdout, stderr: '' });
    expect(place.kehoach(['row', 'add', '--help'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('tells what an option means to one command', async () => {
    const { commands } = jsonOf<Help>(await place.inside(['help', '--json']));
    const yearOf = (name: string): string | undefined =>
      commands.find((each) => each.name === name)?.options.find((each) => each.name === '--year')?.text;
    expect(yearOf('new')).toBe('năm kế hoạch đầu tiên của sổ');
    expect(yearOf('show')).toContain('mặc định năm mới nhất');
    expect((await place.inside(['new', '--help'])).stdout).toContain('năm kế hoạch đầu tiên của sổ');
  });
});

describe('--version', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(place.kehoach(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(jsonOf(place.kehoach(['--version', '--json']))).toEqual({ version });
  });
});

describe('wrong use', () => {
  it.each([
    [['nhap']],
    [['row']],
    [['row', 'them']],
    [['help', 'nhap']],
    [['info']],
    [['info', 'a', 'b']],
    [['show', 'a']],
    [['edit', 'a']],
    [['export', 'a', '--what', 'all']],
    [['info', 'a', '--mau', 'do']],
    [['info', 'a', '-x']],
    [['info', 'a', '--year', '2024']],
    [['show', 'a', 'funding', '--year', 'hai']],
    [['show', 'a', 'funding', '--year']],
    [['show', 'a', 'funding', '--unit', 'usd']],
    [['show', 'a', 'funding', '--json=1']],
    [['row', 'add', 'a', 'funding', '--name', '--json']],
    [['undo', 'a', '--to', '0']],
    [['undo', 'a', '--to', '-1']],
    [['info', 'a', '--lang', 'fr']],
    [['info', 'a', '--author', ' ']],
    [['info', 'a', '--no-json']],
    [['info', 'a', '--version']],
    [['nhap', '--help']],
  ])('is told in a sentence with a hint: %j', async (args) => {
    const { status, stdout, stderr } = await place.inside(args);
    const json = args.some((each) => each.startsWith('--json'));
    expect({ status, stdout: json ? '' : stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Lệnh chưa đúng: .+; gõ “kehoach .*” để xem cách dùng\.\n$/);
  });

  it.each([
    [['show', 'a', 'funding', '--year', '2023', '--year', '2024'], '“--year” được ghi nhiều lần'],
    [['export', 'a', '--what=all', '--format', 'xlsx', '--what', 'all'], '“--what” được ghi nhiều lần'],
    [['show', 'a', 'funding', '--year', 'hai'], '(cần một số, ví dụ 2024)'],
    [['totals', 'a', '--month', '2024'], '(cần năm và tháng, ví dụ 2024-03)'],
    [['show', 'a', 'funding', '--unit', 'usd'], '(cần một trong: '],
  ])('says what is wrong: %j', async (args, words) => {
    const { status, stderr } = await place.inside(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  it('is one JSON value for scripts', () => {
    const answer = place.kehoach(['info', '--json', '--lang', 'en']);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toMatch(/^Wrong use: FILE is missing/);
    expect(jsonOf(answer)).toEqual({
      error: { code: 'usage', message: answer.stderr.trimEnd(), problem: expect.any(String) },
    });
  });

  it('takes options before the command, and what follows "--" as it is', () => {
    expect(place.kehoach(['--json', 'help']).stdout).toMatch(/^\{/);
    const answer = place.kehoach(['info', '--json', '--', '--so.kehoach']);
    expect(answer.status).toBe(3);
    expect(jsonOf(answer)).toMatchObject({
      error: { code: 'fileNotFound', path: place.path('--so.kehoach') },
    });
  });
});
