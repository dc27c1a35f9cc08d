/**
 * A file that somebody is bringing in: the thread that holds its cells, and what has been seen of it. Nothing of it is in
 * the book before it is written.
 */
import type { Catalogue } from '#shared/treasury/facts.ts';
import type { FigureOrigin } from '#shared/treasury/fields.ts';
import type { PreviewSummary } from '#shared/treasury/preview.ts';
import type { ImportDecisions, ImportSettings } from '#shared/treasury/settings.ts';
import { Refused } from '../refused.ts';
import { cancelled } from '../threads/index.ts';
import { ImportThread, type TaskOptions } from './import-thread.ts';
import { assertReadable } from './read-file.ts';
import type { FileRead, FileSource, TaskName, Tasks } from './tasks.ts';

export interface Previewed {
  /** Of the book that it was compared with. */
  readonly revision: number;
  readonly catalogue: Catalogue;
  readonly settings: ImportSettings;
  readonly decisions: ImportDecisions;
  readonly year: number;
  readonly period: number;
  readonly origin: FigureOrigin;
  readonly summary: PreviewSummary;
}

export class OpenImport {
  readonly id: string;
  readonly #source: FileSource;
  #thread: ImportThread | undefined;
  #read: FileRead | undefined;
  /** Of the catalogue that the thread knows. */
  #knows: Catalogue | undefined;
  #isClosed = false;
  /** Name of the profile that the settings came from, for the record of the import. */
  profile: string | null = null;
  /** The last ones: what cells are shown by. */
  settings: ImportSettings | undefined;
  previewed: Previewed | undefined;

  constructor(id: string, source: FileSource) {
    this.id = id;
    this.#source = source;
  }

  /** @throws Refused where the file cannot be read */
  async read(options: TaskOptions = {}): Promise<FileRead> {
    if (this.#source.kind === 'path') await assertReadable(this.#source.path);
    if (this.#isClosed) throw cancelled();
    const thread = new ImportThread();
    this.#thread = thread;
    this.#knows = undefined;
    const read = await thread.ask('read', this.#source, options);
    if (this.#read && this.#read.file.hash !== read.file.hash)
      throw new Refused({ code: 'importFileChanged', params: { file: read.file.name } });
    this.#read = read;
    return read;
  }

  get fileRead(): FileRead {
    if (!this.#read) throw new Error('the file has not been read');
    return this.#read;
  }

  async ask<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    options: TaskOptions = {},
  ): Promise<Tasks[Name]['output']> {
    if (this.#isClosed) throw new Refused({ code: 'importGone', params: {} });
    // A preview that was stopped took the thread with it: the file is read again, if it is still the same.
    if (this.#thread?.hasEnded) await this.read();
    const thread = this.#thread;
    if (!thread) throw new Error('the file has not been read');
    return thread.ask(name, input, options);
  }

  /** Told once: a country has eleven thousand communes. */
  async know(catalogue: Catalogue): Promise<void> {
    const isKnown = this.#knows === catalogue && this.#thread?.hasEnded === false;
    if (!isKnown) await this.ask('know', catalogue);
    this.#knows = catalogue;
  }

  /** Stops what the thread does; the file stays open. */
  async stop(): Promise<void> {
    this.previewed = undefined;
    await this.#thread?.end();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.end();
  }
}
