/** What the import view knows: what the engine has read and proposed, what the person has decided, what it would do. */
import type { ImportOutput } from '../book/index.ts';

export type Opened = ImportOutput<'imports/open'>;
export type Settings = Opened['settings'];
export type SheetSettings = Settings['sheets'][number];
export type ColumnUse = SheetSettings['columns'][number];
export type Decisions = Opened['decisions'];
export type ReasonText = Opened['reasons'][number];
export type Batch = ImportOutput<'imports/batches'>['batches'][number];
export type Preview = ImportOutput<'imports/preview'>;
export type Question = Preview['questions'][number];
export type PreviewRow = ImportOutput<'imports/rows'>['rows'][number];
export type CellsRow = ImportOutput<'imports/cells'>['rows'][number];
export type Targets = ImportOutput<'imports/targets'>['targets'];
export type Committed = ImportOutput<'imports/commit'>;
export type RowClassId = PreviewRow['class'];
export type Dimension = keyof Targets;
export type QuestionKey = Pick<Question, 'dimension' | 'field' | 'text'>;

export const steps = ['file', 'understand', 'preview', 'done'] as const;
export type Step = (typeof steps)[number];

export type Pointing = 'header' | 'headerEnd' | 'firstRow' | 'lastRow';

export interface Filter {
  /** Empty: all of them. */
  readonly classes: readonly RowClassId[];
  readonly search: string;
  readonly question: QuestionKey | null;
}

/** A cell of the file that is to be shown. */
export interface CellGoal {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}

export interface ImportState {
  readonly step: Step;
  readonly busy: 'picking' | 'opening' | 'writing' | null;
  /** 0 to 1 of what is running. */
  readonly progress: number;
  /** Why the last thing that was asked did not come about, in a sentence. */
  readonly problem: string | null;
  readonly opened: Opened | null;
  /** Read from a file that is at hand, and can be read again otherwise; else from what the book keeps. */
  readonly fromFile: boolean;
  readonly settings: Settings | null;
  readonly decisions: Decisions | null;
  readonly reasons: readonly ReasonText[];
  /** What the person has decided so far and nobody has written. */
  readonly decided: number;
  /** The sheet of the file that is shown. */
  readonly sheet: string;
  readonly pointing: Pointing | null;
  readonly goal: CellGoal | null;
  readonly preview: Preview | null;
  /** Another one is being made. */
  readonly previewing: boolean;
  readonly filter: Filter;
  readonly targets: Targets | null;
  /** The row of the preview that is looked at. */
  readonly row: PreviewRow | null;
  readonly leaveOut: boolean;
  readonly profileName: string;
  readonly note: string;
  readonly committed: Committed | null;
  /** A line of the programme that something was written to: where to look. */
  readonly firstWritten: string | null;
}

export const everything: Filter = { classes: [], search: '', question: null };

export const initialState: ImportState = {
  step: 'file',
  busy: null,
  progress: 0,
  problem: null,
  opened: null,
  fromFile: false,
  settings: null,
  decisions: null,
  reasons: [],
  decided: 0,
  sheet: '',
  pointing: null,
  goal: null,
  preview: null,
  previewing: false,
  filter: everything,
  targets: null,
  row: null,
  leaveOut: false,
  profileName: '',
  note: '',
  committed: null,
  firstWritten: null,
};
