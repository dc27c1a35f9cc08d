/**
 * What the printing program leaves open: title and language, pages cut to their size, and no trace of the moment or of
 * the machine, so that the same book printed by the same program gives the same bytes.
 */
import { createHash } from 'node:crypto';
import type { Sheet } from '#shared/report/pages/page-css.ts';
import type { PaperProperties } from '#shared/report/paper.ts';
import { mmToPoints } from '#shared/report/text-width.ts';
import { type PdfObject, PdfObjects, pdfText } from './pdf-objects.ts';

/** "20240205010000" */
const digitsOf = (instant: string): string => new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);

/** "D:20240205010000+00'00'" */
const pdfDate = (instant: string): string => `D:${digitsOf(instant)}+00'00'`;

/** The text of a dictionary's entry, set or added. */
const withEntry = (dictionary: string, key: string, value: string): string => {
  const without = dictionary.replace(new RegExp(`/${key}\\s*(?:\\[[^\\]]*\\]|\\([^)]*\\)|<<[^>]*>>)`), '');
  return without.replace(/>>$/, `\n/${key} ${value}>>`);
};

const producerOf = (info: string): string =>
  /\/Producer\s*(\((?:\\.|[^\\)])*\))/.exec(info)?.[1] ?? '(Chromium)';

const infoOf = (old: PdfObject, { title, author, createdAt }: PaperProperties): PdfObject => {
  const date = `(${pdfDate(createdAt)})`;
  const names = `/Title ${pdfText(title)}\n/Author ${pdfText(author)}\n/Creator (Kehoach)`;
  const rest = `/Producer ${producerOf(old.dictionary)}\n/CreationDate ${date}\n/ModDate ${date}`;
  return { number: old.number, dictionary: `<<${names}\n${rest}>>` };
};

/** A reader of the screen says the title instead of the file's name, in the right language. */
const rootOf = ({ number, dictionary }: PdfObject, { language }: PaperProperties): PdfObject => ({
  number,
  dictionary: withEntry(
    withEntry(dictionary, 'Lang', `(${language})`),
    'ViewerPreferences',
    '<</DisplayDocTitle true>>',
  ),
});

/** Every page lies at the upper left of a sheet that fits all of them. */
const cut = ({ number, dictionary }: PdfObject, page: Sheet): PdfObject => {
  const sheet = /\/MediaBox\s*\[\s*\S+\s+\S+\s+\S+\s+(\S+?)\s*\]/.exec(dictionary)?.[1];
  if (sheet === undefined) throw new Error(`page ${number} of the printed PDF has no size`);
  const top = Number(sheet);
  const bottom = Math.max(0, top - mmToPoints(page.height)).toFixed(3);
  const box = `[0 ${bottom} ${mmToPoints(page.width).toFixed(3)} ${top}]`;
  return { number, dictionary: withEntry(dictionary, 'MediaBox', box) };
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const dates = /(\/(?:CreationDate|ModDate)\s*\(D:)\d{14}/g;
const zones = /(\/(?:CreationDate|ModDate)\s*\(D:\d{14})[+-]\d{2}'\d{2}'?/g;
const identities =
  /(\/ID\s*\[\s*<)[0-9A-Fa-f]{32}(>\s*<)[0-9A-Fa-f]{32}(>)|(\/DocChecksum\s*\/)[0-9A-Fa-f]{32}/g;

/** Everything keeps its place: the dates and the identity of the same length, nothing else. */
const withoutMoment = (bytes: Uint8Array, createdAt: string): Uint8Array => {
  const dated = latin1(bytes)
    .replace(dates, `$1${digitsOf(createdAt)}`)
    .replace(zones, (whole, begin: string) => `${begin}+00'00'`.padEnd(whole.length, "'"));
  const replaced = (id: string): string =>
    dated.replace(identities, (_whole, a, b, c, d) => (d === undefined ? a + id + b + id + c : d + id));
  const digest = createHash('sha256')
    .update(replaced('0'.repeat(32)), 'latin1')
    .digest('hex');
  return Buffer.from(replaced(digest.slice(0, 32).toUpperCase()), 'latin1');
};

/** Of a PDF that Chromium has printed from our pages. */
export const finishPages = (
  bytes: Uint8Array,
  pages: readonly Sheet[],
  properties: PaperProperties,
): Uint8Array => {
  const pdf = new PdfObjects(bytes);
  const printed = pdf.pages();
  if (printed.length !== pages.length)
    throw new Error(`${pages.length} pages were laid out and ${printed.length} printed`);
  const sheets = printed.flatMap((object, at) => {
    const page = pages[at];
    return page ? [cut(object, page)] : [];
  });
  const finished = pdf.with([
    infoOf(pdf.named('Info'), properties),
    rootOf(pdf.named('Root'), properties),
    ...sheets,
  ]);
  return withoutMoment(finished, properties.createdAt);
};

/** Of a PDF that an office program has made of a Word document: title and language come from the document. */
export const finishConverted = (bytes: Uint8Array, { createdAt }: PaperProperties): Uint8Array =>
  withoutMoment(bytes, createdAt);
