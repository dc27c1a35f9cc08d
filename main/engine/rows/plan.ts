/** What adding, moving and deleting rows come to, for the dimensions that can be edited in a sheet. */
import type { Change } from '#shared/changes/change.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Book } from '../book/index.ts';
import type { After } from './place.ts';

export interface RowPlan {
  readonly changes: readonly Change[];
  /** Key of the row that the command is about. */
  readonly row: string;
}

export interface RenamePlan extends RowPlan {
  /** What the row is called then. */
  readonly name: string;
}

export interface AddRow {
  readonly year: number;
  readonly parent: string | undefined;
  readonly after: After;
  readonly name: string;
  readonly code: string | undefined;
  readonly uid: string;
  readonly versionUid: string;
}

export interface MoveRow {
  readonly year: number;
  readonly row: string;
  readonly parent: string | undefined;
  readonly after: After;
  readonly versionUid: string;
}

export interface RenameRow {
  readonly year: number;
  readonly row: string;
  readonly name: string;
}

export interface DeleteRow {
  readonly year: number;
  readonly row: string;
  readonly versionUid: () => string;
}

export interface Deletion extends RowPlan {
  readonly rows: number;
  readonly figures: number;
}

/** One kind of row; the sheet decides which one it shows. */
export interface RowKind {
  readonly add: (book: Book, request: AddRow) => Result<RowPlan>;
  readonly move: (book: Book, request: MoveRow) => Result<RowPlan>;
  /** Absent where the sheet has a column for the name: typing there is renaming. */
  readonly rename?: (book: Book, request: RenameRow) => Result<RenamePlan>;
  readonly remove: (book: Book, request: DeleteRow) => Result<Deletion>;
}
