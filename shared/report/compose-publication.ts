/** A paper out of a book, as it is issued: the tables of an appendix, or the plan with all its appendices behind it. */
import type { BookView } from '../domain/book-view.ts';
import type { Occasion } from './appendix.ts';
import { appendixLabel } from './appendix.ts';
import { demonstrationOf } from './demonstration.ts';
import { letterOf } from './ke-hoach.ts';
import type { Letter } from './letter.ts';
import { withAppendixNumbers } from './letter-numbering.ts';
import type { FindingLookup } from './live-figure.ts';
import type { Paper, PaperProperties } from './paper.ts';
import { phuLuc01, phuLuc01Title } from './phu-luc-01.ts';
import { targetPaper, targetTitle } from './phu-luc-02.ts';
import { phuLuc04Steps, phuLuc04Title } from './phu-luc-04.ts';
import { phuLuc05Tables, phuLuc05Title } from './phu-luc-05.ts';
import type { PaperId, Publication, PublicationPart } from './publication.ts';
import { oneStep, runSteps, type Steps } from './steps.ts';

export interface Edition extends Occasion {
  /** Month of the disbursement, yyyymm; without it Phụ lục 05 is the blank form. */
  readonly period?: number | undefined;
  readonly findings: FindingLookup;
}

export type AppendixId = Exclude<PaperId, 'ke-hoach'>;

interface Appendix {
  readonly number: number;
  readonly tables: (book: BookView, edition: Edition) => Steps<Paper[]>;
  readonly title: (book: BookView, edition: Edition) => string;
}

const appendices: Record<AppendixId, Appendix> = {
  'phu-luc-01': {
    number: 1,
    tables: (book, edition) => oneStep(() => [phuLuc01(book, edition)]),
    title: (book, edition) => phuLuc01Title(edition, book),
  },
  'phu-luc-02': {
    number: 2,
    tables: (book, edition) => oneStep(() => [targetPaper('phu-luc-02', book, edition)]),
    title: (book, edition) => targetTitle('phu-luc-02', book, edition),
  },
  'phu-luc-03': {
    number: 3,
    tables: (book, edition) => oneStep(() => [targetPaper('phu-luc-03', book, edition)]),
    title: (book, edition) => targetTitle('phu-luc-03', book, edition),
  },
  'phu-luc-04': { number: 4, tables: phuLuc04Steps, title: phuLuc04Title },
  'phu-luc-05': {
    number: 5,
    tables: (book, edition) => oneStep(() => phuLuc05Tables(book, edition)),
    title: phuLuc05Title,
  },
};

const appendixIds = Object.keys(appendices) as AppendixId[];

const subjectOf = (book: BookView, { year }: Edition): string =>
  [...book.records('planYear').values()].find((plan) => plan.year === year)?.title ?? '';

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** What a person knows the paper by, and what it is about. */
export const nameAndTitle = (
  id: PaperId,
  book: BookView,
  edition: Edition,
): { readonly name: string; readonly title: string } =>
  id === 'ke-hoach'
    ? { name: 'Kế hoạch', title: subjectOf(book, edition) }
    : {
        name: appendixLabel(appendices[id].number, edition.settings),
        title: appendices[id].title(book, edition),
      };

const asTables = (papers: readonly Paper[]): PublicationPart[] =>
  papers.map((paper) => ({ kind: 'table', paper }));

const planProperties = (letter: Letter, { issuer, createdAt }: Edition): PaperProperties => ({
  title: `Kế hoạch ${lowerFirst(letter.subject)}`.trim(),
  author: issuer,
  language: 'vi-VN',
  createdAt,
});

const plan = function* (book: BookView, edition: Edition): Steps<Publication> {
  const { year, settings, findings } = edition;
  const letter = withAppendixNumbers(letterOf(book, { year, settings, findings }), settings);
  const behind: PublicationPart[] = [];
  for (const id of appendixIds) behind.push(...asTables(yield* appendices[id].tables(book, edition)));
  return {
    id: 'ke-hoach',
    name: 'Kế hoạch',
    parts: [{ kind: 'letter', letter }, ...behind],
    properties: planProperties(letter, edition),
    demonstration: demonstrationOf(book),
  };
};

export const composeSteps = function* (id: PaperId, book: BookView, edition: Edition): Steps<Publication> {
  if (id === 'ke-hoach') return yield* plan(book, edition);
  const tables = yield* appendices[id].tables(book, edition);
  const [first] = tables;
  if (!first) throw new Error(`${id} has no table`);
  return {
    id,
    name: appendixLabel(appendices[id].number, edition.settings),
    parts: asTables(tables),
    properties: first.properties,
    demonstration: demonstrationOf(book),
  };
};

export const composePublication = (id: PaperId, book: BookView, edition: Edition): Publication =>
  runSteps(composeSteps(id, book, edition));
