/** Phụ lục 05's title block and signature block, in the wording of Nghị định 30/2020. */
import { appendixLabel, type Occasion, referenceLine, upper } from './appendix.ts';
import { longDate, monthAndYear, slashDate, yearOfPeriod } from './official-date.ts';
import type { HeadingLine, SignatureBlock } from './paper.ts';

export interface Wording extends Occasion {
  readonly period: number | undefined;
  readonly asOf: string | undefined;
  /** Whose report it is; left to be filled in where it is the blank form of the plan. */
  readonly reportingUnit: string | undefined;
  readonly programme: string;
}

/** Figures to 31 January of the next year belong to the plan of the year before: the title says which. */
const subjectLine = ({ year, period }: Wording): string => {
  const isLater = period !== undefined && yearOfPeriod(period) > year;
  return isLater
    ? `BÁO CÁO KẾT QUẢ GIẢI NGÂN KẾ HOẠCH VỐN NĂM ${year} THỰC HIỆN`
    : 'BÁO CÁO KẾT QUẢ GIẢI NGÂN VỐN THỰC HIỆN';
};

export const cutoffLine = ({ asOf, period, year }: Wording): HeadingLine => ({
  role: 'period',
  text: `(Số liệu tính đến ngày ${slashDate(asOf, period === undefined ? year : yearOfPeriod(period))})`,
});

/** Top left: whose report it is. */
export const officeLine = ({ reportingUnit }: Wording): HeadingLine => ({
  role: 'office',
  text: reportingUnit ? upper(reportingUnit) : 'ĐƠN VỊ BÁO CÁO: ………………………………',
});

/** "Chương trình mục tiêu quốc gia … giai đoạn 2021-2025" as titles name it: abbreviated, without its period. */
const programmeInTitle = (name: string): string =>
  upper(name.replace(/mục tiêu quốc gia/i, 'MTQG').replace(/\s+giai đoạn \d{4}\s*[-–]\s*\d{4}$/i, ''));

/** Two lines; an office's own title takes the place of all but the month. */
export const titleLines = (wording: Wording): string[] => {
  const month = upper(monthAndYear(wording.period, wording.year));
  const own = wording.settings.titles['phu-luc-05'];
  if (own !== undefined) return [upper(own), month];
  return [subjectLine(wording), `${programmeInTitle(wording.programme)} ${month}`];
};

export const phuLuc05Heading = (wording: Wording): HeadingLine[] => [
  officeLine(wording),
  { role: 'label', text: appendixLabel(5, wording.settings) },
  ...titleLines(wording).map((text): HeadingLine => ({ role: 'title', text })),
  cutoffLine(wording),
  { role: 'reference', text: referenceLine(wording) },
];

export const unitReportSignature = (place: string | undefined): SignatureBlock => ({
  placeAndDate: `${place || '………………'}, ${longDate(undefined)}`,
  left: { title: 'Người lập biểu', hint: '(Ký, ghi rõ họ tên)' },
  right: { title: 'THỦ TRƯỞNG ĐƠN VỊ', hint: '(Ký tên, đóng dấu)' },
});
