import type { PlanYear } from './records.ts';

/** A plan year that has just been begun: a draft, with nothing known of the document yet. */
export const draftPlanYear = (year: number): PlanYear => ({
  uid: `plan.${year}`,
  year,
  status: 'draft',
  title: '',
  documentNumber: null,
  documentDate: null,
  place: null,
  signedFor: null,
  signatoryTitle: null,
  signatoryName: null,
});
