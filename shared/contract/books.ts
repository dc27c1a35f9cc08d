import { z } from 'zod';
import { job, query } from './define.ts';
import { fileSchema, yearSchema } from './parts.ts';

const holderSchema = z.object({ machine: z.string(), user: z.string(), since: z.string() });

/** What is known of a book without reading all of it. */
const openedSchema = z.object({
  schemaVersion: z.int(),
  office: z.string(),
  years: z.array(z.object({ year: yearSchema, status: z.string() })),
  revision: z.int(),
  /** 32 hexadecimal digits: the content hash at this revision. */
  contentHash: z.string(),
  lastChange: z.object({ at: z.string(), author: z.string(), summary: z.string() }).nullable(),
  /** The sentence about invented demonstration data; null where the book holds none. */
  demonstration: z.string().nullable(),
  access: z.enum(['write', 'read']),
  /** Who has the book, where somebody else does. */
  holder: holderSchema.nullable(),
});

const infoSchema = openedSchema.extend({
  sheets: z.array(z.object({ id: z.string(), label: z.string(), rows: z.int() })),
  figures: z.int(),
});

/** Which book an engine serves is its host's to say. */
const noBook = { needsBook: false, fromWindow: false };

export const bookRequests = [
  query('book/create', {
    summary: {
      vi: 'Tạo sổ kế hoạch mới từ ví dụ, danh mục hoặc trống; không bao giờ ghi đè tệp có sẵn',
      en: 'Create a plan book from an example, a catalogue or nothing; never overwrites a file',
    },
    policy: noBook,
    input: z.strictObject({
      file: fileSchema,
      example: z.string().max(100).optional(),
      /** Leaves out the invented demonstration data of an example that has some. */
      printedOnly: z.boolean().optional(),
      catalogue: z.string().max(100).optional(),
      year: yearSchema.optional(),
      office: z.string().max(2_000).optional(),
    }),
    output: infoSchema,
  }),
  query('book/open', {
    summary: {
      vi: 'Mở sổ kế hoạch; chỉ đọc nếu người khác đang mở',
      en: 'Open a plan book; read-only while somebody else has it',
    },
    policy: noBook,
    input: z.strictObject({ file: fileSchema, readOnly: z.boolean().optional() }),
    output: openedSchema,
  }),
  query('book/close', {
    summary: { vi: 'Đóng sổ kế hoạch', en: 'Close the book' },
    policy: noBook,
    input: z.strictObject({}),
    output: z.object({ closed: z.boolean() }),
  }),
  query('book/info', {
    summary: {
      vi: 'Phiên bản, cơ quan, các năm, các bảng, lần sửa cuối',
      en: 'Schema version, office, years, sheets, last change',
    },
    input: z.strictObject({}),
    output: infoSchema,
  }),
  job('book/verify', {
    summary: {
      vi: 'Kiểm tra tính toàn vẹn của tệp, lịch sử và các tổng',
      en: 'Check the integrity of the file, its history and its totals',
    },
    input: z.strictObject({}),
    output: z.object({
      sound: z.boolean(),
      problems: z.array(z.object({ code: z.string(), message: z.string() })),
      figures: z.int(),
      changeSets: z.int(),
      totalsCompared: z.int(),
      contentHash: z.string(),
    }),
  }),
  job('book/copy', {
    summary: {
      vi: 'Lưu bản sao của sổ đang mở ra tệp khác; chỉ thay tệp cũ khi bản sao đã được kiểm tra',
      en: 'Save a copy of the open book in another file; a file there is replaced once the copy is proved',
    },
    input: z.strictObject({ file: fileSchema }),
    output: z.object({
      /** Of the file, without its folder. */
      name: z.string(),
      bytes: z.int(),
    }),
  }),
] as const;
