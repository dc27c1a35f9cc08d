/** What the plan states of 2023: documents issued (A.I), poverty (A.II), capital and disbursement (A.III). */
import type { Expression } from '#shared/domain/expression.ts';
import type { Claim } from '#shared/domain/records.ts';
import { programmeUid } from '../../catalogues/programme.ts';
import { assignedTotal, claimOf, disbursedTotal2023 } from './claims.ts';
import type { PlanJson } from './plan-json.ts';
import { povertyUids } from './poverty.ts';
import type { PrintedNumber } from './printed.ts';

const year = 2023;

interface AssignedText {
  readonly column: string;
  readonly source: string;
  readonly subject: string;
  readonly printed: PrintedNumber;
  readonly vintage?: number;
  readonly note?: string;
}

const assignedClaim = ({ column, source, vintage, ...text }: AssignedText): Claim =>
  claimOf({
    key: column,
    year,
    ...text,
    expression: assignedTotal(year, programmeUid, source, vintage),
    cell: { row: programmeUid, column },
  });

/** A.III.1, all vintages together: columns that begin with `all.`. */
const allVintagesClaims = ({ results2023: { funding } }: PlanJson): Claim[] => {
  const { total, central, local } = funding;
  const rows: [string, string, string, PrintedNumber][] = [
    ['total', 'total', 'Tổng nguồn vốn thực hiện', total],
    ['centralTotal', 'central', 'Ngân sách trung ương', central.total],
    ['centralDevelopment', 'centralDevelopment', 'Vốn đầu tư phát triển', central.development],
    ['centralRecurrent', 'centralRecurrent', 'Vốn sự nghiệp', central.recurrent],
    ['localTotal', 'local', 'Ngân sách địa phương', local.total],
  ];
  return rows.map(([column, source, subject, printed]) =>
    assignedClaim({ column: `all.${column}`, source, subject, printed }),
  );
};

/** A.III.1, central capital by vintage: `v2022.…` for 2022, the plain column for the year's own. */
const vintageClaims = ({ results2023: { funding } }: PlanJson): Claim[] =>
  funding.central.byVintage.map(({ vintage, label: subject, total: printed }) => {
    const text = { source: 'central', subject, printed, vintage };
    return vintage === year
      ? assignedClaim({ ...text, column: 'centralTotal', note: 'Bản in thiếu đơn vị “triệu đồng”.' })
      : assignedClaim({ ...text, column: `v${vintage}.centralTotal` });
  });

const disbursedClaim = (key: string, source: string, subject: string, printed: PrintedNumber): Claim =>
  claimOf({ key, year, subject, printed, expression: disbursedTotal2023(source) });

/** Disbursed over assigned, all vintages, in whole percent as printed. */
const rateClaim = (key: string, source: string, subject: string, printed: PrintedNumber): Claim => {
  const of: [Expression, Expression] = [
    disbursedTotal2023(source),
    assignedTotal(year, programmeUid, source),
  ];
  return claimOf({ key, year, subject, printed, expression: { op: 'ratio', of } });
};

/** A.III.2. */
const disbursementClaims = ({ results2023: { disbursement } }: PlanJson): Claim[] => {
  const { total, central, local } = disbursement;
  const rate = 'Tỷ lệ giải ngân';
  return [
    disbursedClaim('total', 'total', 'Kết quả giải ngân', total),
    disbursedClaim('centralTotal', 'central', 'Giải ngân ngân sách trung ương', central.total),
    disbursedClaim('localTotal', 'local', 'Giải ngân ngân sách địa phương', local.total),
    rateClaim('centralRate', 'central', `${rate} ngân sách trung ương`, central.rate),
    rateClaim('developmentRate', 'centralDevelopment', `${rate} vốn ĐTPT`, central.developmentRate),
    rateClaim('recurrentRate', 'centralRecurrent', `${rate} vốn sự nghiệp`, central.recurrentRate),
    rateClaim('localRate', 'local', `${rate} ngân sách địa phương`, local.rate),
  ];
};

const povertyFigure = (measure: 'baseline' | 'target' | 'result', indicator: string): Expression => ({
  op: 'figure',
  measure,
  year,
  indicator,
});

/** A.II.2: 28,94 − 24,71 = 4,23 percentage points; 4,23 of 4,0 = 105,75 %. */
const povertyClaims = ({ results2023: { poverty } }: PlanJson): Claim[] => {
  const { reduction, achievement } = poverty.results.province;
  const { poorRate, poorRateDrop } = povertyUids;
  const fall: [Expression, Expression] = [
    povertyFigure('baseline', poorRate),
    povertyFigure('result', poorRate),
  ];
  const achieved: [Expression, Expression] = [
    povertyFigure('result', poorRateDrop),
    povertyFigure('target', poorRateDrop),
  ];
  return [
    claimOf({
      key: 'reduction',
      year,
      subject: 'Tỷ lệ hộ nghèo giảm (điểm phần trăm)',
      printed: reduction,
      expression: { op: 'difference', of: fall },
    }),
    claimOf({
      key: 'achievement',
      year,
      subject: 'Mức đạt kế hoạch giảm tỷ lệ hộ nghèo',
      printed: achievement,
      expression: { op: 'ratio', of: achieved },
    }),
  ];
};

/** A.I: "05 Nghị quyết, 06 Quyết định, 08 kế hoạch, 09 văn bản", each listed in a footnote of this plan. */
const documentCountClaims = ({ results2023: { guidance } }: PlanJson): Claim[] =>
  Object.entries(guidance.documentsIssued).map(([key, { label, statedCount, footnote }]) =>
    claimOf({
      key,
      year: 2024,
      subject: `Số ${label} đã ban hành năm 2023`,
      printed: statedCount,
      expression: { op: 'documents', place: `${statedCount.source}.fn${footnote}` },
    }),
  );

export const claims2023 = (plan: PlanJson): Claim[] => [
  ...documentCountClaims(plan),
  ...povertyClaims(plan),
  ...allVintagesClaims(plan),
  ...vintageClaims(plan),
  ...disbursementClaims(plan),
];
