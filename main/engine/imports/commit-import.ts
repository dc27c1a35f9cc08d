/** What a preview that was seen comes to when it is written. */
import type { Change } from '#shared/changes/change.ts';
import { makeRecord } from '#shared/changes/record-changes.ts';
import type { ImportBatch } from '#shared/domain/records.ts';
import { describeReason } from '#shared/messages/treasury-reasons.ts';
import type { PreviewRow, PreviewSummary } from '#shared/treasury/preview.ts';
import type { Archive } from '../archive/index.ts';
import type { Book } from '../book/index.ts';
import {
  batchTime,
  cutoffChanges,
  figureChanges,
  followedBy,
  matchChanges,
  profileChanges,
} from './import-changes.ts';
import type { OpenImport, Previewed } from './open-import.ts';
import { statedTotal } from './stated-total.ts';
import type { Written } from './tasks.ts';

export interface CommitOptions {
  readonly author: string;
  readonly now: Date;
  readonly newUid: () => string;
  readonly saveProfile: string | undefined;
  readonly note: string | undefined;
}

export interface PlannedImport {
  readonly changes: readonly Change[];
  /** Null where the file says what the last one said: no import is recorded. */
  readonly batch: ImportBatch | null;
  readonly archive: Archive | undefined;
}

/** What the record of an import may hold of one text. */
const longestText = 2_000;
const cut = (text: string): string => text.slice(0, longestText);

/** Kept in the language of the plan. */
const leftOutRow = ({ sheet, row, text, total, reasons }: PreviewRow): ImportBatch['leftOut'][number] => ({
  sheet: sheet ?? '',
  row: row ?? 1,
  text: cut(text),
  amount: total,
  reason: cut(reasons.map((reason) => describeReason(reason, 'vi')).join('; ')),
});

const rowsOf = ({ rowsRead, classes }: PreviewSummary) => ({
  rowsRead,
  rowsNew: classes.new.rows,
  rowsChanged: classes.changed.rows,
  rowsSame: classes.same.rows,
  rowsDeleted: classes.deleted.rows,
  rowsAmbiguous: classes.ambiguous.rows,
  rowsInvalid: classes.invalid.rows,
  rowsIgnored: classes.ignored.rows,
});

const batchOf = (
  book: Book,
  opened: OpenImport,
  previewed: Previewed,
  { figures, archive, leftOut }: Written,
  options: CommitOptions,
): ImportBatch => {
  const { settings, summary, year, period, origin } = previewed;
  const { file } = opened.fileRead;
  const { ambiguous, invalid } = summary.classes;
  return {
    ...{ uid: options.newUid(), year, period, origin },
    asOf: settings.asOf ?? '',
    fileName: cut(file.name),
    fileHash: file.hash,
    sheets: settings.sheets.map(({ sheet }) => cut(sheet)),
    moneyUnit: settings.moneyUnit ?? '',
    profile: options.saveProfile ?? opened.profile,
    treasuryOffice: settings.treasuryOffice,
    author: options.author,
    at: batchTime(book, previewed, options.now),
    ...rowsOf(summary),
    leftOutAmount: ambiguous.amount + invalid.amount,
    leftOut: leftOut.map(leftOutRow),
    stated: statedTotal(summary.controls, settings),
    readAmount: summary.controls.find(({ kind }) => kind === 'amounts')?.stated ?? 0,
    amount: figures.amount.reduce((sum, each) => sum + each, 0),
    archive: archive.hash,
    note: options.note ?? null,
  };
};

/**
 * An import is recorded where it changes a figure or the date to which they count, and where its file is another one
 * than the last: figures that a corrected file leaves as they were come from that file from now on.
 */
export const planImport = (
  book: Book,
  opened: OpenImport,
  previewed: Previewed,
  written: Written,
  options: CommitOptions,
): PlannedImport => {
  const { newUid, saveProfile } = options;
  const taken = [...figureChanges(book, previewed, written), ...cutoffChanges(book, previewed, newUid)];
  const isAnother = followedBy(book, previewed)?.fileHash !== opened.fileRead.file.hash;
  const isRecorded = taken.length > 0 || isAnother;
  const batch = isRecorded ? batchOf(book, opened, previewed, written, options) : null;
  return {
    changes: [
      ...taken,
      ...matchChanges(book, written.matches, newUid),
      ...(saveProfile === undefined ? [] : profileChanges(book, saveProfile, written.profile, newUid)),
      ...(batch ? [makeRecord('importBatch', batch)] : []),
    ],
    batch,
    archive: batch ? written.archive : undefined,
  };
};
