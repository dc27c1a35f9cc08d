/**
 * Every refusal of the program, with the parameters of its sentence, and what it means to a command line.
 * A new code leaves its sentence in both languages in `shared/messages/errors.ts`.
 */
import type { WrongFileKind } from '../treasury/file-kinds.ts';
import type { RefusingLimit } from '../treasury/table.ts';

export interface ErrorParams {
  /** Text typed into a cell that is not of the column's type. */
  invalidNumber: { text: string };
  ambiguousNumber: { text: string; readings: string };
  invalidFormula: { text: string; at: number };
  divisionByZero: { text: string };
  amountTooLarge: { text: string };
  notWholeDong: { text: string; unit: string };
  tooManyDecimals: { text: string; decimals: number };
  negativeNotAllowed: { text: string };
  invalidChoice: { text: string; choices: string };
  textTooLong: { length: number; limit: number };
  invalidText: { reason: string };
  invalidDate: { text: string };
  invalidYear: { text: string };
  /** `known`: names to choose from. */
  unknownUnitName: { text: string; known: string };
  ambiguousName: { text: string; candidates: string };

  unknownSheet: { sheet: string; known: string };
  unknownRow: { sheet: string; row: string };
  unknownColumn: { sheet: string; column: string };
  unknownYear: { year: number; known: string };
  unknownScope: { sheet: string; parameter: string; value: string };
  computedCell: { column: string; formula: string };
  rollUpCell: { row: string };
  /** The row adds up figures of works or communes, which it shows no cell for. */
  figuresBeneath: { row: string };
  /** The beginning of a year that is the end of the year before. */
  carriedOver: { row: string; year: number };
  statisticMissing: { column: string };
  notEditable: { column: string };
  staleCell: { row: string; column: string };
  /** Cells of two years that show one record, in one request. */
  rowOfTwoYears: { row: string; year: number };

  headingInText: { section: string };
  unknownFootnote: { footnote: string };
  strayFootnote: { footnote: string };
  blankFootnote: Record<string, never>;
  unknownFigure: {
    member: 'year' | 'component' | 'unit' | 'source' | 'indicator' | 'workType' | 'cell';
    value: string;
  };

  rowNotAllowedHere: { row: string; parent: string };
  parentHasFigures: { parent: string };
  rowsAreFixed: { sheet: string };
  rowIsAncestor: { row: string; parent: string };
  rowIsRoot: { row: string };
  depthExceeded: { limit: number };
  bookFull: { limit: number };
  totalTooLarge: Record<string, never>;
  /** Works cannot be listed beneath a line whose capital is allotted to units as a whole. */
  lineIsAllotted: { line: string };
  documentCited: { document: string; places: string };
  /** Rows that stand in the order of their own fields. */
  orderIsFixed: { sheet: string };

  nothingToUndo: Record<string, never>;
  nothingToRedo: Record<string, never>;
  unknownRevision: { revision: number; last: number };

  invalidRequest: { name: string; problems: string };
  unknownRequest: { name: string };
  notFromWindow: { name: string };
  bookNotOpen: Record<string, never>;
  bookAlreadyOpen: { path: string };
  readOnly: { path: string; reason: string };
  commandIdReused: { commandId: string };
  jobCancelled: Record<string, never>;
  unknownJob: { job: string };
  engineLost: Record<string, never>;
  busy: { limit: number };

  unknownHandle: Record<string, never>;
  fileNotFound: { path: string };
  fileExists: { path: string };
  targetIsBook: { path: string };
  notAFile: { path: string };
  notABook: { path: string };
  otherProgram: { path: string };
  newerSchema: { path: string; found: number; known: number };
  schemaDiffers: { path: string };
  damaged: { path: string; detail: string };
  locked: { path: string; machine: string; user: string; since: string };
  unreadable: { path: string; detail: string };
  cannotWrite: { path: string; detail: string };
  diskFull: { path: string };
  migrationFailed: { path: string; version: number; detail: string };
  nodeTooOld: { found: string; needed: string };

  unknownCatalogue: { name: string; known: string };
  unknownExample: { name: string; known: string };
  unknownPaper: { what: string; known: string };
  unknownFormat: { format: string; known: string };
  paperHasNoSuchForm: { name: string; format: string; formats: string };
  noFiguresForMonth: { month: string };
  figuresDiffer: { path: string; count: number };
  /** No program on this machine makes a PDF of a document. */
  noPdfPrinter: Record<string, never>;
  /** `reason`: `timeout`, or what the printing program said. */
  pdfFailed: { reason: string };

  /** A Word file of an office's own around the letter. `near`: text beside what is wrong, to find it by. */
  templateNotWord: Record<string, never>;
  /** In MB. */
  templateTooLarge: { limit: number };
  templateForbidden: { kind: 'macro' | 'external' | 'chunk' | 'object' | 'field'; name: string };
  templateUnknown: { placeholder: string; near: string; known: string };
  templateMissing: { placeholder: string };
  templateBroken: { near: string };
  templateMisplaced: {
    placeholder: string;
    where: 'header' | 'footer' | 'footnote' | 'withOtherText' | 'inside' | 'twice' | 'beforeBody';
    near: string;
  };
  templateFootnote: { near: string };

  /** Imports: the bytes of a file from the Treasury. What they are is told by content, never by the file's name. */
  importEmpty: Record<string, never>;
  importWrongKind: { kind: WrongFileKind };
  importEncrypted: Record<string, never>;
  /** `limit`: which one; `most`: what is allowed, bytes for sizes; `part`: sheet or part of the file, '' for the whole. */
  importTooLarge: { limit: RefusingLimit; most: number; part: string };
  /** `part`: of the file or the sheet; `place`: byte, row or cell; '' where there is none to name. */
  importDamaged: { part: string; place: string };
  /** A part declares a document type: entities, files from elsewhere; no workbook has one. */
  importDoctype: { part: string };
  importUnknownEncoding: { encoding: string; known: string };
  /** The bytes are not of the encoding that was named. */
  importWrongEncoding: { encoding: string };
  importQuoteNotClosed: { row: number };
  importOutOfMemory: Record<string, never>;

  /** Imports: what is done with a file that has been read. */
  importGone: Record<string, never>;
  importSheetUnknown: { sheet: string; known: string };
  importFileChanged: { file: string };
  importNotPreviewed: Record<string, never>;
  importStale: Record<string, never>;
  /** `first`: the sentence of the first of them. */
  importObstacles: { count: number; first: string };
  importOpenRows: { ambiguous: number; invalid: number };
  /** `reason`: the sentence of what stopped the backup that is made before an import. */
  importNotBackedUp: { reason: string };
  unknownBatch: { batch: string };
  archiveDamaged: { file: string };
  unknownProfile: { profile: string };
  profileExists: { name: string };

  usage: { problem: string };
  inputUnreadable: { path: string; detail: string };
  internal: { reference: string };
}

export type ErrorCode = keyof ErrorParams;

/** 1: the answer is "no"; 2: wrong use; 3: the file cannot be used. */
export type ExitStatus = 1 | 2 | 3;

const wrongUse: readonly ErrorCode[] = [
  'unknownSheet',
  'unknownYear',
  'unknownScope',
  'unknownRevision',
  'invalidRequest',
  'unknownRequest',
  'notFromWindow',
  'bookNotOpen',
  'bookAlreadyOpen',
  'commandIdReused',
  'unknownJob',
  'unknownCatalogue',
  'unknownExample',
  'unknownPaper',
  'unknownFormat',
  'paperHasNoSuchForm',
  'noFiguresForMonth',
  'importUnknownEncoding',
  'importGone',
  'importSheetUnknown',
  'unknownBatch',
  'unknownProfile',
  'usage',
];

const fileUnusable: readonly ErrorCode[] = [
  'unknownHandle',
  'engineLost',
  'readOnly',
  'fileNotFound',
  'fileExists',
  'targetIsBook',
  'notAFile',
  'notABook',
  'otherProgram',
  'newerSchema',
  'schemaDiffers',
  'damaged',
  'locked',
  'unreadable',
  'cannotWrite',
  'diskFull',
  'migrationFailed',
  'nodeTooOld',
  'templateNotWord',
  'templateTooLarge',
  'templateForbidden',
  'templateUnknown',
  'templateMissing',
  'templateBroken',
  'templateMisplaced',
  'templateFootnote',
  'inputUnreadable',
  'importEmpty',
  'importWrongKind',
  'importEncrypted',
  'importTooLarge',
  'importDamaged',
  'importDoctype',
  'importWrongEncoding',
  'importQuoteNotClosed',
  'importOutOfMemory',
  'importFileChanged',
  'importNotBackedUp',
  'archiveDamaged',
  'internal',
];

/** What the command line answers to a refusal with this code. */
export const exitStatusOf = (code: ErrorCode): ExitStatus =>
  fileUnusable.includes(code) ? 3 : wrongUse.includes(code) ? 2 : 1;
