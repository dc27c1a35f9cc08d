/**
 * What the desktop's main process and an engine process tell each other. One engine process serves one book.
 * Nothing of the book goes this way but pages to be printed, which takes Chromium: windows talk to the engine over ports
 * of their own (`connect`).
 */
import { z } from 'zod';
import { fileSchema, langSchema, yearSchema } from '../contract/parts.ts';

/** What a new book is made from; no field: an empty one. */
export const creationSchema = z.strictObject({
  example: z.string().max(100).optional(),
  printedOnly: z.boolean().optional(),
  catalogue: z.string().max(100).optional(),
  year: yearSchema.optional(),
  office: z.string().max(2_000).optional(),
});
export type Creation = z.infer<typeof creationSchema>;

/** Number of a print within its engine process. */
const printSchema = z.int().min(0);

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const toEngineProcessSchema = z.discriminatedUnion('kind', [
  /** The first message, once: opens the book at `path`, or makes it there. Answered by `started`. */
  z.strictObject({
    kind: z.literal('start'),
    path: z.string().min(1),
    create: creationSchema.optional(),
    /** Folder of catalogues and examples. */
    resources: z.string().min(1),
    logFolder: z.string().min(1),
    /** Language of the sentence in `started`. */
    lang: langSchema,
  }),
  /** Comes with one port: a window's connection. */
  z.strictObject({ kind: z.literal('connect') }),
  /** A person has picked this file: requests may name it by its handle. */
  z.strictObject({ kind: z.literal('grant'), handle: fileSchema, path: z.string().min(1) }),
  /** Answers `print`: the PDF, or why there is none (`timeout`, or what Chromium says). */
  z.strictObject({ kind: z.literal('printed'), print: printSchema, pdf: bytesSchema }),
  z.strictObject({ kind: z.literal('not-printed'), print: printSchema, reason: z.string() }),
  /** Closes the book; `stopped` is the last message, then the process ends by itself. */
  z.strictObject({ kind: z.literal('stop') }),
]);
export type ToEngineProcess = z.infer<typeof toEngineProcessSchema>;

export const fromEngineProcessSchema = z.discriminatedUnion('kind', [
  /** `problem`: why there is no book, as a sentence. The process stays and tells each window so. */
  z.strictObject({ kind: z.literal('started'), problem: z.string().nullable() }),
  z.strictObject({ kind: z.literal('stopped') }),
  /** One static HTML text, complete in itself, to be made a PDF. */
  z.strictObject({ kind: z.literal('print'), print: printSchema, html: z.string() }),
  /** Nobody waits for it any more. */
  z.strictObject({ kind: z.literal('cancel-print'), print: printSchema }),
]);
export type FromEngineProcess = z.infer<typeof fromEngineProcessSchema>;
