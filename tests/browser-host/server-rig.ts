/** The local-browser host on a real book and a real port, and a browser that is only its requests. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { WindowInputOf, WindowOutputOf, WindowRequestName } from '#shared/window/index.ts';
import { type ServeOptions, serve } from '../../main/hosts/local-browser/index.ts';
import { portOverSocket } from '../../renderer/engine-client/index.ts';
import { exampleBook, newFolder, resources } from '../engine/open-engine.ts';
import { testEnvironment, type Window, windowOver } from '../transports/rig.ts';

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: Buffer;
}

export interface Server {
  readonly port: number;
  /** "127.0.0.1:PORT" */
  readonly host: string;
  readonly token: string;
  readonly settingsFile: string;
  /** Sends a request as it is written here, whatever a browser would do. */
  readonly send: (path: string, options?: RequestOptions, body?: string) => Promise<Response>;
  readonly stop: () => void;
  /** Settles when the server has stopped. */
  readonly stopped: Promise<void>;
  readonly hasStopped: () => boolean;
}

/** A window small enough to be written here: what the host does with files does not depend on what is in them. */
export const newPages = (): string => {
  const folder = newFolder();
  mkdirSync(join(folder, 'assets'));
  const html =
    '<!doctype html><meta name="kehoach-nonce" content="__NONCE__" /><script type="module" src="./assets/main-1.js"></script>';
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'assets/main-1.js'), 'document.title = "Kehoach";\n');
  writeFileSync(join(folder, 'assets/main-1.js.map'), '{}');
  writeFileSync(join(folder, 'secret.pem'), 'secret');
  return folder;
};

export type StartOptions = Partial<ServeOptions>;

const sender =
  (port: number): Server['send'] =>
  (path, options, body) =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, bytes, body: bytes.toString('utf8') });
        });
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });

export const start = async (options: StartOptions = {}): Promise<Server> => {
  const controller = new AbortController();
  const settingsFile = options.settingsFile ?? join(newFolder(), 'kehoach/settings.json');
  const path = options.path ?? (await exampleBook());
  let isOver = false;
  let tellReady: (address: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => {
    tellReady = resolve;
  });
  const stopped = serve({
    environment: testEnvironment(),
    resources,
    pages: newPages(),
    version: '0.1.0',
    lang: 'vi',
    opensBrowser: false,
    signal: controller.signal,
    onNoBrowser: () => undefined,
    grace: 200,
    ...options,
    path,
    settingsFile,
    onReady: ({ address }) => tellReady(address),
  }).finally(() => {
    isOver = true;
  });
  onTestFinished(async () => {
    controller.abort();
    await stopped.catch(() => undefined);
  });
  const address = await Promise.race([ready, stopped.then(() => 'http://none')]);
  const { port, host, searchParams } = new URL(address);
  return {
    port: Number(port),
    host,
    token: searchParams.get('token') ?? '',
    settingsFile,
    send: sender(Number(port)),
    stop: () => controller.abort(),
    stopped,
    hasStopped: () => isOver,
  };
};

export interface Page {
  readonly server: Server;
  readonly cookie: string;
  /** Headers of a request that the page itself makes. */
  readonly headers: Readonly<Record<string, string>>;
  /** The value of the answer. @throws Error with the host's sentence */
  readonly ask: <Name extends WindowRequestName>(
    name: Name,
    input: WindowInputOf<Name>,
  ) => Promise<WindowOutputOf<Name>>;
  readonly socket: (headers?: Record<string, string>) => WebSocket;
  readonly window: () => Window;
}

/** Opens the printed address, as a browser does: what a page of it can do from then on. */
export const enter = async (server: Server): Promise<Page> => {
  const { headers } = await server.send(`/?token=${server.token}`);
  const [cookie = ''] = headers['set-cookie']?.[0]?.split(';') ?? [];
  const own = { cookie, origin: `http://${server.host}`, 'content-type': 'application/json' };
  const socket: Page['socket'] = (changed = {}) =>
    new WebSocket(`ws://${server.host}/engine`, { headers: { cookie, origin: own.origin, ...changed } });
  return {
    server,
    cookie,
    headers: own,
    ask: async (name, input) => {
      const answer = await server.send(`/${name}`, { method: 'POST', headers: own }, JSON.stringify(input));
      const body = JSON.parse(answer.body) as { ok: boolean; value: never; message: string };
      if (!body.ok) throw new Error(body.message);
      return body.value;
    },
    socket,
    window: () => windowOver(() => portOverSocket(socket() as unknown as globalThis.WebSocket)),
  };
};

export const visit = async (options: StartOptions = {}): Promise<Page> => enter(await start(options));

export const isOpenSomewhere = (book: string): boolean => existsSync(`${book}-lock`);
