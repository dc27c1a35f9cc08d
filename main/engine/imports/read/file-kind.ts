/** What the bytes of a file are. Its name never decides: reporting sites save web pages as .xls, people rename. */
import type { WrongFileKind } from '#shared/treasury/file-kinds.ts';
import type { FileKind } from '#shared/treasury/table.ts';
import { guessUtf16 } from './csv/guess-encoding.ts';
import { CompoundFile, isCompoundFile } from './ole/compound-file.ts';

/** `zip` and `ole` are told apart by what is in them. */
export type ByteKind = 'empty' | 'zip' | 'ole' | 'text' | WrongFileKind;

const sampleBytes = 2 ** 13;

const signatures: readonly (readonly [hex: string, kind: ByteKind])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
  ['89504e470d0a1a0a', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['424d', 'image'],
  ['53514c69746520666f726d6174203300', 'planBook'],
  // The first record of a workbook before Excel 5 lies bare in the file.
  ['09000400', 'oldXls'],
  ['09020600', 'oldXls'],
  ['09040600', 'oldXls'],
  ['09080800', 'oldXls'],
  ['09081000', 'oldXls'],
];

/** "BM" also begins a text: a bitmap has zeros behind it. */
const isBitmap = (bytes: Buffer): boolean => bytes.readUInt32LE(Math.min(6, bytes.length - 4)) === 0;

const bySignature = (bytes: Buffer): ByteKind | undefined => {
  const head = bytes.subarray(0, 16).toString('hex');
  const kind = signatures.find(([hex]) => head.startsWith(hex));
  if (kind?.[0] === '424d' && (bytes.length < 54 || !isBitmap(bytes))) return undefined;
  return kind?.[1];
};

const marks: readonly (readonly [pattern: RegExp, kind: ByteKind])[] = [
  [/^%PDF-/, 'pdf'],
  [/^\{\\rtf/, 'richText'],
  [/^ID;P/, 'sylk'],
  [/^MIME-Version:/i, 'html'],
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*<(?:!DOCTYPE\s+html|html|head|body|meta|style|table|div|center|font)\b/i,
    'html',
  ],
  [/^<[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/, 'xmlSpreadsheet'],
  [/^<[\s\S]*urn:oasis:names:tc:opendocument/, 'flatOds'],
  [/^<\?xml\b/, 'xml'],
  [/^(?:\{\s*"|\[\s*[[{])/, 'json'],
];

/** @param sample the beginning of the file as text */
const byText = (sample: string): ByteKind => {
  const text = sample.replace(/^\uFEFF/, '').trimStart();
  return marks.find(([pattern]) => pattern.test(text))?.[1] ?? 'text';
};

/** Nothing, blanks, or an empty file's byte order mark. */
const isEmpty = (bytes: Buffer): boolean =>
  bytes.length < 2 ** 16 && bytes.toString('latin1').replace(/[\s\0]|ÿþ|þÿ|ï»¿/g, '') === '';

export const byteKindOf = (bytes: Buffer): ByteKind => {
  if (isEmpty(bytes)) return 'empty';
  if (isCompoundFile(bytes)) return 'ole';
  const known = bySignature(bytes);
  if (known) return known;
  const head = bytes.subarray(0, sampleBytes);
  const utf16 = guessUtf16(bytes);
  if (utf16) return byText(new TextDecoder(utf16).decode(head));
  return head.includes(0) ? 'unknown' : byText(head.toString('latin1').replace(/^ï»¿/, ''));
};

type ZipKind = Extract<FileKind, 'xlsx' | 'ods'> | WrongFileKind;

const zipMarks: readonly (readonly [pattern: RegExp, kind: ZipKind])[] = [
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^xl\//i, 'xlsx'],
  [/^word\//i, 'word'],
  [/^ppt\//i, 'presentation'],
  [/^Index\/(?:Document|CalculationEngine)\.iwa$/i, 'numbers'],
  [/^Index\.zip$/i, 'numbers'],
  // A package of Office whose workbook lies elsewhere: its own reader finds it, or says that there is none.
  [/^\[Content_Types\]\.xml$/i, 'xlsx'],
];

const openDocuments: ReadonlyMap<string, ZipKind> = new Map([
  ['spreadsheet', 'ods'],
  ['spreadsheet-template', 'ods'],
  ['text', 'word'],
  ['presentation', 'presentation'],
]);

/**
 * What lies in an archive.
 * @param names of its parts
 * @param mimetype what the part of that name says, which OpenDocument begins with
 */
export const zipKindOf = (names: readonly string[], mimetype: string): ZipKind => {
  const document = /^application\/vnd\.oasis\.opendocument\.([a-z-]+)/.exec(mimetype)?.[1];
  if (document !== undefined) return openDocuments.get(document) ?? 'otherOffice';
  return zipMarks.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'archive';
};

const oleMarks: readonly (readonly [name: string, kind: 'encrypted' | 'xls' | WrongFileKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'xls'],
  ['Book', 'oldXls'],
  ['WordDocument', 'word'],
  ['PowerPoint Document', 'presentation'],
];

/** @throws Refused damaged */
export const oleKindOf = (bytes: Buffer): 'encrypted' | 'xls' | WrongFileKind => {
  const names = new Set(new CompoundFile(bytes).names());
  return oleMarks.find(([name]) => names.has(name))?.[1] ?? 'otherOffice';
};
