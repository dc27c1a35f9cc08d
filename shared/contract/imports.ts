/** Bringing in a file of the Treasury: opened, read as settings say, previewed, written as one change set. */
import { z } from 'zod';
import { importFields, matchDimensions, rowClasses, rowKinds } from '../treasury/fields.ts';
import {
  importDecisionsSchema,
  importSettingsSchema,
  matchDecisionSchema,
  profileContentSchema,
} from '../treasury/settings.ts';
import { fileKinds } from '../treasury/table.ts';
import { command, job, query } from './define.ts';
import {
  batchSchema,
  figureCountsSchema,
  fileSheetSchema,
  importSchema,
  previewRowSchema,
  previewSchema,
  reasonSchema,
  targetSchema,
} from './import-parts.ts';
import {
  commandIdSchema,
  fileSchema,
  periodSchema,
  rowKeySchema,
  scopeSchema,
  uidSchema,
  yearSchema,
} from './parts.ts';

/** Rows that one request carries. */
export const importPageLimit = 500;

const profileSchema = z.object({ uid: uidSchema, name: z.string(), content: profileContentSchema });

export const importRequests = [
  job('imports/open', {
    summary: {
      vi: 'Đọc tệp số liệu Kho bạc và đề xuất cách hiểu tệp, kèm lý do; chưa ghi gì vào kế hoạch',
      en: 'Read a file of the Treasury and propose how to take it, with reasons; nothing is written',
    },
    input: z.strictObject({
      /** A file; or `batch`: an earlier import, with its rows, settings and decisions as they were. One of the two. */
      file: fileSchema.optional(),
      batch: uidSchema.optional(),
      /** How a text file is to be read, where the guess was wrong. */
      encoding: z.string().max(40).optional(),
      separator: z.string().max(1).optional(),
      /** A profile that is to be used whatever others would fit. */
      profile: uidSchema.optional(),
      year: yearSchema.optional(),
    }),
    output: z.object({
      import: importSchema,
      file: z.object({
        name: z.string(),
        hash: z.string(),
        bytes: z.int(),
        kind: z.enum(fileKinds),
        encoding: z.string().nullable(),
        separator: z.string().nullable(),
      }),
      sheets: z.array(fileSheetSchema),
      notices: z.array(
        z.object({ code: z.string(), sheet: z.string().nullable(), count: z.int(), text: z.string() }),
      ),
      settings: importSettingsSchema,
      decisions: importDecisionsSchema,
      reasons: z.array(reasonSchema),
      profile: z.object({ uid: uidSchema, name: z.string(), fits: z.boolean() }).nullable(),
      known: z.array(batchSchema),
    }),
  }),
  query('imports/cells', {
    summary: { vi: 'Các ô của tệp đang nhập, từng trang', en: 'Cells of the file, by page' },
    input: z.strictObject({
      import: importSchema,
      sheet: z.string().max(200),
      /** As they would be read with these settings; absent: the last ones. */
      settings: importSettingsSchema.optional(),
      from: z.int().min(0),
      limit: z.int().min(1).max(importPageLimit),
    }),
    output: z.object({
      totalRows: z.int(),
      columns: z.int(),
      rows: z.array(
        z.object({
          /** Number in the file. */
          row: z.int(),
          kind: z.enum(rowKinds),
          hidden: z.boolean(),
          /** As Excel would show them, roughly: for the eye only. */
          cells: z.array(z.string()),
          /** Numbers stand to the right. */
          numeric: z.array(z.boolean()),
        }),
      ),
    }),
  }),
  query('imports/detect', {
    summary: {
      vi: 'Đề xuất lại các cột sau khi người dùng chỉ dòng tiêu đề',
      en: 'Propose columns anew after the header has been pointed at',
    },
    input: z.strictObject({
      import: importSchema,
      settings: importSettingsSchema,
      /** The sheet whose header was pointed at. */
      sheet: z.string().max(200),
    }),
    output: z.object({ settings: importSettingsSchema, reasons: z.array(reasonSchema) }),
  }),
  job('imports/preview', {
    summary: {
      vi: 'Xem trước: từng dòng thuộc loại nào, sẽ đổi số nào, các tổng đối chiếu',
      en: 'What each row would do, old beside new, with control totals',
    },
    input: z.strictObject({
      import: importSchema,
      settings: importSettingsSchema,
      decisions: importDecisionsSchema,
    }),
    output: previewSchema,
  }),
  query('imports/rows', {
    summary: { vi: 'Các dòng của bản xem trước, từng trang', en: 'Rows of the preview, by page' },
    input: z.strictObject({
      import: importSchema,
      classes: z.array(z.enum(rowClasses)).max(7).optional(),
      search: z.string().max(200).optional(),
      question: z
        .strictObject({
          dimension: z.enum(matchDimensions),
          field: z.enum(importFields),
          text: z.string().max(2_000),
        })
        .optional(),
      from: z.int().min(0),
      limit: z.int().min(1).max(importPageLimit),
    }),
    output: z.object({ total: z.int(), rows: z.array(previewRowSchema) }),
  }),
  command('imports/commit', {
    summary: {
      vi: 'Ghi bản xem trước vào kế hoạch, thành một bước hoàn tác được',
      en: 'Write the preview as one change set that one undo takes back',
    },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      import: importSchema,
      /** The revision of the preview that was seen. */
      revision: z.int(),
      /** Rows that are ambiguous or invalid stay behind; without this they stop the import. */
      leaveOut: z.boolean().optional(),
      /** Keep the settings under this name for the next file. */
      saveProfile: z.string().trim().min(1).max(200).optional(),
      note: z.string().max(2_000).optional(),
    }),
    output: z.object({
      revision: z.int(),
      /** Null where the file changes nothing: nothing was written. */
      batch: uidSchema.nullable(),
      figures: figureCountsSchema,
    }),
  }),
  query('imports/targets', {
    summary: {
      vi: 'Những mục, đơn vị, nguồn mà mã và tên trong tệp có thể chỉ đến',
      en: 'Components, units and sources that codes and names of a file can stand for',
    },
    input: z.strictObject({ year: yearSchema.optional() }),
    output: z.object({ year: yearSchema, targets: z.record(z.enum(matchDimensions), z.array(targetSchema)) }),
  }),
  query('imports/close', {
    summary: { vi: 'Bỏ tệp đang nhập', en: 'Let go of the file' },
    input: z.strictObject({ import: importSchema }),
    output: z.object({ closed: z.boolean() }),
  }),
  query('imports/batches', {
    summary: { vi: 'Các lần nhập số liệu', en: 'The imports that were written' },
    input: z.strictObject({ year: yearSchema.optional(), period: periodSchema.optional() }),
    output: z.object({ batches: z.array(batchSchema) }),
  }),
  query('imports/provenance', {
    summary: {
      vi: 'Nguồn của một ô: tệp, trang tính, ô, nguyên văn, hồ sơ, người nhập, lúc nào',
      en: 'Where a cell comes from: file, sheet, cell, raw text, profile, who, when',
    },
    input: z.strictObject({
      sheet: z.string().max(40),
      row: rowKeySchema,
      column: z.string().max(100),
      year: yearSchema.optional(),
      scope: scopeSchema.optional(),
    }),
    output: z.object({
      batch: batchSchema.nullable(),
      /** What the batch wrote here; another amount than the cell's: somebody typed over it. */
      imported: z.int().nullable(),
      overtyped: z.boolean(),
      /** The first hundred. */
      rows: z.array(
        z.object({ sheet: z.string(), row: z.int(), cell: z.string(), raw: z.string(), amount: z.int() }),
      ),
      totalRows: z.int(),
    }),
  }),
  query('profiles/list', {
    summary: { vi: 'Các hồ sơ nhập đã lưu', en: 'Saved ways of reading a file' },
    input: z.strictObject({}),
    output: z.object({ profiles: z.array(profileSchema) }),
  }),
  command('profiles/save', {
    summary: { vi: 'Lưu, đổi tên hoặc nhận một hồ sơ nhập', en: 'Save, rename or take in a profile' },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      uid: uidSchema.optional(),
      name: z.string().trim().min(1).max(200),
      content: profileContentSchema,
    }),
    output: z.object({ revision: z.int(), uid: uidSchema }),
  }),
  command('profiles/delete', {
    summary: { vi: 'Xóa một hồ sơ nhập', en: 'Delete a profile' },
    input: z.strictObject({ commandId: commandIdSchema.optional(), uid: uidSchema }),
    output: z.object({ revision: z.int() }),
  }),
  query('matches/list', {
    summary: { vi: 'Các mã, tên đã xác nhận', en: 'Codes and names whose meaning was confirmed' },
    input: z.strictObject({}),
    output: z.object({
      matches: z.array(matchDecisionSchema.extend({ uid: uidSchema, targetLabel: z.string() })),
    }),
  }),
  command('matches/forget', {
    summary: { vi: 'Bỏ một xác nhận mã, tên', en: 'Forget what a code or a name stands for' },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      uids: z.array(uidSchema).min(1).max(1_000),
    }),
    output: z.object({ revision: z.int() }),
  }),
] as const;
