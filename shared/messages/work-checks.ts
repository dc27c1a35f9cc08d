/** The explanations of the checks of works. */
import type { WorkExplanationParams } from '../checks/works/explanations.ts';
import { columnWords } from '../checks/works/words.ts';
import type { Lang } from '../sheets/index.ts';

interface Shown {
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
}

type Explanations = {
  readonly [Code in keyof WorkExplanationParams]: Readonly<
    Record<Lang, (params: WorkExplanationParams[Code] & Shown) => string>
  >;
};

const wordOf = (column: string, lang: Lang): string => {
  const found = Object.entries(columnWords).find(([id]) => id === column)?.[1];
  return found?.[lang] ?? column;
};

const missingWords = {
  number: { vi: 'số quyết định', en: 'its number' },
  date: { vi: 'ngày quyết định', en: 'its date' },
  both: { vi: 'số và ngày quyết định', en: 'its number and date' },
};

export const workExplanations: Explanations = {
  'K-050': {
    vi: ({ work, smaller, larger, expected, actual, difference }) =>
      `${work}: “${wordOf(smaller, 'vi')}” (${actual}) lớn hơn “${wordOf(larger, 'vi')}” (${expected}), lệch ${difference}. Đề nghị kiểm tra cả hai số theo quyết định đầu tư và số vốn đã giao.`,
    en: ({ work, smaller, larger, expected, actual, difference }) =>
      `${work}: “${wordOf(smaller, 'en')}” (${actual}) exceeds “${wordOf(larger, 'en')}” (${expected}) by ${difference}. Please check both against the investment decision and the capital given so far.`,
  },
  'K-051': {
    vi: ({ work, expected, actual, difference }) =>
      `${work}: vốn đã bố trí cộng kế hoạch năm là ${actual}, vượt tổng mức đầu tư ${expected} (${difference}). Đề nghị giảm kế hoạch vốn hoặc bổ sung quyết định điều chỉnh tổng mức đầu tư.`,
    en: ({ work, expected, actual, difference }) =>
      `${work}: what was allocated and the year's capital come to ${actual}, beyond the total investment of ${expected} (${difference}). Please lower the year's capital, or enter the decision that raised the total.`,
  },
  'K-052': {
    vi: ({ work, expected, actual, difference }) =>
      `${work}: vốn NSTW đã bố trí cộng kế hoạch năm là ${actual}, vượt kế hoạch trung hạn ${expected} (${difference}). Đề nghị đối chiếu với quyết định giao kế hoạch trung hạn.`,
    en: ({ work, expected, actual, difference }) =>
      `${work}: central capital allocated and of the year comes to ${actual}, beyond the medium-term plan of ${expected} (${difference}). Please compare with the decision on the medium-term plan.`,
  },
  'K-053': {
    vi: ({ work, actual }) =>
      `${work} ghi là khởi công mới nhưng đã được bố trí ${actual} từ các năm trước. Đề nghị kiểm tra năm khởi công hoặc số vốn đã bố trí.`,
    en: ({ work, actual }) =>
      `${work} is listed as new, but ${actual} was allocated in earlier years. Please check the year of its beginning, or that amount.`,
  },
  'K-054': {
    vi: ({ work, year, actual }) =>
      `${work} là công trình chuyển tiếp nhưng ngày quyết định đầu tư là ${actual}, không phải trước năm ${year}. Đề nghị kiểm tra ngày quyết định và năm khởi công.`,
    en: ({ work, year, actual }) =>
      `${work} is continuing, but its investment decision is dated ${actual}, not before ${year}. Please check that date and the year of its beginning.`,
  },
  'K-055': {
    vi: ({ work, missing }) =>
      `${work} chưa ghi ${missingWords[missing].vi} đầu tư. Đề nghị ghi đủ số, ngày quyết định trước khi bố trí vốn.`,
    en: ({ work, missing }) =>
      `The investment decision of ${work} lacks ${missingWords[missing].en}. Please add it before capital is given.`,
  },
  'K-056': {
    vi: ({ work, actual }) =>
      `${work}: mã dự án đang là ${actual}; mã do cơ quan tài chính cấp gồm 7 chữ số, bắt đầu bằng 7 hoặc 8. Đề nghị ghi đúng mã để đối chiếu được với số liệu Kho bạc.`,
    en: ({ work, actual }) =>
      `${work}: the project code is ${actual}; it has 7 digits and begins with 7 or 8. Please add it, so that the Treasury's figures can be matched.`,
  },
  'K-057': {
    vi: ({ line, source, expected, actual, difference }) =>
      `${line}, ${source}: vốn giao ${expected}, mới phân bổ ${actual} (${difference}). Đề nghị phân bổ hết cho danh mục công trình hoặc kiểm tra số vốn giao.`,
    en: ({ line, source, expected, actual, difference }) =>
      `${line}, ${source}: ${expected} assigned, ${actual} allotted so far (${difference}). Please allot the rest to works, or check the capital assigned.`,
  },
  'K-058': {
    vi: ({ output, line, expected, actual, difference }) =>
      `${output}: kế hoạch nêu ${actual}, danh mục công trình của ${line} có ${expected} (lệch ${difference}). Chưa biết số nào đúng: đề nghị kiểm tra số đã nêu và danh mục.`,
    en: ({ output, line, expected, actual, difference }) =>
      `${output}: the plan states ${actual}, the list of works of ${line} has ${expected} (off by ${difference}). Either may be wrong: please check the stated number and the list.`,
  },
};
