/**
 * What the engine and the thread that writes papers tell each other. A publication comes in slices, so that copying a
 * large one holds up no edit.
 */
import type { Refusal } from '#shared/errors/result.ts';
import type { PaperRow } from '#shared/report/paper.ts';
import type { PaperFormat, Publication } from '#shared/report/publication.ts';
import type { PrintSource } from '../environment.ts';
import type { Failure } from '../threads/index.ts';
import type { Proof } from './write-and-prove.ts';

export type ToWorker =
  /** What is written from now on; the rows of its tables follow. */
  | { readonly kind: 'publication'; readonly publication: Publication }
  /** The next rows of one of its parts. */
  | { readonly kind: 'rows'; readonly part: number; readonly rows: readonly PaperRow[] }
  /** Answered by `proved`, `refused` or `failed`, `stage` before it. */
  | {
      readonly kind: 'write';
      readonly format: PaperFormat;
      /** What the host's printer prints from; absent where it has none. */
      readonly printsFrom?: PrintSource['kind'] | undefined;
      readonly path: string;
      readonly template?: string | undefined;
    }
  /** Answers `print`. */
  | { readonly kind: 'printed'; readonly pdf: Uint8Array }
  | { readonly kind: 'notPrinted'; readonly refusal: Refusal };

export type FromWorker =
  | { readonly kind: 'stage'; readonly done: number; readonly next: number }
  /** Only the host can print: answered by `printed` or `notPrinted`. */
  | { readonly kind: 'print'; readonly source: PrintSource }
  | { readonly kind: 'proved'; readonly proof: Proof }
  | Failure;
