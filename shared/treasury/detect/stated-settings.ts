/**
 * What holds for the whole file: unit of money, budget year and day (each only as stated, never one from the other),
 * month or cumulative, whose figures. The file's own words come before what a profile remembers.
 */
import type { Reason, ReasonCode } from '../reasons.ts';
import type { ImportSettings, ProfileContent } from '../settings.ts';
import type { Workbook } from '../table.ts';
import { statedYear } from './budget-year.ts';
import { statedAsOf } from './dates.ts';
import type { DetectedSheet } from './detect-sheet.ts';
import { statedUnit } from './money-unit.ts';
import { reason, reasonAt } from './sheet-reason.ts';
import { statedOffice, statedOrigin, statedSpan } from './span-and-origin.ts';
import type { Said, SheetTexts } from './stated-texts.ts';

export interface StatedHints {
  /** Year of the plan that the file is imported to. */
  readonly year?: number;
}

const found = <Code extends ReasonCode>(
  code: Code,
  params: Reason<Code>['params'],
  { sheet, row, column }: Said<unknown>,
): Reason => reasonAt(code, params, { name: sheet }, row, column);

/** A month of the plan, as a proposal: that of the day to which the figures count. */
const periodOf = (asOf: string | undefined): number | null =>
  asOf === undefined ? null : Number(asOf.slice(0, 4)) * 100 + Number(asOf.slice(5, 7));

/**
 * Where the file is silent the plan's year is proposed, but never against its day: money of two years is paid out in
 * one January (treasury.md §3.1), and a day of another year says that the file may be of another year, too.
 */
const proposedYear = (plan: number | undefined, asOf: string | undefined): number | null => {
  if (plan === undefined || asOf === undefined) return plan ?? null;
  return asOf.startsWith(`${plan}-`) && !asOf.startsWith(`${plan}-01`) ? plan : null;
};

interface Stated {
  readonly unit: ReturnType<typeof statedUnit>;
  readonly asOf: ReturnType<typeof statedAsOf>;
  readonly year: ReturnType<typeof statedYear>;
  readonly span: ReturnType<typeof statedSpan>;
  readonly origin: ReturnType<typeof statedOrigin>;
  readonly office: ReturnType<typeof statedOffice>;
}

const statedBy = (texts: readonly SheetTexts[]): Stated => ({
  unit: statedUnit(texts),
  asOf: statedAsOf(texts),
  year: statedYear(texts),
  span: statedSpan(texts),
  origin: statedOrigin(texts),
  office: statedOffice(texts),
});

/** Where all columns that could say so say the same, the file does. */
const spanOfColumns = (sheets: readonly DetectedSheet[]): ImportSettings['span'] => {
  const columns = sheets.flatMap(({ settings }) => settings.columns);
  const paid = columns.filter(({ field }) => ['completed', 'advance', 'disbursed'].includes(field));
  const [first, another] = new Set(paid.map(({ span }) => span ?? null));
  return another === undefined ? (first ?? null) : null;
};

const unitReasons = ({ unit }: Stated): Reason[] =>
  unit ? [found('moneyUnitFound', { unit: unit.value, text: unit.text }, unit)] : [];

const dateReasons = ({ asOf, year }: Stated, budgetYear: number | null): Reason[] => {
  const day = asOf
    ? found('asOfFound', { date: asOf.value, text: asOf.text }, asOf)
    : reason('asOfUnknown', {});
  if (year) return [found('budgetYearFound', { year: year.value, text: year.text }, year), day];
  const unknown = budgetYear === null;
  return [unknown ? reason('budgetYearUnknown', {}) : reason('budgetYearOfPlan', { year: budgetYear }), day];
};

const spanReasons = ({ span }: Stated, settled: ImportSettings['span']): Reason[] => {
  if (settled === null) return [reason('spanUnknown', {})];
  return span?.value === settled ? [found('spanFound', { span: settled, text: span.text }, span)] : [];
};

const originReasons = ({ origin }: Stated, settled: ImportSettings['origin']): Reason[] => {
  if (settled === null) return [reason('originUnknown', {})];
  return origin ? [found('originFound', { origin: origin.value, text: origin.text }, origin)] : [];
};

const noProfile: Pick<
  ProfileContent,
  'moneyUnit' | 'span' | 'origin' | 'treasuryOffice' | 'dash' | 'roundToDong' | 'fixed'
> = {
  moneyUnit: null,
  span: null,
  origin: null,
  treasuryOffice: null,
  dash: 'zero',
  roundToDong: false,
  fixed: {},
};

export const statedSettings = (
  workbook: Workbook,
  sheets: readonly DetectedSheet[],
  profile: ProfileContent | null,
  { year }: StatedHints,
): { settings: ImportSettings; reasons: Reason[] } => {
  const stated = statedBy(sheets.map(({ texts }) => texts));
  const { dash, roundToDong, fixed, ...known } = profile ?? noProfile;
  const budgetYear = stated.year?.value ?? proposedYear(year, stated.asOf?.value);
  const span = spanOfColumns(sheets) ?? stated.span?.value ?? known.span;
  const origin = stated.origin?.value ?? known.origin;
  return {
    settings: {
      sheets: sheets.map(({ settings }) => settings),
      moneyUnit: stated.unit?.value ?? known.moneyUnit,
      budgetYear,
      asOf: stated.asOf?.value ?? null,
      period: periodOf(stated.asOf?.value),
      span,
      origin,
      dash,
      roundToDong,
      fixed,
      treasuryOffice: stated.office?.value ?? known.treasuryOffice,
      encoding: workbook.encoding,
      separator: workbook.separator,
    },
    reasons: [
      ...unitReasons(stated),
      ...dateReasons(stated, budgetYear),
      ...spanReasons(stated, span),
      ...originReasons(stated, origin),
    ],
  };
};
