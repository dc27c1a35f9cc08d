/**
 * What is issued as one file: tables (Phụ lục 01–05) and the letter that they belong to, in their order. Word, Excel,
 * PDF, CSV and the preview draw a publication and decide nothing of it.
 */
import type { Letter } from './letter.ts';
import type { Paper, PaperProperties } from './paper.ts';

export const paperIds = [
  'ke-hoach',
  'phu-luc-01',
  'phu-luc-02',
  'phu-luc-03',
  'phu-luc-04',
  'phu-luc-05',
] as const;
export type PaperId = (typeof paperIds)[number];

export const paperFormats = ['docx', 'xlsx', 'pdf', 'csv'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export type PublicationPart =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'table'; readonly paper: Paper };

export interface Publication {
  readonly id: PaperId;
  /** "Phụ lục 04", "Kế hoạch": what a person knows it by. */
  readonly name: string;
  readonly parts: readonly PublicationPart[];
  readonly properties: PaperProperties;
  /** Printed on every page where the book holds invented demonstration data; null where it holds none. */
  readonly demonstration: string | null;
}

/** A letter is no table: a spreadsheet of it would be empty. */
export const formatsOf = (id: PaperId): readonly PaperFormat[] =>
  id === 'ke-hoach' ? ['docx', 'pdf'] : paperFormats;

/** A month can be chosen for it: the report on disbursement, and the plan that it is an appendix of. */
export const isMonthly = (id: PaperId): boolean => id === 'phu-luc-05' || id === 'ke-hoach';

export const tablesOf = (publication: Publication): Paper[] =>
  publication.parts.flatMap((part) => (part.kind === 'table' ? [part.paper] : []));
