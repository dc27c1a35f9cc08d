/** Phụ lục 05's title block and signature block, in the wording of Nghị định 30/2020. */
import { blank, longDate, monthAndYear, slashDate, yearOfPeriod } from './official-date.ts';
import type { HeadingLine, SignatureBlock } from './paper.ts';

export interface Wording {
  readonly year: number;
  readonly period: number | undefined;
  readonly asOf: string | undefined;
  /** "Ủy ban nhân dân tỉnh Cao Bằng": who issues the plan that the form belongs to. */
  readonly issuer: string;
  /** Whose report it is; left to be filled in where it is the blank form of the plan. */
  readonly reportingUnit: string | undefined;
  readonly documentNumber: string | undefined;
  readonly documentDate: string | undefined;
  readonly appendixLabel: string;
  readonly programme: string;
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** "123" → "123/KH-UBND"; a number that brings its symbol stays as it is; none is left to be filled in. */
const numberAndSymbol = (number: string | undefined): string => {
  if (!number) return `${blank}/KH-UBND`;
  return number.includes('/') ? number : `${number}/KH-UBND`;
};

const referenceLine = ({ documentNumber, documentDate, issuer }: Wording): string =>
  `(Kèm theo Kế hoạch số ${numberAndSymbol(documentNumber)} ${longDate(documentDate)} của ${issuer || blank})`;

/** Figures to 31 January of the next year belong to the plan of the year before: the title says which. */
const subjectLine = ({ year, period }: Wording): string => {
  const isLater = period !== undefined && yearOfPeriod(period) > year;
  return isLater
    ? `BÁO CÁO KẾT QUẢ GIẢI NGÂN KẾ HOẠCH VỐN NĂM ${year} THỰC HIỆN`
    : 'BÁO CÁO KẾT QUẢ GIẢI NGÂN VỐN THỰC HIỆN';
};

const cutoffLine = ({ asOf, period, year }: Wording): string =>
  `(Số liệu tính đến ngày ${slashDate(asOf, period === undefined ? year : yearOfPeriod(period))})`;

/** "Chương trình mục tiêu quốc gia … giai đoạn 2021-2025" as titles name it: abbreviated, without its period. */
const programmeInTitle = (name: string): string =>
  upper(name.replace(/mục tiêu quốc gia/i, 'MTQG').replace(/\s+giai đoạn \d{4}\s*[-–]\s*\d{4}$/i, ''));

export const titleLines = (wording: Wording): string[] => [
  subjectLine(wording),
  `${programmeInTitle(wording.programme)} ${upper(monthAndYear(wording.period, wording.year))}`,
];

export const phuLuc05Heading = (wording: Wording): HeadingLine[] => [
  {
    role: 'office',
    text: wording.reportingUnit ? upper(wording.reportingUnit) : 'ĐƠN VỊ BÁO CÁO: ………………………………',
  },
  { role: 'label', text: wording.appendixLabel },
  ...titleLines(wording).map((text): HeadingLine => ({ role: 'title', text })),
  { role: 'period', text: cutoffLine(wording) },
  { role: 'reference', text: referenceLine(wording) },
];

export const unitReportSignature = (place: string | undefined): SignatureBlock => ({
  placeAndDate: `${place || '………………'}, ${longDate(undefined)}`,
  left: { title: 'Người lập biểu', hint: '(Ký, ghi rõ họ tên)' },
  right: { title: 'THỦ TRƯỞNG ĐƠN VỊ', hint: '(Ký tên, đóng dấu)' },
});
