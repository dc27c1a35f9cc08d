/** What components can do to a window's state. Everything that a menu or key can do goes through `run`. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { WireReply } from '#shared/contract/wire.ts';
import type { Denominator } from '#shared/overview/denominator.ts';
import type { PaperFormat } from '#shared/report/publication.ts';
import type { Scope } from '#shared/sheets/index.ts';
import type { CommandId, Seeds, Settings, WindowInputOf, WindowOutputOf } from '#shared/window/index.ts';
import type { CellKey } from './cell-key.ts';
import type { Imports } from './importing.ts';
import type { DialogState, Editing, Move, Notice, PanelId, Template, ViewId } from './state.ts';
import type { Texts } from './texts.ts';
import type { WordsHandle } from './words-handle.ts';

/** Which paper, of which year, to which month (yyyymm). */
export interface PaperQuestion {
  readonly what: string;
  readonly year: number;
  readonly period: number | undefined;
}

/** A cell anywhere in the book. */
export interface GoalPlace extends CellKey {
  readonly sheet: string;
  readonly year?: number | undefined;
  /** What is to be chosen above its sheet. */
  readonly period?: number | undefined;
  readonly component?: string | undefined;
}

export type DetailChanges = Omit<InputOf<'years/set'>, 'year' | 'commandId'>;

export interface PaperJob {
  readonly papers: readonly string[];
  readonly formats: readonly PaperFormat[];
  readonly year: number;
  readonly period: number | undefined;
  /** Why they are written although findings are open; recorded first. */
  readonly reason: string | null;
  /** The office's own Word file around the letter; null for the program's. */
  readonly template: Template | null;
}

export interface Actions {
  readonly run: (id: CommandId) => void;
  /** False where the command can do nothing now: it is shown grey. */
  readonly canRun: (id: CommandId) => boolean;
  readonly showSheet: (sheet: ViewId) => void;
  readonly showYear: (year: number) => void;
  /** The lowest lines of a year's programme, to choose one of. */
  readonly components: (year: number) => Promise<readonly { value: string; label: string }[]>;
  /** What is chosen above the shown sheet. */
  readonly chooseScope: (scope: Scope) => void;
  /** What rates of disbursement in the overview are of. */
  readonly chooseDenominator: (denominator: Denominator) => void;
  readonly showPanel: (panel: PanelId) => void;
  readonly openDialog: (dialog: DialogState) => void;
  readonly closeDialog: () => void;
  readonly changeSettings: (change: Partial<Settings>) => void;
  /** Shows a cell: its sheet, its row with all rows above it opened, the cell selected. False where it cannot be shown. */
  readonly goTo: (place: GoalPlace) => boolean;
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
  /** Gives the keyboard back to the sheet: to its grid, or to the words of the plan. */
  readonly focusSheet: () => void;
  readonly revertTo: (revision: number) => Promise<void>;
  readonly moreHistory: () => Promise<void>;
  /** What a new book can begin with. */
  readonly seeds: () => Promise<Seeds>;
  readonly newBook: (input: WindowInputOf<'window/new-book'>) => Promise<WindowOutputOf<'window/new-book'>>;
  readonly openBook: (recent?: string) => Promise<void>;
  /** Writes the words of a section. @returns the revision that has them; undefined where that was refused */
  readonly writeText: Texts['write'];
  /** What a live figure prints; null where it was refused. */
  readonly figure: Texts['figure'];
  /** Begins to look for a figure for the text that is shown. */
  readonly pickFigure: () => void;
  /** Goes back to the text without one. */
  readonly stopPicking: () => void;
  /** Takes the selected cell for the text. */
  readonly takeFigure: () => Promise<void>;
  /** The editor of the plan's words comes or goes. */
  readonly attachWords: (words: WordsHandle | null) => void;
  /** Sends what was typed into the text and is not written yet. */
  readonly leaveWords: () => void;
  /** The caret is in another section. */
  readonly showSection: (section: string | null) => void;
  /** Writes the number of a section, as it is printed. */
  readonly numberSection: (section: string, printedLabel: string) => Promise<void>;
  /** Ends typing a section's number. */
  readonly stopNumbering: () => void;
  /** Asks for a Word file of the office's own, for this window's exports. */
  readonly pickTemplate: () => Promise<void>;
  readonly dropTemplate: () => void;
  /** Null where the person thought better of it while picking a file. */
  readonly exportPapers: (
    job: PaperJob,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<{ handle: string; folder: boolean; reply: WireReply<OutputOf<'papers/export'>> } | null>;
  /** Figures of the Treasury, from a file to what is written. */
  readonly imports: Imports;
  /** Takes the view away that brings them in. */
  readonly closeImport: () => void;
  /** Shows an import that was written, with its rows and decisions. */
  readonly openImport: (batch: string) => void;
  readonly details: (year: number) => Promise<WireReply<OutputOf<'years/show'>>>;
  readonly setDetails: (year: number, changes: DetailChanges) => Promise<WireReply>;
  readonly paperSettings: () => Promise<WireReply<OutputOf<'papers/settings'>>>;
  readonly setPaperSettings: (settings: InputOf<'papers/set'>['settings']) => Promise<WireReply>;
  readonly papers: (year: number) => Promise<WireReply<OutputOf<'papers/list'>>>;
  readonly preview: (
    question: PaperQuestion,
    from: number,
    limit: number,
  ) => Promise<WireReply<OutputOf<'papers/preview'>>>;
  /** The sentence that the host answers. `name`: of a file in the folder that was picked. */
  readonly openResult: (handle: string, how: 'open' | 'show', name?: string) => Promise<string>;
  readonly say: (notice: Notice | null) => void;
  /** Tries again to reach the engine. */
  readonly reconnect: () => void;
}
