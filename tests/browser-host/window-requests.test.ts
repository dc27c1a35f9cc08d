/** What a page asks of the host itself: settings, files to fetch, and what only a desktop can do. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/window/index.ts';
import { dispositionOf } from '../../main/hosts/local-browser/result-answer.ts';
import { fileNameOf } from '../../main/hosts/local-browser/results.ts';
import { settingsPath } from '../../main/hosts/settings-file.ts';
import { newFolder } from '../engine/open-engine.ts';
import { type Page, visit } from './server-rig.ts';

const post = async ({ server, headers }: Page, name: string, body: string, changed = {}) => {
  const answer = await server.send(
    `/window/${name}`,
    { method: 'POST', headers: { ...headers, ...changed } },
    body,
  );
  return { status: answer.status, ...(JSON.parse(answer.body) as { ok: boolean; message?: string }) };
};

describe('a window of the local browser', () => {
  it('is told where it is', async () => {
    const page = await visit();
    expect(await page.ask('window/start', {})).toEqual({
      host: 'browser',
      version: '0.1.0',
      settings: defaultSettings,
      hasBook: true,
      opensBooks: false,
      recent: [],
    });
    expect(await page.ask('window/seeds', {})).toEqual({ examples: [], catalogues: [] });
  });

  it('hears in a sentence what cannot be done here', async () => {
    const page = await visit();
    const words = expect.stringContaining('Kehoach bản cài trên máy');
    expect(await page.ask('window/new-book', {})).toEqual({ opened: false, problem: words });
    expect(await page.ask('window/open-book', {})).toEqual({ opened: false, problem: words });
    await expect(page.ask('window/new-window', {})).rejects.toThrow(/thẻ trình duyệt/);
    await expect(page.ask('window/pick-source', { kind: 'docx' })).rejects.toThrow(/bản cài trên máy/);
    await page.ask('window/save-settings', { ...defaultSettings, lang: 'en' });
    await expect(page.ask('window/new-window', {})).rejects.toThrow(/browser tab/);
  });

  it.each([
    ['no JSON', '{', {}, 400],
    ['another type', '{}', { 'content-type': 'text/plain' }, 415],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a key too many', '{"path":"/etc/passwd"}', {}, 400],
    ['no object', '[]', {}, 400],
    ['a large body', JSON.stringify({ text: 'x'.repeat(1_000_000) }), {}, 413],
  ])('is refused with %s', async (_, body, headers, status) => {
    const page = await visit();
    expect(await post(page, 'start', body, headers)).toEqual({
      status,
      ok: false,
      message: expect.stringMatching(/^Yêu cầu “window\/start” chưa đúng dạng/),
    });
    expect(await post(page, 'start', '{}')).toMatchObject({ status: 200, ok: true });
  });

  it('is refused what it cannot ask', async () => {
    expect(await post(await visit(), 'steal', '{}')).toEqual({
      status: 404,
      ok: false,
      message: expect.stringContaining('window/steal'),
    });
  });
});

describe('settings', () => {
  it('are kept in a file for the next time', async () => {
    const settings = { ...defaultSettings, theme: 'dark', zoom: 120 } as const;
    const page = await visit();
    const { settingsFile } = page.server;
    await page.ask('window/save-settings', settings);
    expect((await page.ask('window/start', {})).settings).toEqual(settings);
    page.server.stop();
    await page.server.stopped;
    expect(JSON.parse(readFileSync(settingsFile, 'utf8'))).toEqual(settings);
    expect((await (await visit({ settingsFile })).ask('window/start', {})).settings).toEqual(settings);
  });

  it.each([
    ['no JSON', '{"lang":', defaultSettings],
    ['a list', '[]', defaultSettings],
    ['nothing', '', defaultSettings],
    ['one odd value', '{"lang":"en","zoom":9000,"more":1}', { ...defaultSettings, lang: 'en' }],
  ])('that are broken are as good as none: %s', async (_, text, expected) => {
    const settingsFile = join(newFolder(), 'settings.json');
    writeFileSync(settingsFile, text);
    const page = await visit({ settingsFile });
    expect((await page.ask('window/start', {})).settings).toEqual(expected);
    await page.ask('window/save-settings', defaultSettings);
    expect(JSON.parse(readFileSync(settingsFile, 'utf8'))).toEqual(defaultSettings);
  });

  it('that cannot be written hold until the end, and the person is told', async () => {
    const settingsFile = join(newFolder(), 'settings.json');
    mkdirSync(settingsFile);
    const page = await visit({ settingsFile });
    const settings = { ...defaultSettings, zoom: 90 };
    await expect(page.ask('window/save-settings', settings)).rejects.toThrow(
      /^Không lưu được cài đặt \(EISDIR\)/,
    );
    expect((await page.ask('window/start', {})).settings).toEqual(settings);
  });

  it('have their place on each system', () => {
    expect(settingsPath({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe('/c/Kehoach/settings.json');
    expect(settingsPath({}, 'linux')).toMatch(/\/\.config\/Kehoach\/settings\.json$/);
    expect(settingsPath({ APPDATA: '/r' }, 'win32')).toBe('/r/Kehoach/settings.json');
  });
});

describe('a file that the engine writes', () => {
  const suggestedName = 'Phụ lục 05 – “Cao Bằng”.docx';

  it('is fetched under its Vietnamese name, as often as one likes, and is gone at the end', async () => {
    const page = await visit();
    const { client } = page.window();
    const target = await page.ask('window/pick-target', { kind: 'docx', suggestedName });
    const handle = target?.handle ?? '';
    expect(target?.name).toBe(suggestedName);
    const early = await page.ask('window/open-result', { handle });
    expect(early).toEqual({ done: false, message: expect.stringContaining('hãy xuất lại') });
    const reply = await client.ask('papers/export', { what: 'phu-luc-05', format: 'docx', file: handle });
    if (!reply.ok) throw new Error(reply.error.message);
    expect(await page.ask('window/open-result', { handle })).toMatchObject({ done: true });
    const { cookie } = page;
    for (let times = 0; times < 2; times++) {
      const file = await page.server.send(`/files/${handle}`, { headers: { cookie } });
      expect(file.status).toBe(200);
      expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
      expect(file.headers).toMatchObject({
        'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'content-disposition':
          'attachment; filename="Phu luc 05 _ _Cao Bang_.docx"; ' +
          "filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%2005%20%E2%80%93%20%E2%80%9CCao%20B%E1%BA%B1ng%E2%80%9D.docx",
        'cache-control': 'no-store',
      });
    }
    expect((await page.server.send(`/files/${handle}`)).status).toBe(403);
    const [{ path = '' } = {}] = reply.value.files;
    expect(existsSync(path)).toBe(true);
    page.server.stop();
    await page.server.stopped;
    expect(existsSync(dirname(dirname(path)))).toBe(false);
  });

  it('may be one of several in a folder, each fetched by its name', async () => {
    const page = await visit();
    const { client } = page.window();
    const target = await page.ask('window/pick-target', { kind: 'folder', suggestedName: 'so' });
    const handle = target?.handle ?? '';
    const what = ['phu-luc-01', 'phu-luc-05'];
    const reply = await client.ask('papers/export', { what, format: ['xlsx', 'csv'], folder: handle });
    if (!reply.ok) throw new Error(reply.error.message);
    expect(reply.value.files).toHaveLength(4);
    const { cookie } = page;
    const fetched = (name: string) =>
      page.server.send(`/files/${handle}/${encodeURIComponent(name)}`, { headers: { cookie } });
    for (const { name, format } of reply.value.files) {
      expect(await page.ask('window/open-result', { handle, name })).toMatchObject({ done: true });
      const { status, headers, bytes } = await fetched(name);
      expect([status, headers['content-type']]).toEqual([
        200,
        format === 'csv' ? 'text/csv; charset=utf-8' : expect.stringContaining('spreadsheetml'),
      ]);
      expect(bytes.length).toBeGreaterThan(1_000);
    }
    for (const name of ['', '.', '..', '../1', 'khong-co.xlsx', '%', 'a.txt'])
      expect([name, (await fetched(name)).status]).toEqual([name, 404]);
    expect((await page.server.send(`/files/${handle}`, { headers: { cookie } })).status).toBe(404);
    const again = await client.ask('papers/export', { what, format: 'csv', folder: handle });
    expect(again).toMatchObject({ ok: false, error: { code: 'unknownHandle' } });
  });

  it('may be a copy of the book', async () => {
    const page = await visit();
    const { client } = page.window();
    const asked = { kind: 'kehoach', suggestedName: 'Sổ 2024' } as const;
    const target = await page.ask('window/pick-target', asked);
    expect(target?.name).toBe('Sổ 2024.kehoach');
    const reply = await client.ask('book/copy', { file: target?.handle ?? '' });
    expect(reply).toMatchObject({ ok: true });
    const { cookie } = page;
    const file = await page.server.send(`/files/${target?.handle}`, { headers: { cookie } });
    expect(file.bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('is never somewhere else, whatever it is called', () => {
    const cases: [string, string][] = [
      ['../../etc/passwd', '-..-etc-passwd.xlsx'],
      ['C:\\Windows\\x.xlsx', 'C-Windows-x.xlsx'],
      ['.xlsx', 'ke-hoach.xlsx'],
      ['', 'ke-hoach.xlsx'],
      [' . ', 'ke-hoach.xlsx'],
      ['a.docx', 'a.docx.xlsx'],
      ['A.XLSX', 'A.xlsx'],
      ['a\u0000\r\nSet-Cookie: x.xlsx', 'a-Set-Cookie- x.xlsx'],
      ['\u202Egnp.xlsx', '-gnp.xlsx'],
      ['Phu\u0323 lu\u0323c', 'Phụ lục.xlsx'],
    ];
    for (const [suggested, name] of cases) expect(fileNameOf(suggested, 'xlsx')).toBe(name);
  });

  it('may have a name that no disk takes', async () => {
    const page = await visit();
    const { client } = page.window();
    for (const suggestedName of ['ệ'.repeat(190), 'con']) {
      const target = await page.ask('window/pick-target', { kind: 'docx', suggestedName });
      expect(target?.name).toBe(`${suggestedName}.docx`);
      const file = target?.handle ?? '';
      const reply = await client.ask('papers/export', { what: 'phu-luc-05', format: 'docx', file });
      expect(reply).toMatchObject({ ok: true });
    }
  });

  it('has a name that cannot break the header', () => {
    expect(dispositionOf(`a"b\\c%'(*).đĐ`)).toBe(
      `attachment; filename="a_b_c_'(*).dD"; filename*=UTF-8''a%22b%5Cc%25%27%28%2A%29.%C4%91%C4%90`,
    );
  });
});
