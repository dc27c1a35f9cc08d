/**
 * A file that somebody is bringing in: the thread that holds its cells, and what has been seen of it. Nothing of it is in
 * the book before it is written.
 */
import type { Catalogue } from '#shared/treasury/facts.ts';
import type { FigureOrigin } from '#shared/treasury/fields.ts';
import type { ImportDecisions, ImportSettings } from '#shared/treasury/settings.ts';
import { Refused } from '../refused.ts';
import { cancelled } from '../threads/index.ts';
import { ImportThread, type TaskOptions } from './import-thread.ts';
import { assertReadable } from './read-file.ts';
import type { FileRead, FileSource, SeenSummary, TaskName, Tasks } from './tasks.ts';

export interface Previewed {
  /** Of the book that it was compared with. */
  readonly revision: number;
  readonly catalogue: Catalogue;
  readonly settings: ImportSettings;
  readonly decisions: ImportDecisions;
  readonly year: number;
  readonly period: number;
  readonly origin: FigureOrigin;
  readonly summary: SeenSummary;
}

export class OpenImport {
  readonly id: string;
  readonly #source: FileSource;
  #thread: ImportThread | undefined;
  #read: FileRead | undefined;
  /** Of the catalogue that the thread knows. */
  #knows: Catalogue | undefined;
  #isClosed = false;
  #previews = 0;
  #waking: Promise<unknown> | undefined;
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
    this.previewed = undefined;
    try {
      const read = await thread.ask('read', this.#source, options);
      if (this.#read && this.#read.file.hash !== read.file.hash)
        throw new Refused({ code: 'importFileChanged', params: { file: read.file.name } });
      this.#read = read;
      return read;
    } catch (error) {
      // It holds no file, or another one, which nobody has looked at.
      await thread.end();
      throw error;
    }
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
    if (this.#thread?.hasEnded) await this.#awake();
    const thread = this.#thread;
    if (!thread) throw new Error('the file has not been read');
    return thread.ask(name, input, options);
  }

  /**
   * What has to be done with these names and no others. They are told once: a country has eleven thousand communes. Both
   * messages are sent in one go: whoever else asks meanwhile tells other names before or after them.
   */
  async askOf<Name extends TaskName>(
    catalogue: Catalogue,
    name: Name,
    input: Tasks[Name]['input'],
    options: TaskOptions = {},
  ): Promise<Tasks[Name]['output']> {
    await this.#awake();
    const telling = this.#knows === catalogue ? null : this.ask('know', catalogue);
    this.#knows = catalogue;
    const [output] = await Promise.all([this.ask(name, input, options), telling]);
    return output;
  }

  /** @returns whether no other preview has been begun since: the thread holds the last one alone */
  beginPreview(): () => boolean {
    this.previewed = undefined;
    const number = ++this.#previews;
    return () => this.#previews === number;
  }

  /** A preview that was stopped took the thread with it: the file is read again, if it is still the same. */
  async #awake(): Promise<void> {
    if (this.#isClosed) throw new Refused({ code: 'importGone', params: {} });
    if (!this.#thread?.hasEnded && !this.#waking) return;
    this.#waking ??= this.read().finally(() => {
      this.#waking = undefined;
    });
    await this.#waking;
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
