/** A book served as the hosts serve it, and the window's own client on the other end of a real channel. */
import { isAbsolute } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { Environment, LogEntry } from '#engine/environment.ts';
import type { FromEngine, WireEvent } from '#shared/contract/wire.ts';
import {
  FileHandles,
  type ServeBookOptions,
  type ServedBook,
  serveBook,
} from '../../main/hosts/serving/index.ts';
import { type PortMain, portChannel } from '../../main/hosts/utility/port-channel.ts';
import {
  type ClientEvent,
  createClient,
  type EngineClient,
  type Hello,
  type MessageEnd,
  type Port,
  portOverMessages,
} from '../../renderer/engine-client/index.ts';
import { exampleBook, now, resources } from '../engine/open-engine.ts';

export type TestEnvironment = Omit<Environment, 'paths'> & { readonly entries: LogEntry[] };

/** Ids count from the same number each time: two engines that do the same give the same replies. */
export const testEnvironment = (): TestEnvironment => {
  let count = 0;
  const next = (): string => (++count).toString(16);
  const entries: LogEntry[] = [];
  return {
    clock: { now: () => new Date(now) },
    ids: {
      uid: () => `018f0000-0000-7000-8000-${next().padStart(12, '0')}`,
      hex: (bytes) => next().padStart(bytes * 2, '0'),
    },
    user: { name: 'lan', machine: 'VP-03' },
    log: (entry) => entries.push(entry),
    entries,
  };
};

export interface Served {
  readonly book: ServedBook;
  readonly file: string;
  readonly files: FileHandles;
  readonly environment: TestEnvironment;
}

export const serveExample = async (options: Partial<ServeBookOptions> = {}): Promise<Served> => {
  const path = options.path ?? (await exampleBook());
  const files = options.files ?? new FileHandles();
  const environment = testEnvironment();
  const book = await serveBook({ environment, resources, lang: 'vi', ...options, path, files });
  onTestFinished(() => book.close());
  return { book, file: path, files, environment };
};

/** Node's end of a channel with the face of Electron's. */
export const portMain = (port: MessagePort): PortMain => ({
  on: (name: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
    port.on(name, (data: unknown) => listener({ data })),
  postMessage: (message) => port.postMessage(message),
  start: () => port.start(),
  close: () => port.close(),
});

/** A window's end of a new channel; the other end is given away. */
export const newChannel = (give: (port: MessagePort) => void): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  give(port1);
  return port2;
};

export const channelTo = (book: ServedBook): MessagePort =>
  newChannel((port) => book.connect(portChannel(portMain(port))));

export interface Window {
  readonly client: EngineClient;
  readonly heard: ClientEvent[];
  readonly hello: () => Promise<Hello>;
  /** The events of the engine so far. */
  readonly events: () => WireEvent[];
  /** Resolves when something was heard that fits. */
  readonly until: (fits: (event: ClientEvent) => boolean) => Promise<ClientEvent>;
}

export const windowOver = (connect: () => Promise<Port>): Window => {
  const client = createClient(connect);
  onTestFinished(() => client.close());
  const heard: ClientEvent[] = [];
  client.subscribe((event) => heard.push(event));
  const until: Window['until'] = (fits) =>
    new Promise((resolve) => {
      const already = heard.find(fits);
      if (already) return resolve(already);
      const forget = client.subscribe((event) => {
        if (!fits(event)) return;
        forget();
        resolve(event);
      });
    });
  return {
    client,
    heard,
    until,
    events: () => heard.flatMap((each) => (each.type === 'event' ? [each.event] : [])),
    hello: async () => {
      const event = await until(({ type }) => type === 'connected');
      if (event.type !== 'connected') throw new Error('no hello');
      return event.hello;
    },
  };
};

export const windowOn = (book: ServedBook): Window =>
  windowOver(async () => portOverMessages(channelTo(book) as unknown as MessageEnd));

/** A window that keeps to no rules: it posts what it likes and hears every message. */
export interface RawWindow {
  readonly port: MessagePort;
  readonly messages: FromEngine[];
  readonly post: (message: unknown) => void;
  readonly until: (fits: (message: FromEngine) => boolean) => Promise<FromEngine>;
  readonly closed: Promise<void>;
}

export const rawWindowOn = (book: ServedBook): RawWindow => {
  const port = channelTo(book);
  const messages: FromEngine[] = [];
  const waiting = new Set<() => void>();
  port.on('message', (message: FromEngine) => {
    messages.push(message);
    for (const look of [...waiting]) look();
  });
  onTestFinished(() => port.close());
  return {
    port,
    messages,
    post: (message) => port.postMessage(message),
    closed: new Promise((resolve) => port.on('close', () => resolve())),
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = messages.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
};

export const isReplyTo =
  (id: number) =>
  (message: FromEngine): boolean =>
    message.kind === 'reply' && message.id === id;

/** Whole paths are each host's own; everything else has to be the same. */
export const withoutPaths = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' && isAbsolute(each) ? 'a path' : each,
  );
