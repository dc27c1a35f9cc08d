/**
 * The records of a plan book beside its figures: one definition per kind. From it come the types, the check
 * of what enters the store, the store's generic reader and writer, and the format of catalogues and examples.
 *
 * Every record has a `uid`. A field that names another record holds that record's uid.
 */
import { z } from 'zod';
import { comparators } from './comparators.ts';
import { expressionSchema } from './expression.ts';
import { importBatchSchema, importMatchSchema, importProfileSchema } from './import-records.ts';
import { keptParagraphSchema } from './section-text.ts';
import { workSchema } from './work.ts';

export const uidSchema = z.string().min(1).max(100);
const year = z.int().min(1990).max(2053);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const validity = { validFrom: isoDate.nullable(), validTo: isoDate.nullable() };
/** Order among siblings: a fractional key (package fractional-indexing), compared as plain text. */
const position = z.string().min(1).max(200);
const name = z.string().max(2_000);
const note = z.string().max(10_000);

export const componentKinds = ['programme', 'project', 'subproject', 'content', 'work', 'undivided'] as const;
export type ComponentKind = (typeof componentKinds)[number];

export const recordSchemas = {
  planYear: z.strictObject({
    uid: uidSchema,
    year,
    status: z.enum(['draft', 'submitted', 'approved']),
    title: name,
    documentNumber: name.nullable(),
    documentDate: isoDate.nullable(),
    place: name.nullable(),
    signedFor: name.nullable(),
    signatoryTitle: name.nullable(),
    signatoryName: name.nullable(),
  }),
  /** A vintage (year in which capital was first given) that a plan year keeps columns for. */
  planVintage: z.strictObject({ uid: uidSchema, year, vintage: year }),
  /** The date to which a month's Treasury figures count. Never derived from the budget year. */
  cutoff: z.strictObject({
    uid: uidSchema,
    year,
    period: z.int().min(199001).max(205312),
    asOf: isoDate,
    dataSource: name.nullable(),
  }),
  component: z.strictObject({ uid: uidSchema, kind: z.enum(componentKinds), leadAgency: name.nullable() }),
  componentVersion: z.strictObject({
    uid: uidSchema,
    component: uidSchema,
    ...validity,
    parent: uidSchema.nullable(),
    position,
    code: name,
    name,
  }),
  unit: z.strictObject({
    uid: uidSchema,
    kind: z.enum(['country', 'province', 'district', 'commune', 'agency']),
  }),
  unitVersion: z.strictObject({
    uid: uidSchema,
    unit: uidSchema,
    ...validity,
    parent: uidSchema.nullable(),
    position,
    code: name,
    name,
    /** "huyện nghèo" by decision; null where nobody has said (budget-codes.md §4.1). */
    poor: z.boolean().nullable(),
    poorDecision: name.nullable(),
  }),
  /** What became of a unit: from-unit, to-unit, date, decision. */
  unitSuccessor: z.strictObject({
    uid: uidSchema,
    unit: uidSchema,
    successor: uidSchema,
    date: isoDate,
    decision: name.nullable(),
  }),
  source: z.strictObject({
    uid: uidSchema,
    ...validity,
    parent: uidSchema.nullable(),
    position,
    name,
    shortName: name,
    /** Whose budget: what papers and checks look for, so that none of them names a source's uid. */
    budget: z.enum([
      'all',
      'state',
      'central',
      'local',
      'localProvincial',
      'localDistrict',
      'localCommune',
      'mobilised',
      'other',
    ]),
    capital: z.enum(['development', 'recurrent']).nullable(),
    /** False where a heading of its own over its parts would only add a level to the grid. */
    heading: z.boolean(),
  }),
  indicator: z.strictObject({
    uid: uidSchema,
    ...validity,
    /**
     * group: a heading; target: something aimed at; output: something counted; breakdown: one full split of an
     * output; part: its parts; statistic: counted unit by unit (sheet `poverty`), known to papers by its code.
     */
    kind: z.enum(['group', 'target', 'output', 'breakdown', 'part', 'statistic']),
    parent: uidSchema.nullable(),
    position,
    code: name,
    name,
    scope: name.nullable(),
    unitName: name.nullable(),
    valueType: z.enum(['percent', 'number']).nullable(),
    /** Decimals that may be typed and are printed: 0–4. */
    decimals: z.int().min(0).max(4),
    /** The project that the output belongs to. */
    component: uidSchema.nullable(),
    /** "trong đó": the indicator of which this one is a part; it may not exceed it. */
    partOf: uidSchema.nullable(),
    /** Section of the plan where it is printed. */
    place: name.nullable(),
  }),
  /** How a year's target of an indicator is to be read: "từ 4% trở lên", "dưới 34%", "khoảng 5.600". */
  targetForm: z.strictObject({
    uid: uidSchema,
    year,
    indicator: uidSchema,
    comparator: z.enum(comparators),
    approximate: z.boolean(),
  }),
  /** What a document states: place, printed text, its rounding, and what it should equal. */
  claim: z.strictObject({
    uid: uidSchema,
    year,
    place: name,
    subject: name,
    printed: name,
    /** In đồng (money) or scaled by 10⁴ (number, percent). */
    value: z.int(),
    valueType: z.enum(['money', 'percent', 'number']),
    /** Size of the last printed digit, in the unit of `value`: 1.000.000 for "915.696 triệu đồng". */
    grain: z.int().min(1),
    approximate: z.boolean(),
    expression: expressionSchema.nullable(),
    /** The row and column of a sheet that it stands beside, where it has one. */
    sheet: z.string().max(40).nullable(),
    row: uidSchema.nullable(),
    column: z.string().max(100).nullable(),
    note: note.nullable(),
  }),
  workType: z.strictObject({ uid: uidSchema, ...validity, position, name }),
  legalDocument: z.strictObject({
    uid: uidSchema,
    kind: name,
    number: name,
    date: isoDate.nullable(),
    issuer: name.nullable(),
    subject: note.nullable(),
    /** Documents of one series are numbered in the order of their dates. */
    series: name.nullable(),
    sequence: z.int().min(1).nullable(),
  }),
  citation: z.strictObject({
    uid: uidSchema,
    year,
    document: uidSchema,
    place: name,
    ordinal: z.int().min(0),
    /** main: the place lists it as its own; mention: named within another's subject; body: in running text. */
    role: z.enum(['main', 'mention', 'body']),
    /** The date as this place states it; null where it states none. */
    dateStated: isoDate.nullable(),
    text: note.nullable(),
  }),
  section: z.strictObject({
    uid: uidSchema,
    year,
    label: name,
    printedLabel: name,
    parent: uidSchema.nullable(),
    position,
    heading: note.nullable(),
    /** Structured text: `paragraphsOf` reads it. */
    paragraphs: z.array(keptParagraphSchema),
  }),
  footnote: z.strictObject({
    uid: uidSchema,
    year,
    number: z.int().min(1),
    place: name,
    anchor: name,
    text: z.string().max(20_000),
  }),
  work: workSchema,
  /** A remark beside a row of a sheet, printed in the column "Ghi chú" of its paper. `row` is the row's key. */
  note: z.strictObject({
    uid: uidSchema,
    year,
    sheet: z.string().max(40),
    row: z.string().max(210),
    text: note,
  }),
  /** Papers that were written although findings were open: who answers for it says why. */
  findingsOverride: z.strictObject({
    uid: uidSchema,
    year,
    at: z.string().max(40),
    papers: z.array(z.string().max(40)),
    reason: note,
    /** Keys of the findings that were open. */
    findings: z.array(z.string().max(300)),
  }),
  recipient: z.strictObject({ uid: uidSchema, year, position, text: name }),
  importBatch: importBatchSchema,
  importProfile: importProfileSchema,
  importMatch: importMatchSchema,
  setting: z.strictObject({ uid: uidSchema, value: z.string().max(10_000) }),
} as const;

export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<Kind extends RecordKind> = z.infer<(typeof recordSchemas)[Kind]>;
export type AnyRecord = { [Kind in RecordKind]: RecordOf<Kind> }[RecordKind];

export const recordKinds = Object.keys(recordSchemas) as RecordKind[];

export type Component = RecordOf<'component'>;
export type ComponentVersion = RecordOf<'componentVersion'>;
export type Unit = RecordOf<'unit'>;
export type UnitVersion = RecordOf<'unitVersion'>;
export type Source = RecordOf<'source'>;
export type Indicator = RecordOf<'indicator'>;
export type Claim = RecordOf<'claim'>;
export type TargetForm = RecordOf<'targetForm'>;
export type PlanYear = RecordOf<'planYear'>;
export type LegalDocument = RecordOf<'legalDocument'>;
export type Citation = RecordOf<'citation'>;
export type Work = RecordOf<'work'>;
export type Section = RecordOf<'section'>;
export type Footnote = RecordOf<'footnote'>;
export type ImportBatch = RecordOf<'importBatch'>;
export type ImportProfile = RecordOf<'importProfile'>;
export type ImportMatch = RecordOf<'importMatch'>;
