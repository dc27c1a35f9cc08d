/** The whole example: plan 2024 of Cao Bằng, with 2023 beside it; once as printed and once with demonstration data. */
import type { Seed } from '#shared/domain/seed.ts';
import { umbrellaName } from '../../catalogues/catalogues.ts';
import { claims2023 } from './claims-2023.ts';
import { claims2024 } from './claims-2024.ts';
import { withDemonstration } from './demonstration.ts';
import { citations, legalDocuments } from './documents.ts';
import { fundingFigures } from './funding.ts';
import { indicatorFigures, indicatorParts } from './indicators.ts';
import type { PlanJson } from './plan-json.ts';
import { footnotes, recipients, sections } from './text.ts';
import { yearRecords } from './years.ts';

export const exampleName = 'cao-bang-2024';
/** "số in": the figures as the plan prints them, and no other. */
export const printedExampleName = `${exampleName}-so-in`;

const title = {
  vi: 'Kế hoạch giảm nghèo bền vững năm 2024, tỉnh Cao Bằng',
  en: 'Plan for sustainable poverty reduction 2024, Cao Bằng province',
};
const printedTitle = { vi: `${title.vi} (chỉ số liệu in)`, en: `${title.en} (printed figures only)` };

/** Only what the plan prints. */
export const printedSeed = (plan: PlanJson): Seed => ({
  name: printedExampleName,
  title: printedTitle,
  includes: [umbrellaName],
  office: plan.plan.issuingBody.name,
  records: {
    ...yearRecords(plan),
    ...indicatorParts(plan),
    claim: [...claims2023(plan), ...claims2024(plan)],
    legalDocument: legalDocuments(plan),
    citation: citations(plan),
    section: sections(plan),
    footnote: footnotes(plan),
    recipient: recipients(plan),
  },
  figures: [...fundingFigures(plan), ...indicatorFigures(plan)],
});

/** The same with invented demonstration data, so that every appendix has its rows. */
export const exampleSeed = (plan: PlanJson): Seed => {
  const printed = printedSeed(plan);
  const { name, records, figures, ...rest } = printed;
  const completed = withDemonstration({ records, figures }, plan);
  return { ...rest, name: exampleName, title, printedOnly: name, ...completed };
};

export const exampleSeeds = (plan: PlanJson): Seed[] => [exampleSeed(plan), printedSeed(plan)];
