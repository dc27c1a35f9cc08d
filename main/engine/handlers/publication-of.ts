/** A paper out of the open book, as a publication. */
import { hasDisbursed, periodsOf } from '#shared/domain/periods.ts';
import { ok, type Refusal, type Result } from '#shared/errors/result.ts';
import { composeSteps, type Edition } from '#shared/report/compose-publication.ts';
import type { PaperId, Publication } from '#shared/report/publication.ts';
import { officeUid, paperSettingsUid, readPaperSettings } from '#shared/report/settings.ts';
import { runSteps, type Steps } from '#shared/report/steps.ts';
import { monthText } from '#shared/text/month.ts';
import type { Session } from '../session.ts';
import { findingLookup } from '../text/index.ts';

export interface PublicationQuestion {
  readonly year: number;
  readonly period?: number | undefined;
}

/** Months that have disbursement, newest first. */
export const monthsWithFigures = ({ book }: Session, year: number): number[] => {
  book.load();
  return periodsOf(book, year).filter((period) => hasDisbursed(book, year, period));
};

/**
 * What the papers of a year are made with. The same book at the same revision gives the same paper: nothing in it is
 * of the moment of writing. What an officer signs rests on figures that have been read and proved against the content
 * hash, not on kept roll-ups.
 */
export const editionOf = (session: Session, { year, period }: PublicationQuestion): Edition => {
  const { book } = session;
  book.load();
  const plan = [...book.records('planYear').values()].find((each) => each.year === year);
  const settings = book.records('setting');
  return {
    year,
    period,
    issuer: settings.get(officeUid)?.value ?? '',
    place: plan?.place ?? undefined,
    documentNumber: plan?.documentNumber ?? undefined,
    documentDate: plan?.documentDate ?? undefined,
    createdAt: book.head?.at ?? '',
    settings: readPaperSettings(settings.get(paperSettingsUid)?.value),
    findings: findingLookup(session),
  };
};

const refusalOfMonth = (session: Session, { year, period }: PublicationQuestion): Refusal | undefined =>
  period !== undefined && !monthsWithFigures(session, year).includes(period)
    ? { code: 'noFiguresForMonth', params: { month: monthText(period) } }
    : undefined;

/** The same in steps, for who has to let others have their turn. */
export const publicationSteps = function* (
  session: Session,
  id: PaperId,
  question: PublicationQuestion,
): Steps<Result<Publication>> {
  const refusal = refusalOfMonth(session, question);
  if (refusal) return { ok: false, error: refusal };
  return ok(yield* composeSteps(id, session.book, editionOf(session, question)));
};

export const publicationOf = (
  session: Session,
  id: PaperId,
  question: PublicationQuestion,
): Result<Publication> => runSteps(publicationSteps(session, id, question));
