/** What a page can and cannot do in the running application, whatever its code were. */

import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besides, call, closeWindow, connect, type Person, welcome } from './launch-desktop.ts';
import { makeExample } from './make-book.ts';

let person: Person;
let app: ElectronApplication;
let page: Page;
/** Somewhere to go: nobody may ever come. */
let elsewhere: Server;
let address = '';
const visits: string[] = [];

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('elsewhere');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  person = await welcome();
  makeExample(person.path('sổ.kehoach'));
  app = await person.launch('sổ.kehoach');
  page = await app.firstWindow();
  await connect(page);
});
afterAll(async () => {
  await person.leave();
  elsewhere.close();
});

/**
 * Runs a script in the page as one of its own, until it calls done(…). What Playwright evaluates is exempt from the
 * page's policy; a timer that it starts is not.
 */
const asThePage = (script: string): Promise<unknown> =>
  page.evaluate(`new Promise((done) => { setTimeout(() => { ${script} }, 0); })`);

describe('the page', () => {
  it('has nothing of Node or Electron but the bridge', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', 'webkit'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
    const bridge = await page.evaluate(
      'Object.entries(window.kehoach).map(([name, it]) => [name, typeof it])',
    );
    expect(bridge).toEqual([
      ['connect', 'function'],
      ['call', 'function'],
      ['onCommand', 'function'],
    ]);
  });

  it('runs sandboxed, isolated, and as it was configured', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const all = contents.getLastWebPreferences();
      const names = ['contextIsolation', 'sandbox', 'nodeIntegration', 'nodeIntegrationInSubFrames'];
      names.push('nodeIntegrationInWorker', 'webSecurity', 'webviewTag', 'allowRunningInsecureContent');
      names.push('experimentalFeatures', 'spellcheck');
      return Object.fromEntries(names.map((name) => [name, all[name] ?? false]));
    });
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
    });
  });

  it('comes from its own origin with its policy, and a nonce of its own each time', async () => {
    const policies: string[] = [];
    for (let load = 0; load < 2; load++) {
      const answer = await page.reload();
      const policy = (await answer?.headerValue('content-security-policy')) ?? '';
      const nonce = /'nonce-([\w+/=]{20,})'/.exec(policy)?.[1] ?? '';
      expect(await page.getAttribute('meta[name="kehoach-nonce"]', 'content')).toBe(nonce);
      policies.push(policy);
    }
    const [first, second] = policies;
    expect(first).not.toBe(second);
    expect(first?.replace(/'nonce-[^']+'/, "'nonce'").split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(await page.evaluate('[location.origin, isSecureContext]')).toEqual(['app://kehoach', true]);
  });

  it('cannot run inline scripts, nor text as code', async () => {
    const inline = `
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      done(window.ran ?? 'refused');`;
    expect(await asThePage(inline)).toBe('refused');
    const evaluated = `try { done(new Function('return 1')()); } catch (error) { done(error.name); }`;
    expect(await asThePage(evaluated)).toBe('EvalError');
  });

  it.each([
    ['fetch', `fetch(ADDRESS).then(() => done('reached'), () => done('refused'))`],
    [
      'WebSocket',
      `const s = new WebSocket(ADDRESS.replace('http', 'ws')); s.onerror = () => done('refused');`,
    ],
    ['image', `const i = new Image(); i.onerror = () => done('refused'); i.src = ADDRESS;`],
    [
      'frame',
      `const f = document.createElement('iframe'); f.src = ADDRESS; document.body.append(f);
       setTimeout(() => { f.remove(); done('refused'); }, 300);`,
    ],
    ['beacon', `navigator.sendBeacon(ADDRESS, 'x'); setTimeout(() => done('refused'), 300);`],
  ])('reaches no network by %s', async (_way, script) => {
    const attempt = script.replaceAll('ADDRESS', JSON.stringify(address));
    expect(await asThePage(`try { ${attempt} } catch { done('refused'); }`)).toBe('refused');
    expect(visits).toEqual([]);
  });

  it('reads no file of the machine and none outside of its folder', async () => {
    const tries = [
      'file:///etc/passwd',
      'app://kehoach/../package.json',
      'app://kehoach/%2e%2e/package.json',
    ];
    tries.push(
      'app://kehoach/..%2fpackage.json',
      'app://other/index.html',
      'app://kehoach/assets/..%5c..%5cx.js',
    );
    tries.push(
      'app://kehoach/index.html',
      'app://kehoach/%00.js',
      'app://kehoach/.hidden.js',
      'app://kehoach/%',
    );
    const answers = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              ({ status }) => status,
              () => 404,
            ),
          ),
        ),
      tries,
    );
    expect(answers).toEqual(tries.map(() => 404));
  });

  it('cannot leave, open windows or download', async () => {
    const windows = (): Promise<number> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(await asThePage(`done(window.open(${JSON.stringify(address)}))`)).toBe(null);
    for (const url of [address, 'data:text/html,x', 'file:///etc/passwd', 'app://other/'])
      await asThePage(`location.href = ${JSON.stringify(url)}; setTimeout(done, 200);`);
    const link = `const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x.txt';
      document.body.append(a); a.click(); a.remove(); setTimeout(() => done('clicked'), 300);`;
    expect(await asThePage(link)).toBe('clicked');
    expect(page.url()).toBe('app://kehoach/');
    expect(await windows()).toBe(1);
    expect(visits).toEqual([]);
  });

  it('is refused every permission', async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = await page.evaluate(
      `Promise.all(${JSON.stringify(names)}.map((name) => navigator.permissions.query({ name })
        .then(({ state }) => state)))`,
    );
    expect(states).toEqual(names.map(() => 'denied'));
  });
});

describe('the door to the main process', () => {
  const refusal = 'Kehoach từ chối yêu cầu này vì nó không đúng mẫu; hãy đóng rồi mở lại cửa sổ.';
  const sentence = (name: string, input: unknown): Promise<string> =>
    call(page, name, input).then(
      () => 'accepted',
      (error: Error) => error.message,
    );

  it.each<[string, unknown]>([
    ['window/unknown', {}],
    ['constructor', {}],
    ['__proto__', {}],
    ['window/start', { extra: 1 }],
    ['window/start', null],
    ['window/pick-target', { kind: 'exe', suggestedName: 'x' }],
    ['window/pick-target', { kind: 'xlsx', suggestedName: 'x'.repeat(201) }],
    ['window/open-result', { handle: 'target-0', name: '../sổ.kehoach' }],
    ['window/open-result', { handle: 'target-0', name: '..' }],
    ['window/show-result', { handle: 'target-0', name: 'a\\b.xlsx' }],
    ['window/open-book', { recent: '' }],
    ['window/open-book', { path: '/etc/passwd' }],
    ['window/open-book', { recent: '/etc/passwd' }],
    ['window/save-settings', 'vi'],
  ])('refuses %s with %j', async (name, input) => {
    expect(await sentence(name, input)).toContain(refusal);
  });

  it('takes no path and no made-up name for a file', async () => {
    const paper = person.path('giấy.xlsx');
    writeFileSync(paper, 'x');
    for (const handle of [paper, '../giấy.xlsx', 'target-0', '__proto__']) {
      for (const name of ['window/open-result', 'window/show-result'])
        expect(await call(page, name, { handle })).toMatchObject({ done: false });
    }
  });

  it('opens only papers that this window has picked, and only while they are there', async () => {
    const opened = await app.evaluateHandle(({ dialog, shell }, folder) => {
      const paths: string[] = [];
      shell.openPath = async (path: string) => {
        paths.push(path);
        return '';
      };
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const { defaultPath } = args.at(-1) as { defaultPath: string };
        return { canceled: false, filePath: `${folder}/${defaultPath.split('/').at(-1)}` };
      };
      return paths;
    }, person.home);
    const pick = async (kind: string): Promise<string> => {
      const target = { kind, suggestedName: '../phụ lục:05' };
      const picked = (await call(page, 'window/pick-target', target)) as { handle: string; name: string };
      expect(picked.name).toBe(`phụ lục 05.${kind}`);
      expect(picked.handle).not.toContain('/');
      return picked.handle;
    };
    const handle = await pick('docx');
    expect(await call(page, 'window/open-result', { handle })).toMatchObject({ done: false });
    writeFileSync(person.path('phụ lục 05.docx'), 'x');
    expect(await call(page, 'window/open-result', { handle })).toMatchObject({ done: true });
    const copy = await pick('kehoach');
    writeFileSync(person.path('phụ lục 05.kehoach'), 'x');
    expect(await call(page, 'window/open-result', { handle: copy })).toMatchObject({ done: false });
    expect(await opened.jsonValue()).toEqual([person.path('phụ lục 05.docx')]);

    const second = app.waitForEvent('window');
    await call(page, 'window/new-window');
    const stranger = await second;
    expect(await call(stranger, 'window/open-result', { handle })).toMatchObject({ done: false });
    await closeWindow(stranger);
  });

  it('hears nobody but the page of a window of ours', async () => {
    const heard = await app.evaluate(async ({ BrowserWindow, app: electronApp }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${electronApp.getAppPath()}/dist/desktop/preload.cjs`,
          sandbox: true,
          contextIsolation: true,
        },
      });
      await stranger.loadURL('app://kehoach/');
      const script = `window.kehoach.call('window/start', {}).then(() => 'accepted', ({ message }) => message)`;
      const answer: unknown = await stranger.webContents.executeJavaScript(script);
      // Closed as a person closes it: Electron 25 has been seen to fall over a window that is destroyed while it starts.
      const gone = new Promise<void>((resolve) => stranger.once('closed', () => resolve()));
      stranger.close();
      await gone;
      return answer;
    });
    expect(heard).toContain(refusal);
  });

  it('has no channel beside those of the bridge', async () => {
    const channels = await app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers: invoked } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
      return [...ipcMain.eventNames().map(String), ...invoked.keys()];
    });
    // Electron itself listens for errors.
    expect(channels.filter((name) => name !== 'error')).toEqual(['kehoach:port', 'kehoach:call']);
  });
});

it('lets a page that floods the door go on, and the book stays as it was', async () => {
  const [first] = await Promise.all([
    call(page, 'window/start'),
    page.evaluate(async () => {
      const { kehoach } = globalThis as unknown as {
        kehoach: { call: (name: string, input: unknown) => Promise<unknown> };
      };
      await Promise.allSettled(Array.from({ length: 2_000 }, (_, at) => kehoach.call(`window/${at}`, at)));
    }),
  ]);
  expect(first).toMatchObject({ hasBook: true });
  expect((await connect(page)).book.ok).toBe(true);
  await app.close();
  expect(besides(person.home, 'sổ.kehoach')).toEqual([]);
});
