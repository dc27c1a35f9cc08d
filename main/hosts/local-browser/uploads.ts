/**
 * Files that a person picks in a browser to be read: a browser shows no path, so the page sends the bytes, which lie
 * in a private folder until the server stops. POST /uploads/<name>.
 */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type HostWords, hostWords } from '#shared/messages/host-words.ts';
import type { Lang } from '#shared/sheets/index.ts';
import { readLimits } from '#shared/treasury/table.ts';
import { treasuryEndings } from '#shared/window/source-files.ts';
import type { FileHandles } from '../serving/index.ts';
import { type Answer, json } from './answer.ts';

/** More than a person picks in one sitting. */
const most = 200;

class TooLarge extends Error {}

/** Counts what really comes, whatever the header says. */
const limited = (): Transform => {
  let length = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      length += chunk.length;
      if (length > readLimits.fileBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
};

/** The engine tells a file's kind by its bytes; its name is for the person, its end for nobody. */
const nameOnDisk = (name: string): string => {
  const ending = extname(name).slice(1).toLowerCase();
  const known = treasuryEndings.find((each) => each === ending) ?? 'bin';
  const fits = Buffer.byteLength(name) <= 200 && basename(name) === name && !/[\p{C}<>:"/\\|?*]/u.test(name);
  return fits ? name : `tep.${known}`;
};

export class Uploads {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
  readonly #files: FileHandles;
  #count = 0;

  constructor(files: FileHandles) {
    this.#files = files;
  }

  /** Keeps what is sent; the handle is good for one request of the engine. */
  async take(request: IncomingMessage, name: string, lang: Lang): Promise<Answer> {
    const say: HostWords = hostWords[lang];
    if (!/^application\/octet-stream\b/.test(request.headers['content-type'] ?? ''))
      return json(415, { ok: false, message: say.hostOdd });
    if (this.#count >= most) return json(200, { ok: false, message: say.tooManyPicked });
    this.#count++;
    const folder = join(this.#folder, String(this.#count));
    mkdirSync(folder);
    const path = join(folder, nameOnDisk(name.normalize('NFC')));
    try {
      await pipeline(request, limited(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      if (!(error instanceof TooLarge)) throw error;
      const message = say.pickedTooLarge(name, readLimits.fileBytes / 2 ** 20);
      return { ...json(200, { ok: false, message }), headers: { connection: 'close' } };
    }
    return json(200, { ok: true, value: { handle: this.#files.grant(path), name } });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
