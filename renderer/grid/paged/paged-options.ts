/** What a table of many rows is told: its columns, where its rows come from, what is done with them. */
import type { Lang } from '#shared/sheets/index.ts';

export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** A heading that can be chosen from, beside its name. */
export interface PagedHeading {
  readonly name: string;
  /** Name of the list, for whoever cannot see where it stands. */
  readonly label: string;
  readonly value: string;
  readonly groups: readonly {
    readonly label: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly onPick: (value: string) => void;
}

export interface PagedColumn<Row> {
  readonly id: string;
  readonly heading: string | PagedHeading;
  /** In pixels at 100 %. */
  readonly width: number;
  /** Takes what room is left. */
  readonly grows?: boolean;
  readonly pinned?: boolean;
  /** Figures stand to the right; of one row, or of all. */
  readonly figure?: boolean | ((row: Row) => boolean);
  readonly text: (row: Row) => string;
  /** Icon before the text: a class of paged-table.css or of the caller's. */
  readonly mark?: (row: Row) => string | undefined;
  /** Classes that a cell may have, and when it has them. */
  readonly classes?: Readonly<Record<string, (row: Row) => boolean>>;
}

export interface PagedOptions<Row> {
  readonly element: HTMLElement;
  readonly nonce: string;
  readonly lang: Lang;
  /** 1 at 100 %. */
  readonly scale: number;
  readonly label: string;
  readonly columns: readonly PagedColumn<Row>[];
  /** Classes of a whole row. */
  readonly rowClasses: Readonly<Record<string, (row: Row) => boolean>>;
  /** Null: they could not be had; what is on the screen stays. */
  readonly load: (from: number, limit: number) => Promise<{ rows: Row[]; total: number } | null>;
  /** A cell has got the focus. */
  readonly onFocus?: (row: Row, column: string) => void;
  /** A click, or the space bar. */
  readonly onPick?: (row: Row, column: string) => void;
  /** A double click, Enter or F2, while it happens; `cell` is where an editor can stand. */
  readonly onOpen?: (row: Row, column: string, cell: HTMLElement) => void;
  readonly onMenu?: (row: Row, column: string, at: PagePoint) => void;
}
