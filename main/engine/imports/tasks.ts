/**
 * What the engine asks of the thread that reads a file, and what it answers. The thread knows no book: all that it has to
 * know is told it first. Tasks are done one after the other, in the order in which they come.
 */

import type { BookFacts, Catalogue, KnownBatch, KnownProfile } from '#shared/treasury/facts.ts';
import type { RowKind } from '#shared/treasury/fields.ts';
import type { ImportOutcome, PreviewQuery, PreviewRow, PreviewSummary } from '#shared/treasury/preview.ts';
import type { Reason } from '#shared/treasury/reasons.ts';
import type { ImportDecisions, ImportSettings, ProfileContent } from '#shared/treasury/settings.ts';
import type { ReadNotice } from '#shared/treasury/table.ts';
import type { Archive, FileFacts } from '../archive/index.ts';
import type { Failure } from '../threads/index.ts';

/** A file on the disk; or an earlier import, read from what the book keeps of it. */
export type FileSource =
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly encoding?: string | undefined;
      readonly separator?: string | undefined;
    }
  | { readonly kind: 'archive'; readonly content: Uint8Array };

export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  /** Number of the last row in the file. */
  readonly lastRow: number;
  readonly columns: number;
  readonly hiddenRows: number;
}

export interface FileRead {
  readonly file: FileFacts;
  readonly sheets: readonly SheetFacts[];
  readonly notices: readonly ReadNotice[];
  /** Of an archive: how its rows were taken then. */
  readonly earlier: { readonly settings: ImportSettings; readonly decisions: ImportDecisions } | null;
}

export interface Hints {
  readonly fileName: string;
  readonly year?: number;
  readonly profile?: string;
}

/** What detection says; its type is that of `shared/treasury/detect`. */
export interface Detected {
  readonly settings: ImportSettings;
  readonly reasons: readonly Reason[];
  readonly profile: { readonly uid: string; readonly name: string; readonly fits: boolean } | null;
}

export interface Known {
  readonly profiles: readonly KnownProfile[];
  /** Whole plan, in đồng; null where the book does not say. */
  readonly capital: number | null;
}

export interface CellPage {
  readonly totalRows: number;
  readonly columns: number;
  readonly rows: readonly {
    readonly row: number;
    readonly kind: RowKind;
    readonly hidden: boolean;
    readonly cells: string[];
    readonly numeric: boolean[];
  }[];
}

/** The batch that is followed, with its archive: only the thread has the time to unpack it. */
export type Followed = Omit<KnownBatch, 'figures'> & { readonly archive: Uint8Array<ArrayBuffer> };
/** The catalogue is told once, and not with each preview. */
export type Facts = Omit<BookFacts, 'follows' | 'catalogue'> & { readonly follows: Followed | null };

/** Questions beyond the first hundreds are only counted: nobody reads a hundred thousand, and each answer leaves fewer. */
export interface SeenSummary extends PreviewSummary {
  readonly moreQuestions: number;
}

export interface Written extends Pick<ImportOutcome, 'figures' | 'removed' | 'matches'> {
  readonly archive: Archive;
  readonly profile: ProfileContent;
  /** The first rows that stay behind. */
  readonly leftOut: readonly PreviewRow[];
}

/** Cells of the file that stand behind figures of an import, which are named by their place in the archive. */
export interface CellsQuery {
  readonly archive: string;
  readonly figures: readonly number[];
}

export interface CellsFound {
  readonly totalRows: number;
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly cell: string;
    readonly raw: string;
    readonly amount: number;
  }[];
}

export interface Tasks {
  read: { input: FileSource; output: FileRead };
  /** Names and codes that all that follows is matched with. */
  know: { input: Catalogue; output: null };
  detect: { input: { known: Known; hints: Hints }; output: Detected };
  detectColumns: { input: { settings: ImportSettings; sheet: string; known: Known }; output: Detected };
  cells: {
    input: { sheet: string; settings: ImportSettings | null; from: number; limit: number };
    output: CellPage | null;
  };
  preview: {
    input: { settings: ImportSettings; decisions: ImportDecisions; facts: Facts };
    output: SeenSummary;
  };
  rows: { input: PreviewQuery; output: { total: number; rows: readonly PreviewRow[] } };
  outcome: { input: null; output: Written };
  /** Keeps an archive unpacked, for `cellsOf`. */
  unpack: { input: { hash: string; content: Uint8Array }; output: null };
  cellsOf: { input: CellsQuery; output: CellsFound | null };
}

export type TaskName = keyof Tasks;

export interface ToThread<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly name: Name;
  readonly input: Tasks[Name]['input'];
}

export type FromThread =
  | { readonly id: number; readonly kind: 'stage'; readonly done: number }
  | { readonly id: number; readonly kind: 'done'; readonly output: Tasks[TaskName]['output'] }
  | ({ readonly id: number } & Failure);
