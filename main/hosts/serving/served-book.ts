/**
 * One engine with one book, for any number of windows. Who carries the connections, and when the last window is
 * gone, is the host's matter.
 */
import { basename } from 'node:path';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { Environment } from '#engine/environment.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { wireVersion } from '#shared/contract/limits.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { Creation } from '#shared/window/control.ts';
import type { Channel } from './channel.ts';
import { Connection } from './connection.ts';
import type { FileHandles } from './file-handles.ts';
import { refuseWindow } from './refuse-window.ts';

type Opened = WireReply<OutputOf<'book/open'>>;

export interface ServedBook {
  /** The book as it was when it was opened, or why it could not be. */
  readonly opened: Opened;
  readonly connect: (channel: Channel) => void;
  /** How many windows are connected. */
  readonly windows: () => number;
  /** Closes every connection and the book. */
  readonly close: () => Promise<void>;
}

export interface ServeBookOptions {
  readonly path: string;
  /** Makes the book there instead of opening it. */
  readonly create?: Creation | undefined;
  /** Its files are resolved by `files`. */
  readonly environment: Omit<Environment, 'paths'>;
  readonly resources: string;
  readonly files: FileHandles;
  /** Language until a window asks for another. */
  readonly lang: Lang;
}

const withoutCounts = ({ sheets: _, figures: __, ...opened }: OutputOf<'book/info'>): OutputOf<'book/open'> =>
  opened;

const infoOf = async (engine: Engine, lang: Lang): Promise<Opened> => {
  const info = await engine.handle({ name: 'book/info', input: {}, lang });
  return info.ok ? { ok: true, value: withoutCounts(info.value) } : info;
};

const openBook = async (engine: Engine, options: ServeBookOptions): Promise<Opened> => {
  const { path, create, files, lang } = options;
  const { handle: file, takeBack } = files.lend(path);
  try {
    if (!create) return await engine.handle({ name: 'book/open', input: { file }, lang });
    const made = await engine.handle({ name: 'book/create', input: { file, ...create }, lang });
    return made.ok ? { ok: true, value: withoutCounts(made.value) } : made;
  } finally {
    takeBack();
  }
};

class Windows {
  readonly #engine: Engine;
  readonly #name: string;
  readonly #connections = new Set<Connection>();
  /** What windows that are gone have typed and is still being written. */
  readonly #leaving = new Set<Promise<void>>();
  /** Undefined where the book has gone on since: it is asked for again. */
  #opened: Opened | undefined;
  #lang: Lang;
  #count = 0;

  constructor(engine: Engine, name: string, opened: Opened, lang: Lang) {
    this.#engine = engine;
    this.#name = name;
    this.#opened = opened;
    this.#lang = lang;
    if (opened.ok) engine.subscribe((event) => this.#follow(event.type));
  }

  get size(): number {
    return this.#connections.size;
  }

  async connect(channel: Channel): Promise<void> {
    let isGone = false;
    let connection: Connection | undefined;
    channel.onClose(() => {
      isGone = true;
      connection?.close();
    });
    const book = this.#opened ?? (await infoOf(this.#engine, this.#lang));
    if (book.ok) this.#opened = book;
    if (isGone) return;
    if (!book.ok) return refuseWindow(channel, this.#name, book);
    channel.post({ kind: 'hello', version: wireVersion, book, name: this.#name, number: 0 });
    connection = this.#connection(channel);
  }

  async close(): Promise<void> {
    for (const connection of [...this.#connections]) connection.close();
    await Promise.all(this.#leaving);
  }

  #connection(channel: Channel): Connection {
    this.#count++;
    const connection = new Connection({
      engine: this.#engine,
      channel,
      id: `w${this.#count}`,
      lang: this.#lang,
      onLanguage: (lang) => {
        if (lang !== this.#lang) this.#opened = undefined;
        this.#lang = lang;
      },
      onClose: (written) => {
        this.#connections.delete(connection);
        this.#leaving.add(written);
        void written.then(() => this.#leaving.delete(written));
      },
    });
    this.#connections.add(connection);
    return connection;
  }

  #follow(type: string): void {
    if (type !== 'progress') this.#opened = undefined;
  }
}

export const serveBook = async (options: ServeBookOptions): Promise<ServedBook> => {
  const { environment, files, lang, path, resources } = options;
  const engine = createEngine({ ...environment, paths: { resolve: files.resolve, resources } });
  const opened = await openBook(engine, options);
  const windows = new Windows(engine, basename(path), opened, lang);
  return {
    opened,
    connect: (channel) => void windows.connect(channel),
    windows: () => windows.size,
    close: async () => {
      await windows.close();
      await engine.close();
    },
  };
};
