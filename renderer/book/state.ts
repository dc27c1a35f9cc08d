/**
 * What a window knows: a copy of what the engine said last, and what the person is doing. No truth lives here;
 * everything that is shown can be asked for again.
 *
 * Cells change inside `data` without a new state: the grid reads them there, and listens to it.
 */

import type { Finding, OutputOf } from '#shared/contract/index.ts';
import type { WireRefusal } from '#shared/contract/wire.ts';
import type { FigureInline } from '#shared/domain/section-text.ts';
import type { Denominator } from '#shared/overview/denominator.ts';
import type { CellType, Scope, SheetId } from '#shared/sheets/index.ts';
import type { FigureMark } from '#shared/treasury/imported.ts';
import type { Settings, Start, WindowOutputOf } from '#shared/window/index.ts';
import type { CellKey } from './cell-key.ts';
import type { SheetData } from './sheet-data.ts';
import type { SheetPlace } from './sheet-place.ts';

/** What the window shows: a sheet, or Tổng quan, which has no grid. */
export type ViewId = SheetId | 'overview';

export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
}

/** The cell that has the focus, in words and figures, for the formula bar, the name box and the cell panel. */
export interface ActiveCell extends CellPlace {
  /** "1.1·ĐTPT" */
  readonly name: string;
  readonly rowLabel: string;
  /** Headings from the outermost down: "Vốn giao năm 2024", "NSTW", "ĐTPT". */
  readonly headings: readonly string[];
  /** đồng for money, the plain number for numbers and rates, text as it is. */
  readonly value: number | string | null;
  readonly display: string;
  /** What the editor starts with. */
  readonly editText: string;
  /** Shown in the unit of the window; null for other columns. */
  readonly type: CellType;
  readonly percent: boolean;
  /** How it is computed, as the engine writes it (`=a+b`, `=SUM(row;row)`); null where it is typed. */
  readonly formula: string | null;
  /** Whether a file brought its figure, and whether it is still that one. */
  readonly origin: FigureMark | null;
  readonly editable: boolean;
  readonly pending: boolean;
  /** What was typed here last and refused, with the reason. */
  readonly refused: { readonly text: string; readonly message: string } | null;
}

/** What the status bar says of the selected cells. */
export interface SelectionSummary {
  readonly cells: number;
  /** Cells among them that hold an amount. */
  readonly amounts: number;
  /** In đồng where every amount is money; null where cells of different kinds are selected. */
  readonly sum: number | null;
}

export interface Editing extends CellKey {
  /** Where it began: another sheet may be shown when it ends. */
  readonly place: SheetPlace;
  readonly text: string;
  /** Where the person types: in the cell, or in the formula bar. */
  readonly origin: 'cell' | 'bar';
  /** Where one typed character began it, arrows end it, as in Excel; after F2 or a double click they move the caret. */
  readonly mode: 'enter' | 'edit';
}

export type DialogState =
  | { readonly kind: 'new' }
  | { readonly kind: 'export' }
  | { readonly kind: 'details' }
  | { readonly kind: 'layout' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' };

/** A figure that was picked in a sheet for a place of the text. */
export interface PickedFigure {
  readonly inline: FigureInline;
  readonly printed: string;
  /** Whose plan it is for. */
  readonly year: number;
}

/** A section that is to be shown. */
export interface TextGoal {
  readonly section: string;
  /** Its heading is to be typed anew: the section has just been made. */
  readonly rename?: true;
}

/** A Word file that the person has picked. */
export type Template = NonNullable<WindowOutputOf<'window/pick-source'>>;

export type PanelId = 'findings' | 'cell' | 'history';

export interface Notice {
  readonly tone: 'done' | 'warning' | 'error';
  readonly text: string;
  /** Not over with the next edit: something was not done, or done that nobody asked for, and is to be read. */
  readonly stays?: true;
  /** A command that helps, offered beside the text. */
  readonly command?: 'undo' | 'redo' | 'retry';
}

export type Connection = 'none' | 'connecting' | 'open' | 'lost';

export interface BookState {
  readonly start: Start;
  readonly settings: Settings;
  readonly connection: Connection;
  /** Null until the engine has said hello, and where there is no book. */
  readonly book: { readonly name: string; readonly opened: OutputOf<'book/open'> } | null;
  /** Why the book of this window could not be opened. */
  readonly problem: WireRefusal | null;
  readonly year: number | null;
  readonly sheet: ViewId;
  /** What is chosen above each sheet of each year (`scopeName`); what is not there the engine takes. */
  readonly scopes: Readonly<Record<string, Scope>>;
  /** The shown sheet: being fetched, here, or not to be had. */
  readonly sheetStatus: 'loading' | 'ready' | WireRefusal;
  /** Tổng quan of the year; null until it has been shown. */
  readonly overview: OutputOf<'overview/show'> | null;
  /** What rates of disbursement are of. */
  readonly denominator: Denominator;
  /** The words of the year's plan; null until sheet Nội dung has been shown. */
  readonly text: OutputOf<'text/show'> | null;
  /** The section that is to be shown when its sheet is there. */
  readonly textGoal: TextGoal | null;
  /** The section of the plan that the caret is in. */
  readonly section: string | null;
  /** The section whose number is being typed. */
  readonly numbering: string | null;
  /** The year whose text wants a figure that the person is looking for in the sheets; null while none does. */
  readonly picking: number | null;
  readonly picked: PickedFigure | null;
  /** The office's own Word file around the letter, for as long as the window is open; null for the program's. */
  readonly template: Template | null;
  /** The shown sheet; the one before it stays until the next has come. */
  readonly data: SheetData | null;
  readonly panel: PanelId;
  readonly dialog: DialogState | null;
  /** The view that brings in figures of the Treasury stands before everything else. */
  readonly importing: boolean;
  /** Uid of the import that it begins with; null: with a file to choose. */
  readonly importBatch: string | null;
  /** Of all years of the book; null until they have come. */
  readonly findings: readonly Finding[] | null;
  /** How many rules looked for them. */
  readonly rules: number;
  readonly history: OutputOf<'history/list'> | null;
  /** Edits sent and not yet acknowledged, when the last one was, and what the disk refused. */
  readonly saving: {
    readonly pending: number;
    readonly savedAt: string | null;
    readonly failed: WireRefusal | null;
  };
  readonly active: ActiveCell | null;
  readonly selection: SelectionSummary | null;
  readonly editing: Editing | null;
  readonly notice: Notice | null;
}

export type Move = 'down' | 'up' | 'right' | 'left' | 'stay';
