/** What the plan states of 2024: totals of each line (B.IV) and of the programme (B.III.1). */
import type { Claim } from '#shared/domain/records.ts';
import { componentUid, programmeUid } from '../../catalogues/programme.ts';
import { assignedTotal, type ClaimText, claimOf } from './claims.ts';
import { linesOf, type PlanJson } from './plan-json.ts';
import type { Line, PrintedNumber } from './printed.ts';

const year = 2024;

/** What plan-2024.json notes on two lines whose kind of capital or level of budget is not printed beside them. */
const centralNotes: Record<string, string> = {
  '2': 'Bản in chỉ ghi “Ngân sách trung ương”; “(Vốn sự nghiệp)” đứng sau tổng số 98.832 triệu đồng.',
  '5': 'Bản in chỉ ghi “Ngân sách trung ương”; coi là vốn sự nghiệp vì chỉ như vậy mới khớp mục B.III.1.',
};
const totalNotes: Record<string, string> = {
  '2': 'Bản in ghi “(Vốn sự nghiệp)” dù tổng số gồm cả vốn huy động.',
  '5': 'Bản in chỉ ghi “Ngân sách địa phương”; cấp tỉnh theo mục B.III.1.',
};

const lineClaim = (
  line: Line,
  [column, source, title]: readonly [string, string, string],
  printed: PrintedNumber,
  more: Pick<ClaimText, 'note' | 'approximate'> = {},
): Claim => {
  const row = componentUid(line.code);
  const subject = `${line.code}. ${line.name}: ${title}`;
  const expression = assignedTotal(year, row, source, year);
  return claimOf({ key: column, year, subject, printed, expression, cell: { row, column }, ...more });
};

const lineClaims = (line: Line): Claim[] => {
  const { centralTotal, total, mobilised } = line.funding;
  const centralText = ['centralTotal', 'central', 'ngân sách trung ương'] as const;
  const claims = [
    lineClaim(line, centralText, centralTotal, { note: centralNotes[line.code] }),
    lineClaim(line, ['total', 'total', 'tổng kinh phí'], total, { note: totalNotes[line.code] }),
  ];
  if (!mobilised) return claims;
  /** "dự kiến khoảng": an amount cannot say that it is approximate, so a claim says it beside it. */
  const mobilisedText = ['mobilised', 'mobilised', 'vốn huy động'] as const;
  return [...claims, lineClaim(line, mobilisedText, mobilised, { approximate: true })];
};

const programmeClaim = (
  column: string,
  source: string,
  subject: string,
  printed: PrintedNumber,
  note?: string,
): Claim =>
  claimOf({
    key: column,
    year,
    subject,
    printed,
    expression: assignedTotal(year, programmeUid, source, year),
    cell: { row: programmeUid, column },
    note,
  });

/** B.III.1 counts the State budget; the 5.000 triệu that households give (B.IV.2.2) are outside it. */
const programmeClaims = ({ plan2024: { fundingTotals } }: PlanJson): Claim[] => {
  const { total, central, local } = fundingTotals;
  const wholly = 'Bản in ghi “(cấp tỉnh)” cho toàn bộ phần ngân sách địa phương.';
  return [
    programmeClaim('stateBudgetTotal', 'stateBudget', 'Tổng kế hoạch vốn', total),
    programmeClaim('centralTotal', 'central', 'Ngân sách trung ương', central.total),
    programmeClaim('centralDevelopment', 'centralDevelopment', 'Vốn đầu tư phát triển', central.development),
    programmeClaim('centralRecurrent', 'centralRecurrent', 'Vốn sự nghiệp', central.recurrent),
    programmeClaim('localTotal', 'local', 'Ngân sách địa phương', local.total),
    programmeClaim('localProvincial', 'localProvincial', 'Ngân sách cấp tỉnh', local.provincial, wholly),
  ];
};

export const claims2024 = (plan: PlanJson): Claim[] => [
  ...programmeClaims(plan),
  ...linesOf(plan).flatMap(lineClaims),
];
