/** The plan of a year as a letter (document-layout.md §2–4): everything worded, nothing drawn. */
import type { BookView } from '../domain/book-view.ts';
import { liveCells } from '../sheets/index.ts';
import { type Letter, portraitPage } from './letter.ts';
import { letterBody } from './letter-body.ts';
import { letterheadOf, recipientLines, signatureOf } from './letter-head.ts';
import type { FindingLookup } from './live-figure.ts';
import { officeUid, type PaperSettings } from './settings.ts';

export interface LetterOptions {
  readonly year: number;
  readonly settings: PaperSettings;
  /** By the finding's key: what its live figures print. */
  readonly findings: FindingLookup;
}

export const letterOf = (view: BookView, { year, settings, findings }: LetterOptions): Letter => {
  const plan = [...view.records('planYear').values()].find((each) => each.year === year);
  const office = view.records('setting').get(officeUid)?.value ?? '';
  return {
    letterhead: letterheadOf(plan, office, settings),
    type: 'KẾ HOẠCH',
    subject: plan?.title ?? '',
    ...letterBody({ view, year, cells: liveCells(view), findings }),
    signature: signatureOf(plan, settings),
    recipients: recipientLines(view, year),
    page: portraitPage,
  };
};
