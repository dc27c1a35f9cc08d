/**
 * Legal documents and where the plan cites them. Contradictions of the plan (a date, a number, an order of
 * numbers) are kept as they are printed: finding them is the work of the checks.
 */
import type { Citation, LegalDocument } from '#shared/domain/records.ts';
import { groupedBy } from '../../catalogues/seed-file.ts';
import type { PlanJson } from './plan-json.ts';
import type { LegalCitation, LegalReference } from './printed.ts';

interface Cited extends Omit<LegalCitation, 'number'> {
  readonly number: string | null;
}

/** The registers of `documentsIssued` and the legal basis: items with their whole text. */
const listedItems = ({ plan, results2023 }: PlanJson): LegalReference[] => [
  ...plan.legalBasis,
  ...Object.values(results2023.guidance.documentsIssued).flatMap(({ items }) => items),
];

/** Listed items that `legalCitations` leaves out: the circulars that intro.fn1(4) cites without a number. */
const unnumbered = (plan: PlanJson): Cited[] =>
  listedItems(plan)
    .filter(({ number }) => number === null)
    .map((item) => ({ ...item, id: item.source, role: 'main', series: null, sequence: null }));

/** Every citation in the order of the plan's `legalCitations`. */
const citedIn = (plan: PlanJson): Cited[] => [...plan.legalCitations, ...unnumbered(plan)];

const documentUid = ({ kind, number }: Cited): string => `doc.${number ?? kind}`;

/** What is cited of one document, the place that lists it as its own first. */
const byDocument = (plan: PlanJson): Map<string, Cited[]> => {
  const groups = groupedBy(citedIn(plan), documentUid);
  for (const [uid, citations] of groups) {
    if (new Set(citations.map(({ kind }) => kind)).size > 1) throw new Error(`${uid} is of several kinds`);
    groups.set(uid, [
      ...citations.filter(({ role }) => role === 'main'),
      ...citations.filter(({ role }) => role !== 'main'),
    ]);
  }
  return groups;
};

const firstStated = <Key extends keyof Cited>(citations: readonly Cited[], key: Key): Cited[Key] | null =>
  citations.find((each) => each[key] !== null)?.[key] ?? null;

export const legalDocuments = (plan: PlanJson): LegalDocument[] =>
  [...byDocument(plan)].map(([uid, citations]) => ({
    uid,
    kind: firstStated(citations, 'kind') ?? '',
    number: firstStated(citations, 'number') ?? '',
    date: firstStated(citations, 'date'),
    issuer: firstStated(citations, 'issuer'),
    subject: firstStated(citations, 'subject'),
    series: firstStated(citations, 'series'),
    sequence: firstStated(citations, 'sequence'),
  }));

/** "A.I.fn2(1)" → place A.I.fn2, item 1; a place that is not a list has ordinal 0. */
const placeOf = (source: string): Pick<Citation, 'place' | 'ordinal'> => {
  const found = /^(.*)\((\d+)\)$/.exec(source);
  return { place: found?.[1] ?? source, ordinal: Number(found?.[2] ?? 0) };
};

const textOf = (plan: PlanJson): Map<string, string> =>
  new Map(listedItems(plan).map(({ source, text }) => [source, text ?? '']));

export const citations = (plan: PlanJson): Citation[] => {
  const texts = textOf(plan);
  return citedIn(plan).map((cited) => ({
    uid: `cite.${cited.id}`,
    year: plan.plan.year.value,
    document: documentUid(cited),
    ...placeOf(cited.source),
    role: cited.role,
    dateStated: cited.date,
    text: cited.role === 'main' ? (texts.get(cited.source) ?? null) : null,
  }));
};
