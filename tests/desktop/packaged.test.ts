/** The packaged program, as `npm run package -- --dir` makes it: what is in it, and that it runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, besides, call, closeWindow, connect, type Person, welcome } from './launch-desktop.ts';
import { launchPackaged, makePackage, type Package, type PackagedRun } from './launch-packaged.ts';
import { makeExample, verify } from './make-book.ts';
import { readAsar } from './read-asar.ts';

let person: Person;
let made: Package;
let running: PackagedRun | undefined;

beforeAll(async () => {
  person = await welcome();
  made = await makePackage();
});
afterEach(() => running?.kill());
afterAll(async () => {
  await person?.leave();
  made?.remove();
});

describe('the package', () => {
  it('holds the program in its archive, its data, and of node_modules the database alone', () => {
    const archive = readAsar(join(made.folder, 'resources/app.asar'));
    const files = archive.map(({ path }) => path);
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/desktop/main.cjs',
        'dist/desktop/preload.cjs',
        'dist/desktop/engine.cjs',
        'dist/desktop/paper-worker.cjs',
        'dist/desktop/import-worker.cjs',
        'dist/desktop/proof-worker.cjs',
        'dist/renderer/index.html',
        'resources/catalogues/nguon-von.json',
        'resources/examples/cao-bang-2024-so-in.json',
        'resources/examples/cao-bang-2024.json',
      ]),
    );
    const packages = files.flatMap((file) => /^node_modules\/([^/]+)\//.exec(file)?.[1] ?? []);
    expect([...new Set(packages)]).toEqual(['better-sqlite3']);
    expect(files.filter((file) => /\.(map|ts|tsx|md|cpp|c|h|gyp)$/.test(file))).toEqual([]);
    const prebuilt = files.filter((file) => file.includes('/prebuilds/'));
    expect(prebuilt).toEqual([
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
    const outside = archive.filter(({ unpacked }) => unpacked).map(({ path }) => path);
    expect(outside).toEqual(expect.arrayContaining(prebuilt));
    expect(existsSync(join(made.folder, 'resources/app'))).toBe(false);
    expect(existsSync(join(made.folder, 'resources/default_app.asar'))).toBe(false);
  });

  it('comes with the notices of all that is in it', () => {
    const notices = readFileSync(join(made.folder, 'licenses.txt'), 'utf8');
    for (const name of ['better-sqlite3', 'docx', 'exceljs', 'zod']) expect(notices).toContain(`\n${name} `);
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(made.folder, name))).toBe(true);
  });

  it('has its fuses blown', async () => {
    const wire = await getCurrentFuseWire(made.executable);
    // As they stand in the executable.
    const [DISABLE, ENABLE] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: DISABLE,
      [FuseV1Options.EnableCookieEncryption]: ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    });
  });
});

describe('the packaged program', () => {
  it('opens a book, answers, writes, and leaves one file when its window is closed', async () => {
    const book = makeExample(person.path('sổ.kehoach'));
    running = await launchPackaged(made, person, 'sổ.kehoach');
    const { page, ended } = running;
    expect(await call(page, 'window/start')).toMatchObject({ hasBook: true });
    expect(await call(page, 'window/seeds')).toMatchObject({ examples: [{ name: 'cao-bang-2024' }] });
    expect(await connect(page)).toMatchObject({ name: 'sổ.kehoach', book: { ok: true } });
    const cell = { sheet: 'funding', row: 'gnbv2125.1.1', column: 'centralDevelopment', year: 2024 };
    const reply = await ask(page, 'cells/set', {
      commandId: 'packaged-1',
      edits: [{ ...cell, value: '1.000' }],
    });
    expect(reply).toMatchObject({ ok: true, value: { refused: [] } });
    await closeWindow(page);
    expect(await ended).toEqual([0, null]);
    expect(besides(person.home, 'sổ.kehoach')).toEqual([]);
    expect(verify(book).sound).toBe(true);
  });

  it('writes papers by a thread out of its archive, into a folder that was picked', async () => {
    const archive = join(made.folder, 'resources/app.asar');
    // The packaged program lets nobody answer its dialogs: the same archive in an Electron that does.
    const app = await person.launchFrom(archive, 'sổ.kehoach');
    const page = await app.firstWindow();
    await page.waitForLoadState();
    await connect(page);
    const folder = person.path('phụ lục');
    mkdirSync(folder);
    await app.evaluate(({ dialog, shell }, picked) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] });
      shell.openPath = async () => '';
    }, folder);
    const target = { kind: 'folder', suggestedName: 'sổ' };
    const { handle } = (await call(page, 'window/pick-target', target)) as { handle: string };
    const what = ['phu-luc-04', 'phu-luc-05'];
    const format = ['xlsx', 'docx', 'csv', 'pdf'];
    const reply = await ask(page, 'papers/export', { what, format, folder: handle });
    expect(reply).toMatchObject({ ok: true, value: { refused: [] } });
    const names = what.flatMap((id) => format.map((each) => `sổ-${id}-2024.${each}`));
    expect(readdirSync(folder).sort()).toEqual(names.sort());
    for (const name of names)
      expect(await call(page, 'window/open-result', { handle, name })).toMatchObject({ done: true });
    for (const name of ['không có.xlsx', 'sổ.kehoach'])
      expect(await call(page, 'window/open-result', { handle, name })).toMatchObject({ done: false });
    await app.close();
  });

  it('shows the start screen without a book, and remembers the last one', async () => {
    running = await launchPackaged(made, person);
    const { page, ended } = running;
    expect(await call(page, 'window/start')).toMatchObject({
      hasBook: false,
      recent: [{ name: 'sổ.kehoach' }],
    });
    await closeWindow(page);
    expect(await ended).toEqual([0, null]);
  });

  it('is no Node for others, and takes no code from its surroundings', () => {
    const env = { ...person.env, DISPLAY: '', ELECTRON_RUN_AS_NODE: '1' };
    const asNode = spawnSync(made.executable, ['-e', 'process.stdout.write("ran")'], {
      env,
      encoding: 'utf8',
    });
    expect(asNode.stdout).not.toContain('ran');
  });
});
