/**
 * Files that the engine writes for a person in a browser: they lie in a private folder until the browser fetches
 * them, and are gone when the server stops.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WindowInputOf } from '#shared/window/index.ts';
import type { FileHandles } from '../serving/index.ts';

type Kind = WindowInputOf<'window/pick-target'>['kind'];

export interface Result {
  readonly path: string;
  readonly name: string;
  readonly kind: Kind;
}

/** More than a person exports in one sitting. */
const most = 1_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unfit = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A name that every system takes, ending as its kind does. */
export const fileNameOf = (suggested: string, kind: Kind): string => {
  const cleaned = suggested.normalize('NFC').replace(unfit, '-');
  const stem = cleaned.replace(new RegExp(`\\.${kind}$`, 'i'), '').replace(/^[\s.]+|[\s.]+$/g, '');
  return `${stem || 'ke-hoach'}.${kind}`;
};

/** Bytes of a name that every disk takes; and names that Windows keeps for devices. */
const longestName = 200;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** The person's name for it, where this disk can have it: the browser is told the name in any case. */
const nameOnDisk = (name: string, kind: Kind): string =>
  Buffer.byteLength(name) > longestName || device.test(name) ? `tep.${kind}` : name;

export class Results {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
  readonly #results = new Map<string, Result>();
  readonly #files: FileHandles;

  constructor(files: FileHandles) {
    this.#files = files;
  }

  /** The handle is good for one request of the engine, and for fetching what that wrote. Undefined where too many are here. */
  target(suggestedName: string, kind: Kind): { handle: string; name: string } | undefined {
    if (this.#results.size >= most) return undefined;
    const folder = join(this.#folder, String(this.#results.size + 1));
    mkdirSync(folder);
    const name = fileNameOf(suggestedName, kind);
    const path = join(folder, nameOnDisk(name, kind));
    const handle = this.#files.grant(path);
    this.#results.set(handle, { path, name, kind });
    return { handle, name };
  }

  /** Undefined where no such file was written. */
  find(handle: string): Result | undefined {
    const result = this.#results.get(handle);
    return result && statSync(result.path, { throwIfNoEntry: false })?.isFile() ? result : undefined;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
