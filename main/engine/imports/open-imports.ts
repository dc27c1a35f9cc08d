/** The files that are open to be brought in, and the archives that somebody has looked into: they end with the book. */
import { type Result, refuse } from '#shared/errors/result.ts';
import type { Catalogue } from '#shared/treasury/facts.ts';
import type { Book } from '../book/index.ts';
import { ImportBackups } from '../copies/index.ts';
import { ImportThread } from './import-thread.ts';
import { catalogueOf } from './known-book.ts';
import { OpenImport } from './open-import.ts';
import type { CellsFound, CellsQuery, FileSource } from './tasks.ts';

/** Each holds a thread and the cells of its file. */
const mostOpen = 3;

interface KnownCatalogue {
  readonly book: Book;
  readonly revision: number;
  readonly catalogue: Catalogue;
}

export class OpenImports {
  /** The one that was asked for last stands last. */
  readonly #open = new Map<string, OpenImport>();
  readonly backups = new ImportBackups();
  #last = 0;
  #archives: ImportThread | undefined;
  #catalogue: KnownCatalogue | undefined;

  begin(source: FileSource): OpenImport {
    const begun = new OpenImport(`import-${++this.#last}`, source);
    this.#open.set(begun.id, begun);
    const [oldest] = this.#open.values();
    if (this.#open.size > mostOpen && oldest) void this.close(oldest.id);
    return begun;
  }

  find(id: string): Result<OpenImport> {
    const found = this.#open.get(id);
    // One that is still being read has no name yet that anybody was told.
    if (!found?.settings) return refuse('importGone', {});
    this.#open.delete(id);
    this.#open.set(id, found);
    return { ok: true, value: found };
  }

  async close(id: string): Promise<boolean> {
    const found = this.#open.get(id);
    this.#open.delete(id);
    await found?.close();
    return found !== undefined;
  }

  /** The same object as long as the book is the same. */
  catalogue(book: Book, year: number): Catalogue {
    const known = this.#catalogue;
    if (known?.book === book && known.revision === book.revision && known.catalogue.year === year)
      return known.catalogue;
    const catalogue = catalogueOf(book, year);
    this.#catalogue = { book, revision: book.revision, catalogue };
    return catalogue;
  }

  /** @param contentOf what the book keeps under the hash, asked for where it is not unpacked yet */
  async cellsOf(query: CellsQuery, contentOf: () => Uint8Array): Promise<CellsFound> {
    if (!this.#archives || this.#archives.hasEnded) this.#archives = new ImportThread();
    const thread = this.#archives;
    const found = await thread.ask('cellsOf', query);
    if (found) return found;
    const content = Uint8Array.from(contentOf());
    await thread.ask('unpack', { hash: query.archive, content }, { transfer: [content.buffer] });
    const cells = await thread.ask('cellsOf', query);
    if (!cells) throw new Error('an archive that was unpacked is not there');
    return cells;
  }

  /** Resolves when no thread holds anything any more. */
  async closeAll(): Promise<void> {
    const open = [...this.#open.values()];
    const archives = this.#archives;
    this.#open.clear();
    this.#archives = undefined;
    this.#catalogue = undefined;
    await Promise.all([...open.map((each) => each.close()), archives?.end()]);
  }
}
