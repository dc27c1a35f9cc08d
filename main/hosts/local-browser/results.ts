/**
 * Files that the engine writes for a person in a browser: they lie in a private folder until the browser fetches
 * them, and are gone when the server stops.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileKinds, type WindowInputOf } from '#shared/window/index.ts';
import type { FileHandles } from '../serving/index.ts';

type Kind = WindowInputOf<'window/pick-target'>['kind'];
export type FileKind = Exclude<Kind, 'folder'>;

export interface Result {
  readonly path: string;
  readonly name: string;
  readonly kind: FileKind;
}

/** A file, or a folder of them, that the engine may write. */
interface Target {
  readonly path: string;
  readonly name: string;
  readonly kind: Kind;
}

/** More than a person exports in one sitting. */
const most = 1_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unfit = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A name that every system takes, ending as its kind does. */
export const fileNameOf = (suggested: string, kind: FileKind): string => {
  const cleaned = suggested.normalize('NFC').replace(unfit, '-');
  const stem = cleaned.replace(new RegExp(`\\.${kind}$`, 'i'), '').replace(/^[\s.]+|[\s.]+$/g, '');
  return `${stem || 'ke-hoach'}.${kind}`;
};

/** Bytes of a name that every disk takes; and names that Windows keeps for devices. */
const longestName = 200;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)\./i;

/** The person's name for it, where this disk can have it: the browser is told the name in any case. */
const nameOnDisk = (name: string, kind: FileKind): string =>
  Buffer.byteLength(name) > longestName || device.test(name) ? `tep.${kind}` : name;

const fileTarget = (folder: string, suggestedName: string, kind: FileKind): Target => {
  const name = fileNameOf(suggestedName, kind);
  return { path: join(folder, nameOnDisk(name, kind)), name, kind };
};

/** Its name stands only in what the person is told. */
const folderTarget = (path: string, suggestedName: string): Target => ({
  path,
  name: suggestedName.normalize('NFC').replace(unfit, '-'),
  kind: 'folder',
});

const kindOf = (name: string): FileKind | undefined => {
  const extension = extname(name).slice(1).toLowerCase();
  return fileKinds.find((kind): kind is FileKind => kind !== 'folder' && kind === extension);
};

const resultOf = (target: Target, name: string | undefined): Result | undefined => {
  const { path, kind } = target;
  if (kind !== 'folder') return name === undefined ? { ...target, kind } : undefined;
  const found = name === undefined ? undefined : kindOf(name);
  return name === undefined || found === undefined
    ? undefined
    : { path: join(path, basename(name)), name, kind: found };
};

export class Results {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
  readonly #targets = new Map<string, Target>();
  readonly #files: FileHandles;

  constructor(files: FileHandles) {
    this.#files = files;
  }

  /** The handle is good for one request of the engine, and for fetching what that wrote. Undefined where too many are here. */
  target(suggestedName: string, kind: Kind): { handle: string; name: string } | undefined {
    if (this.#targets.size >= most) return undefined;
    const folder = join(this.#folder, String(this.#targets.size + 1));
    mkdirSync(folder);
    const target =
      kind === 'folder' ? folderTarget(folder, suggestedName) : fileTarget(folder, suggestedName, kind);
    const handle = this.#files.grant(target.path);
    this.#targets.set(handle, target);
    return { handle, name: target.name };
  }

  /**
   * Undefined where no such file was written.
   * @param name the bare name of a file in a folder
   */
  find(handle: string, name?: string): Result | undefined {
    const target = this.#targets.get(handle);
    const result = target && resultOf(target, name);
    return result && statSync(result.path, { throwIfNoEntry: false })?.isFile() ? result : undefined;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
