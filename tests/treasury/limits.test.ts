/** Each limit of the reader at one below, at, and one above: lowered, so that the files are small (reliability.md §4). */
import { describe, expect, test } from 'vitest';
import { Refused } from '#engine/refused.ts';
import { type ReadLimits, type RefusingLimit, readLimits } from '#shared/treasury/table.ts';
import { readWorkbook } from '../../main/engine/imports/read/read-workbook.ts';
import {
  packed,
  partsWith,
  sheetOf,
  sheetPath,
  soundParts,
  soundRows,
  stringsOf,
  stringsPath,
  withRows,
  workbookWith,
} from './hostile/workbook-parts.ts';
import { pack, zipOf } from './zip/zip-file.ts';

interface Limited {
  readonly limit: RefusingLimit;
  /** What the file has of it. */
  readonly has: number;
  readonly file: () => Buffer;
  /** Other limits that would speak first. */
  readonly others?: Partial<ReadLimits>;
}

const deep = (levels: number): string => `${'<ext>'.repeat(levels)}${'</ext>'.repeat(levels)}`;
const spaced = sheetOf(soundRows, `<x>${' '.repeat(60_000)}</x>`);
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const parts = (): number => soundParts().size;
const whole = (): number =>
  [...soundParts()].reduce(
    (sum, [name, part]) => (name.startsWith('[') ? sum : sum + Buffer.from(part).length),
    0,
  );
/** Longer than any other part. */
const long = sheetOf(
  soundRows +
    Array.from(
      { length: 200 },
      (_each, at) => `<row r="${at + 4}"><c r="A${at + 4}"><v>${at}</v></c></row>`,
    ).join(''),
);
const packedSpaces = (): number => pack(sheetPath, spaced).packed.length;

const limited: readonly Limited[] = [
  { limit: 'fileBytes', has: workbookWith({}).length, file: () => workbookWith({}) },
  {
    limit: 'entries',
    has: parts() + 10,
    file: () =>
      zipOf([...packed(partsWith({})), ...Array.from({ length: 10 }, (_each, at) => pack(`x/${at}`, 'x'))]),
  },
  { limit: 'partBytes', has: Buffer.byteLength(long), file: () => workbookWith({ [sheetPath]: long }) },
  { limit: 'allBytes', has: whole(), file: () => workbookWith({}) },
  { limit: 'rows', has: 90, file: () => withRows(`${soundRows}<row r="90"><c r="A90"><v>1</v></c></row>`) },
  {
    limit: 'columns',
    has: 30,
    file: () => withRows('<row r="1"><c r="A1"><v>1</v></c><c r="AD1"><v>1</v></c></row>'),
    others: { mostColumns: 5 },
  },
  { limit: 'textLength', has: 300, file: () => withRows(`<row r="1">${cell('A1', 'x'.repeat(300))}</row>`) },
  {
    limit: 'strings',
    has: 50,
    file: () =>
      workbookWith({ [stringsPath]: stringsOf(Array.from({ length: 50 }, (_each, at) => `chuỗi ${at}`)) }),
  },
  {
    limit: 'nesting',
    has: 12,
    file: () => workbookWith({ [sheetPath]: sheetOf(soundRows, `<extLst>${deep(10)}</extLst>`) }),
  },
  {
    limit: 'inflation',
    // As many times its packed size as the part has, rounded up.
    has: Math.ceil((Buffer.byteLength(spaced) - 1_000) / packedSpaces()),
    file: () => workbookWith({ [sheetPath]: spaced }),
    others: { freeBytes: 1_000 },
  },
];

const endOf = async ({ limit, file, others }: Limited, value: number): Promise<string> => {
  try {
    await readWorkbook(file(), {
      limits: { ...readLimits, ...others, [limit]: value },
      onProgress: () => undefined,
    });
    return 'read';
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'importTooLarge') throw error;
    return (error.refusal.params as { limit: string }).limit;
  }
};

describe('a limit of the reader', () => {
  for (const each of limited)
    test(each.limit, async () => {
      expect(await endOf(each, each.has + 1)).toBe('read');
      expect(await endOf(each, each.has)).toBe('read');
      expect(await endOf(each, each.has - 1)).toBe(each.limit);
    });
});
