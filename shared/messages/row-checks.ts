/** The explanations of the checks of poverty statistics and of disbursement. */
import type { DisbursementExplanationParams } from '../checks/disbursement/explanations.ts';
import type { StatisticExplanationParams } from '../checks/poverty/explanations.ts';
import type { Lang } from '../sheets/index.ts';

interface Shown {
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
}

type Explanations<Params> = {
  readonly [Code in keyof Params]: Readonly<Record<Lang, (params: Params[Code] & Shown) => string>>;
};

const momentWords = {
  baseline: { vi: 'đầu năm', en: 'at the beginning of' },
  result: { vi: 'cuối năm', en: 'at the end of' },
};

type Within = Explanations<StatisticExplanationParams>['K-040'];

const within: Within = {
  vi: ({ unit, moment, year, parts, whole, expected, actual, difference }) =>
    `${unit}, ${momentWords[moment].vi} ${year}: ${parts} là ${actual} hộ, nhiều hơn ${whole} (${expected} hộ), lệch ${difference}. Đề nghị kiểm tra lại số liệu rà soát của các cột này.`,
  en: ({ unit, moment, year, partsEn, wholeEn, expected, actual, difference }) =>
    `${unit}, ${momentWords[moment].en} ${year}: ${partsEn} are ${actual}, more than ${wholeEn} (${expected}), off by ${difference}. Please check the figures of the review in these columns.`,
};

const statisticWords: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  poorRateDrop: { vi: 'tỷ lệ hộ nghèo', en: 'the poverty rate' },
  nearPoorRateDrop: { vi: 'tỷ lệ hộ cận nghèo', en: 'the near-poverty rate' },
  ethnicPoorRateDrop: {
    vi: 'tỷ lệ hộ nghèo dân tộc thiểu số (so với tổng số hộ dân cư)',
    en: 'the rate of ethnic-minority poor (of all households)',
  },
};

const measureWords = {
  target: { vi: 'chỉ tiêu', en: 'target' },
  result: { vi: 'kết quả', en: 'result' },
};

export const statisticExplanations: Explanations<StatisticExplanationParams> = {
  'K-040': within,
  'K-041': within,
  'K-042': {
    vi: ({ unit, year, before, expected, actual, difference }) =>
      `${unit}: số đầu năm ${year} đã nhập là ${actual}, khác số cuối năm ${before} là ${expected} (lệch ${difference}); bảng đang dùng số cuối năm ${before}. Đề nghị kiểm tra hai số theo quyết định công nhận kết quả rà soát.`,
    en: ({ unit, year, before, expected, actual, difference }) =>
      `${unit}: the beginning of ${year} was typed as ${actual}, the end of ${before} is ${expected} (off by ${difference}); the sheet uses the end of ${before}. Please check both against the decision on the review.`,
  },
  'K-043': {
    vi: ({ row, statistic, year, expected, actual, difference }) =>
      `${row}: tổng hợp chỉ tiêu đã giao cho các đơn vị thì ${statisticWords[statistic]?.vi ?? statistic} năm ${year} chỉ giảm ${actual}, thấp hơn chỉ tiêu chung ${expected} (${difference}). Đề nghị giao thêm cho các đơn vị hoặc xem lại chỉ tiêu chung.`,
    en: ({ row, statistic, year, expected, actual, difference }) =>
      `${row}: what the units are asked for lowers ${statisticWords[statistic]?.en ?? statistic} of ${year} by ${actual} only, less than the ${expected} aimed at (${difference}). Please ask more of the units, or look at the aim again.`,
  },
  'K-044': {
    vi: ({ indicator, measure, year, expected, actual, difference }) =>
      `${indicator}, ${measureWords[measure].vi} năm ${year}: bảng Chỉ tiêu ghi ${actual}, bảng Hộ nghèo là ${expected} (lệch ${difference}). Chưa biết số nào đúng: đề nghị kiểm tra cả hai bảng.`,
    en: ({ indicator, measure, year, expected, actual, difference }) =>
      `${indicator}, ${measureWords[measure].en} of ${year}: sheet Targets states ${actual}, sheet Poverty comes to ${expected} (off by ${difference}). Either may be wrong: please check both sheets.`,
  },
};

export const disbursementExplanations: Explanations<DisbursementExplanationParams> = {
  'K-045': {
    vi: ({ row, source, month, expected, actual, difference }) =>
      `${row}, ${source}, đến hết ${month}: tạm ứng chưa thu hồi ${actual} lớn hơn tổng số đã giải ngân ${expected} (${difference}). Tạm ứng là một phần của số giải ngân: đề nghị đối chiếu lại với Kho bạc.`,
    en: ({ row, source, month, expected, actual, difference }) =>
      `${row}, ${source}, up to ${month}: advances outstanding of ${actual} exceed all that is disbursed, ${expected} (${difference}). An advance is part of it: please reconcile with the Treasury.`,
  },
  'K-046': {
    vi: ({ row, month, before, expected, actual, difference }) =>
      `${row}: lũy kế giải ngân đến hết ${month} là ${actual}, thấp hơn lũy kế đến hết ${before} là ${expected} (${difference}). Nếu Kho bạc có điều chỉnh giảm, đề nghị ghi rõ ở cột “Ghi chú”; nếu không, đề nghị kiểm tra lại số đã nhập.`,
    en: ({ row, month, before, expected, actual, difference }) =>
      `${row}: ${actual} disbursed up to ${month}, less than the ${expected} up to ${before} (${difference}). Where the Treasury has corrected it, please say so in column “Note”; else check what was typed.`,
  },
};
