/** What components can do to a window's state. Everything that a menu or key can do goes through `run`. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import type { SheetId } from '#shared/sheets/index.ts';
import type { CommandId, Seeds, Settings, WindowInputOf, WindowOutputOf } from '#shared/window/index.ts';
import type { CellKey } from './cell-key.ts';
import type { DialogState, Editing, Move, Notice, PanelId } from './state.ts';

export interface PaperRequest {
  readonly what: InputOf<'papers/export'>['what'];
  readonly format: 'xlsx' | 'docx';
  readonly period?: number;
}

export interface Actions {
  readonly run: (id: CommandId) => void;
  /** False where the command can do nothing now: it is shown grey. */
  readonly canRun: (id: CommandId) => boolean;
  readonly showSheet: (sheet: SheetId) => void;
  readonly showYear: (year: number) => void;
  readonly showPanel: (panel: PanelId) => void;
  readonly openDialog: (dialog: DialogState) => void;
  readonly closeDialog: () => void;
  readonly changeSettings: (change: Partial<Settings>) => void;
  /** Shows a cell: its sheet, its row with all rows above it opened, the cell selected. False where it cannot be shown. */
  readonly goTo: (place: { sheet: string; row: string; column: string; year?: number }) => boolean;
  /** Reads what was typed into the name box: "1.1·ĐTPT", a row's code. False where there is no such cell. */
  readonly goToName: (text: string) => boolean;
  /** A cell of the shown sheet in words; null where there is no such cell in it. */
  readonly describe: (
    place: CellKey,
  ) => { readonly rowLabel: string; readonly headings: readonly string[]; readonly display: string } | null;
  readonly beginEdit: (origin: Editing['origin'], text?: string) => void;
  readonly changeEdit: (text: string) => void;
  readonly commitEdit: (move: Move) => void;
  /** Takes over what is being typed, and leaves the keyboard where it is. */
  readonly leaveEdit: () => void;
  /** The person goes on typing in the other place. */
  readonly takeOverEdit: (origin: Editing['origin']) => void;
  readonly cancelEdit: () => void;
  /** F2 while editing: arrows leave the cell, or move the caret. */
  readonly switchEditMode: () => void;
  /** Gives the keyboard back to the grid. */
  readonly focusGrid: () => void;
  readonly revertTo: (revision: number) => Promise<void>;
  readonly moreHistory: () => Promise<void>;
  /** What a new book can begin with. */
  readonly seeds: () => Promise<Seeds>;
  readonly newBook: (input: WindowInputOf<'window/new-book'>) => Promise<WindowOutputOf<'window/new-book'>>;
  readonly openBook: (recent?: string) => Promise<void>;
  /** Null where the person thought better of it while picking a file. */
  readonly exportPaper: (
    request: PaperRequest,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<{ handle: string; reply: WireReply<OutputOf<'papers/export'>> } | null>;
  /** The sentence that the host answers. */
  readonly openResult: (handle: string, how: 'open' | 'show') => Promise<string>;
  readonly say: (notice: Notice | null) => void;
  /** Tries again to reach the engine. */
  readonly reconnect: () => void;
}
