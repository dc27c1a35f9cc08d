/** The desktop's engine process over real channels, without Electron: what its main process may rely on. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FromEngineProcess, fromEngineProcessSchema } from '#shared/window/control.ts';
import { type EngineProcess, runEngineProcess } from '../../main/hosts/utility/engine-process.ts';
import { type MessageEnd, portOverMessages } from '../../renderer/engine-client/index.ts';
import { exampleBook, newFolder, resources } from '../engine/open-engine.ts';
import { newChannel, portMain, type Window, windowOver } from './rig.ts';

interface Process {
  readonly engine: EngineProcess;
  readonly send: (message: unknown, ports?: readonly MessagePort[]) => void;
  readonly said: FromEngineProcess[];
  readonly next: (kind: FromEngineProcess['kind']) => Promise<FromEngineProcess>;
  readonly exits: number[];
  readonly window: () => Window;
  readonly logFolder: string;
}

/** Electron carries ports beside a message; here they are part of it. */
interface Carried {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

const startProcess = (problem: { found: string; needed: string } | null = null): Process => {
  const { port1: parent, port2: own } = new MessageChannel();
  const exits: number[] = [];
  const said: FromEngineProcess[] = [];
  parent.on('message', (message) => said.push(fromEngineProcessSchema.parse(message)));
  const engine = runEngineProcess({
    parent: {
      post: (message) => own.postMessage(message),
      onMessage: (listener) =>
        own.on('message', ({ data, ports }: Carried) => listener(data, ports.map(portMain))),
    },
    problem,
    exit: (status) => exits.push(status),
  });
  const send: Process['send'] = (data, ports = []) => parent.postMessage({ data, ports }, [...ports]);
  onTestFinished(async () => {
    send({ kind: 'stop' });
    await expect.poll(() => exits.length).toBeGreaterThan(0);
    parent.close();
  });
  return {
    engine,
    send,
    said,
    exits,
    logFolder: newFolder(),
    next: async (kind) => {
      await expect.poll(() => said.some((each) => each.kind === kind)).toBe(true);
      return said.find((each) => each.kind === kind) ?? { kind: 'stopped' };
    },
    window: () =>
      windowOver(async () => {
        const end = newChannel((port) => send({ kind: 'connect' }, [port]));
        return portOverMessages(end as unknown as MessageEnd);
      }),
  };
};

const startMessage = (process: Process, path: string) => ({
  kind: 'start',
  path,
  resources,
  logFolder: process.logFolder,
  lang: 'vi',
});

describe('the engine process', () => {
  it('opens the book, serves windows that asked before it was open, and lets go of it at the end', async () => {
    const path = await exampleBook();
    const process = startProcess();
    process.send(startMessage(process, path));
    const [one, two] = [process.window(), process.window()];
    expect((await one.hello()).book).toMatchObject({ ok: true, value: { access: 'write' } });
    await two.hello();
    expect(await process.next('started')).toEqual({ kind: 'started', problem: null });
    expect(existsSync(`${path}-lock`)).toBe(true);
    process.send({ kind: 'stop' });
    await process.next('stopped');
    expect(process.exits).toEqual([0]);
    expect(existsSync(`${path}-lock`)).toBe(false);
    one.client.close();
    two.client.close();
  });

  it('makes a book', async () => {
    const path = join(newFolder(), 'moi.kehoach');
    const process = startProcess();
    process.send({ ...startMessage(process, path), create: { example: 'cao-bang-2024' } });
    expect(await process.next('started')).toEqual({ kind: 'started', problem: null });
    expect(existsSync(path)).toBe(true);
  });

  it('takes the files that a person has picked, each for one request', async () => {
    const process = startProcess();
    process.send(startMessage(process, await exampleBook()));
    const { client, hello } = process.window();
    await hello();
    const path = join(newFolder(), 'sao.kehoach');
    process.send({ kind: 'grant', handle: 'a-handle-of-main', path });
    await expect
      .poll(async () => (await client.ask('book/copy', { file: 'a-handle-of-main' })).ok)
      .toBe(true);
    expect(existsSync(path)).toBe(true);
    expect(await client.ask('book/copy', { file: 'a-handle-of-main' })).toMatchObject({
      error: { code: 'unknownHandle' },
    });
  });

  it('stays where the book cannot be opened, and tells each window why', async () => {
    const path = join(newFolder(), 'khong-co.kehoach');
    const process = startProcess();
    process.send(startMessage(process, path));
    const problem = expect.stringMatching(/^Không tìm thấy tệp/);
    expect(await process.next('started')).toEqual({ kind: 'started', problem });
    expect((await process.window().hello()).book).toMatchObject({ ok: false, error: { message: problem } });
    expect(process.exits).toEqual([]);
  });

  it('does not load the database on a runtime that cannot', async () => {
    const process = startProcess({ found: '18.15.0', needed: '22.14' });
    process.send(startMessage(process, await exampleBook()));
    const problem = expect.stringMatching(/^Kehoach cần Node\.js từ bản 22\.14, máy đang có 18\.15\.0/);
    expect(await process.next('started')).toEqual({ kind: 'started', problem });
    const { client, hello } = process.window();
    expect((await hello()).book).toMatchObject({ ok: false, error: { code: 'nodeTooOld' } });
    expect(await client.ask('book/info', {})).toMatchObject({ error: { code: 'nodeTooOld' } });
  });

  it('keeps a fault under a number and ends, so that it is started anew', async () => {
    const process = startProcess();
    process.send(startMessage(process, await exampleBook()));
    await process.next('started');
    process.engine.fail(new TypeError('made by the test'));
    expect(process.exits).toEqual([1]);
    const log = readFileSync(join(process.logFolder, 'kehoach.log'), 'utf8');
    expect(log).toMatch(/^\S+ [0-9a-f]{8} engine process failed\nTypeError: made by the test\n +at /);
  });

  it('ends at a control message that it does not know', async () => {
    const process = startProcess();
    process.send(startMessage(process, await exampleBook()));
    await process.next('started');
    process.send({ kind: 'format-disk' });
    await expect.poll(() => process.exits).toEqual([1]);
  });

  it('serves one book only', async () => {
    const [first, second] = [await exampleBook(), await exampleBook()];
    const moved = second.replace('so.kehoach', 'khac.kehoach');
    renameSync(second, moved);
    const process = startProcess();
    process.send(startMessage(process, first));
    process.send(startMessage(process, moved));
    expect((await process.window().hello()).name).toBe('so.kehoach');
    expect(process.said).toHaveLength(1);
    expect(existsSync(`${moved}-lock`)).toBe(false);
  });
});
