/**
 * What a book keeps of an import beside its record: the file's sheets, how they were read, the figures that came of them
 * and the cells of each figure. Members are known by uid, so that it can be read whatever has become of the catalogue.
 *
 * Four parts, each compressed by itself: whoever asks for the figures need not unpack a hundred thousand rows.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type AdditiveMeasureId, measureByCode } from '#shared/domain/measures.ts';
import type { Catalogue, KnownFigures } from '#shared/treasury/facts.ts';
import type { ImportedFigure } from '#shared/treasury/imported.ts';
import type { FigureCells } from '#shared/treasury/preview.ts';
import {
  type ImportDecisions,
  type ImportSettings,
  importDecisionsSchema,
  importSettingsSchema,
} from '#shared/treasury/settings.ts';
import { fileKinds, type Table, type Workbook } from '#shared/treasury/table.ts';
import { ColumnReader, ColumnWriter } from './columns.ts';
import { packTables, unpackTables } from './tables.ts';

const fileFactsSchema = z.strictObject({
  name: z.string(),
  /** SHA-256 in hexadecimal. */
  hash: z.string(),
  bytes: z.int(),
  kind: z.enum(fileKinds),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;

const aboutSchema = z.strictObject({
  file: fileFactsSchema,
  settings: importSettingsSchema,
  decisions: importDecisionsSchema,
  /** Uids of the members that figures stand at; an index of the lists below leads here. */
  components: z.array(z.string()),
  units: z.array(z.string()),
  sources: z.array(z.string()),
});

/** Members as uids; figures and cells name them by their place in the lists. */
export type Members = Pick<z.infer<typeof aboutSchema>, 'components' | 'units' | 'sources'>;
export type About = z.infer<typeof aboutSchema>;

export interface ArchiveContent {
  readonly file: FileFacts;
  readonly workbook: Workbook;
  readonly settings: ImportSettings;
  readonly decisions: ImportDecisions;
  readonly catalogue: Catalogue;
  readonly figures: KnownFigures;
  readonly cells: FigureCells;
}

export interface Archive {
  /** SHA-256 of the content, in hexadecimal: what it is known by. */
  readonly hash: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const mark = 'KHA1';
const partCount = 4;
const headLength = 4 + 4 * partCount;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const join = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const length = parts.reduce((sum, part) => sum + part.length, headLength);
  const content = new Uint8Array(new ArrayBuffer(length));
  content.set(Buffer.from(mark, 'latin1'));
  const view = new DataView(content.buffer);
  let at = headLength;
  for (const [index, part] of parts.entries()) {
    view.setUint32(4 + 4 * index, part.length, true);
    content.set(part, at);
    at += part.length;
  }
  return content;
};

const startOf = (content: Uint8Array, part: number): number => {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (Buffer.from(content.subarray(0, 4)).toString('latin1') !== mark) throw new RangeError('no archive');
  let at = headLength;
  for (let index = 0; index < part; index++) at += view.getUint32(4 + 4 * index, true);
  return at;
};

const partOf = (content: Uint8Array, part: number): Uint8Array =>
  content.subarray(startOf(content, part), startOf(content, part + 1));

/** Its beginning, with which `readFigures` is content: the sheets and the cells of the figures stay behind. */
export const withFiguresOnly = (content: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(content.subarray(0, startOf(content, 2)));

/** Only members that figures stand at are kept: a country has eleven thousand communes. */
class UsedMembers {
  readonly uids: string[] = [];
  readonly #places = new Map<number, number>();
  readonly #all: readonly { readonly uid: string }[];

  constructor(all: readonly { readonly uid: string }[]) {
    this.#all = all;
  }

  /** −1, "not stated", stays −1. */
  readonly placeOf = (index: number): number => {
    const uid = this.#all[index]?.uid;
    if (uid === undefined) return -1;
    const place = this.#places.get(index) ?? this.uids.push(uid) - 1;
    this.#places.set(index, place);
    return place;
  };
}

const packFigures = (figures: KnownFigures, { component, unit, source }: Places): Uint8Array => {
  const writer = new ColumnWriter();
  writer.integers(figures.component.map(component));
  writer.integers(figures.unit.map(unit));
  writer.integers(figures.source.map(source));
  writer.integers(figures.vintage);
  writer.bytes(figures.measure);
  writer.doubles(figures.amount);
  return writer.finish();
};

interface Places {
  readonly component: (index: number) => number;
  readonly unit: (index: number) => number;
  readonly source: (index: number) => number;
}

const packCells = (cells: FigureCells, sheetOf: readonly number[]): Uint8Array => {
  const writer = new ColumnWriter();
  writer.integers(cells.figure);
  // Of the sheets that were chosen, at most a hundred.
  writer.bytes(Uint8Array.from(cells.sheet, (sheet) => sheetOf[sheet] ?? 0));
  writer.integers(cells.row);
  writer.bytes(cells.column);
  writer.doubles(cells.amount);
  return writer.finish();
};

const textPart = (text: string): Uint8Array => {
  const writer = new ColumnWriter();
  writer.text(text);
  return writer.finish();
};

export const makeArchive = (input: ArchiveContent): Archive => {
  const { workbook, settings, decisions, catalogue, file, figures, cells } = input;
  const [components, units, sources] = [catalogue.components, catalogue.units, catalogue.sources].map(
    (members) => new UsedMembers(members),
  ) as [UsedMembers, UsedMembers, UsedMembers];
  const packed = packFigures(figures, {
    component: components.placeOf,
    unit: units.placeOf,
    source: sources.placeOf,
  });
  const chosen = workbook.sheets.filter(({ name }) => settings.sheets.some(({ sheet }) => sheet === name));
  const about: About = {
    ...{ file, settings, decisions },
    ...{ components: components.uids, units: units.uids, sources: sources.uids },
  };
  const content = join([
    textPart(JSON.stringify(about)),
    packed,
    packCells(
      cells,
      workbook.sheets.map((sheet) => chosen.indexOf(sheet)),
    ),
    packTables(chosen),
  ]);
  return { hash: hashOf(content), content };
};

export const readAbout = (content: Uint8Array): About =>
  aboutSchema.parse(JSON.parse(new ColumnReader(partOf(content, 0)).text()));

/** Indices lead to the lists of `readAbout`. */
export const readFigures = (content: Uint8Array): KnownFigures => {
  const reader = new ColumnReader(partOf(content, 1));
  return {
    component: reader.integers(),
    unit: reader.integers(),
    source: reader.integers(),
    vintage: reader.integers(),
    measure: reader.bytes(),
    amount: reader.doubles(),
  };
};

/** Sheets by their place in `readTables`. */
export const readCells = (content: Uint8Array): FigureCells => {
  const reader = new ColumnReader(partOf(content, 2));
  return {
    figure: reader.integers(),
    sheet: Uint16Array.from(reader.bytes()),
    row: reader.integers(),
    column: reader.bytes(),
    amount: reader.doubles(),
  };
};

export const readTables = (content: Uint8Array): Table[] => unpackTables(partOf(content, 3));

/** What a batch wrote, by uid: for cells that are marked as imported. */
export const importedFigures = (content: Uint8Array): ImportedFigure[] => {
  const { components, units, sources } = readAbout(content);
  const { component, unit, source, vintage, measure, amount } = readFigures(content);
  return Array.from(amount, (each, at) => ({
    measure: measureByCode(measure[at] ?? 0)?.id as AdditiveMeasureId,
    component: components[component[at] ?? -1] ?? '',
    unit: units[unit[at] ?? -1] ?? '',
    source: sources[source[at] ?? -1] ?? '',
    vintage: vintage[at] === 0 ? undefined : vintage[at],
    amount: each,
  }));
};
