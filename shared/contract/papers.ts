import { z } from 'zod';
import type { Page } from '../report/pages/page.ts';
import { paperSettingsChangesSchema, paperSettingsSchema } from '../report/settings.ts';
import { command, job, query } from './define.ts';
import { commandIdSchema, fileSchema, periodSchema, yearSchema } from './parts.ts';

const pageSchema = z.custom<Page>((value) => typeof value === 'object' && value !== null && 'lines' in value);

const what = z.string().max(40);
const format = z.string().max(10);

const which = { year: yearSchema.optional(), period: periodSchema.optional() };

/** Pages that one preview carries. */
export const previewLimit = 20;

export const paperRequests = [
  query('papers/list', {
    summary: {
      vi: 'Các phụ lục và văn bản xuất được, các tháng có số liệu, các phát hiện còn mở',
      en: 'The papers that can be written, the months with figures, the findings that are open',
    },
    input: z.strictObject({ year: yearSchema.optional() }),
    output: z.object({
      year: yearSchema,
      papers: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          title: z.string(),
          formats: z.array(z.string()),
          /** A month is to be chosen for it. */
          monthly: z.boolean(),
          /** What is missing for it to say anything, in words; null where nothing is. */
          missing: z.string().nullable(),
        }),
      ),
      /** yyyymm, newest first. */
      periods: z.array(periodSchema),
      /** The sentence about invented demonstration data; null where the book holds none. */
      demonstration: z.string().nullable(),
      openFindings: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
    }),
  }),
  query('papers/preview', {
    summary: {
      vi: 'Các trang của một văn bản đúng như khi in',
      en: 'The pages of a paper as they will print',
    },
    input: z.strictObject({
      what,
      ...which,
      from: z.int().min(0).optional(),
      limit: z.int().min(1).max(previewLimit).optional(),
    }),
    output: z.object({ name: z.string(), totalPages: z.int(), from: z.int(), pages: z.array(pageSchema) }),
  }),
  job('papers/export', {
    summary: {
      vi: 'Xuất phụ lục, kế hoạch ra tệp, mở lại và đối chiếu từng số với sổ trước khi thay tệp cũ',
      en: 'Write papers, reopen them and compare every figure with the book before they replace files',
    },
    input: z.strictObject({
      /** One paper, several, or "all". */
      what: z.union([what, z.array(what).min(1).max(10)]),
      format: z.union([format, z.array(format).min(1).max(10)]),
      /** Where one paper in one format goes; or the folder for several, named after the book. */
      file: fileSchema.optional(),
      folder: fileSchema.optional(),
      /** A Word file of the office's own around the letter, for docx. */
      template: fileSchema.optional(),
      ...which,
    }),
    output: z.object({
      files: z.array(
        z.object({
          path: z.string(),
          name: z.string(),
          what: z.string(),
          format: z.string(),
          pages: z.int().optional(),
          figuresCompared: z.int(),
          figuresDifferent: z.int(),
        }),
      ),
      /** Papers that were asked for and not written, with the reason in words; the others are whole. */
      refused: z.array(
        z.object({ what: z.string(), format: z.string(), code: z.string(), message: z.string() }),
      ),
    }),
  }),
  command('papers/override', {
    summary: {
      vi: 'Ghi lý do xuất văn bản khi còn phát hiện mở',
      en: 'Record why papers are written although findings are open',
    },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      year: yearSchema.optional(),
      papers: z.array(what).min(1).max(10),
      reason: z.string().trim().min(1).max(2_000),
    }),
    output: z.object({ revision: z.int(), findings: z.int() }),
  }),
  query('papers/settings', {
    summary: { vi: 'Cách trình bày các văn bản của sổ', en: 'How the papers of the book are laid out' },
    input: z.strictObject({}),
    output: paperSettingsSchema,
  }),
  command('papers/set', {
    summary: { vi: 'Đổi cách trình bày các văn bản', en: 'Change how papers are laid out' },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      settings: paperSettingsChangesSchema,
    }),
    output: z.object({ revision: z.int(), settings: paperSettingsSchema }),
  }),
  query('years/show', {
    summary: {
      vi: 'Thông tin văn bản của một năm: tên, số, ngày, nơi ban hành, người ký, nơi nhận',
      en: 'What a year’s document says of itself: title, number, date, place, signatory, recipients',
    },
    input: z.strictObject({ year: yearSchema.optional() }),
    output: z.object({
      year: yearSchema,
      status: z.string(),
      title: z.string(),
      documentNumber: z.string().nullable(),
      documentDate: z.string().nullable(),
      place: z.string().nullable(),
      signedFor: z.string().nullable(),
      signatoryTitle: z.string().nullable(),
      signatoryName: z.string().nullable(),
      recipients: z.array(z.string()),
      office: z.string(),
    }),
  }),
  command('years/set', {
    summary: { vi: 'Sửa thông tin văn bản của một năm', en: 'Change what a year’s document says of itself' },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      year: yearSchema.optional(),
      title: z.string().trim().min(1).max(2_000).optional(),
      documentNumber: z.string().max(200).nullable().optional(),
      documentDate: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .nullable()
        .optional(),
      place: z.string().max(200).nullable().optional(),
      signedFor: z.string().max(200).nullable().optional(),
      signatoryTitle: z.string().max(200).nullable().optional(),
      signatoryName: z.string().max(200).nullable().optional(),
      recipients: z.array(z.string().trim().min(1).max(2_000)).max(100).optional(),
      office: z.string().trim().min(1).max(2_000).optional(),
    }),
    output: z.object({ revision: z.int() }),
  }),
  query('jobs/cancel', {
    summary: { vi: 'Dừng một việc đang chạy', en: 'Stop a running job' },
    policy: { needsBook: false },
    input: z.strictObject({ job: z.string().max(100) }),
    output: z.object({ cancelled: z.boolean() }),
  }),
] as const;
