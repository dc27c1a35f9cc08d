/** Figures that imports wrote, read from their archives when a sheet first asks for them; the last few are kept. */
import type { ImportedFigure } from '#shared/treasury/imported.ts';
import { type Archive, hashOf, importedFigures } from '../archive/index.ts';
import type { Store } from '../store/index.ts';

/** Months that a person goes back and forth between, of both origins. */
const most = 6;

export class KeptImports {
  readonly #store: Store;
  /** The one that was asked for last stands last. */
  readonly #kept = new Map<string, readonly ImportedFigure[]>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @param archive its hash; undefined where the file has lost it: `book/verify` says so */
  figuresOf(archive: string): readonly ImportedFigure[] | undefined {
    const figures = this.#kept.get(archive) ?? this.#read(archive);
    return figures && this.#keep(archive, figures);
  }

  /** One that is being written counts before the file has it. */
  hold({ hash, content }: Archive): void {
    this.#keep(hash, importedFigures(content));
  }

  forget(): void {
    this.#kept.clear();
  }

  #keep(archive: string, figures: readonly ImportedFigure[]): readonly ImportedFigure[] {
    this.#kept.delete(archive);
    this.#kept.set(archive, figures);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    return figures;
  }

  #read(archive: string): readonly ImportedFigure[] | undefined {
    const content = this.#store.archives.get(archive);
    return content && hashOf(content) === archive ? importedFigures(content) : undefined;
  }
}
