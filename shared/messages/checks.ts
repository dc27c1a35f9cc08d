/**
 * Findings in words. A sentence says what stands where, what was expected, and what to do now; it never says which
 * of two figures is the right one where the book cannot know. Titles stand with the rules (`shared/checks`).
 */
import type { ExplanationCode, ExplanationParams } from '../checks/explanation.ts';
import type { FindingPlace, RuleFinding } from '../checks/rule.ts';
import { ruleOf } from '../checks/rules.ts';
import { showDifference, showQuantity } from '../checks/show-quantity.ts';
import type { Lang } from '../sheets/index.ts';
import { placeInWords } from '../text/place-in-words.ts';
import { disbursementExplanations, statisticExplanations } from './row-checks.ts';
import { treasuryExplanations } from './treasury-checks.ts';
import { workExplanations } from './work-checks.ts';

/** Both sides as they are shown; `difference` is '' where it has no meaning. */
interface Shown {
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
}

type Sentence<Code extends ExplanationCode> = (params: ExplanationParams[Code] & Shown) => string;

type Explanations = {
  readonly [Code in ExplanationCode]: Readonly<Record<Lang, Sentence<Code>>>;
};

type ClaimWords = ExplanationParams['K-001'] & Shown;

const about = {
  vi: (tolerance: number) => (tolerance > 0 ? 'khoảng ' : ''),
  en: (tolerance: number) => (tolerance > 0 ? 'about ' : ''),
};

const beyond = {
  vi: (tolerance: number) => (tolerance > 0 ? `, quá mức ${tolerance}% cho phép với “khoảng”` : ''),
  en: (tolerance: number) => (tolerance > 0 ? `, beyond the ${tolerance}% that “about” allows` : ''),
};

/** A printed figure against what the book computes; the rules differ in what it is computed from and what to look at. */
const printed = (words: { made: string; look: string; madeEn: string; lookEn: string }) => ({
  vi: ({ subject, place, tolerance, expected, actual, difference }: ClaimWords) =>
    `${subject}: văn bản in ${about.vi(tolerance)}${actual}, ${words.made} là ${expected} (lệch ${difference}${beyond.vi(tolerance)}). Đề nghị kiểm tra số in ở mục ${place} và ${words.look}.`,
  en: ({ subject, place, tolerance, expected, actual, difference }: ClaimWords) =>
    `${subject}: the document prints ${about.en(tolerance)}${actual}, ${words.madeEn} is ${expected} (off by ${difference}${beyond.en(tolerance)}). Please check the figure in section ${place} and ${words.lookEn}.`,
});

const outsideWords = {
  component: { vi: 'dự án, tiểu dự án', en: 'project or sub-project' },
  unit: { vi: 'đơn vị hành chính', en: 'unit' },
  source: { vi: 'nguồn vốn', en: 'source' },
  vintage: { vi: 'năm vốn', en: 'vintage' },
};

const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' };

const neighbours = (before: string, after: string, lang: Lang): string => {
  const words =
    lang === 'vi'
      ? { after: 'sau', before: 'trước', and: ' và ' }
      : { after: 'after', before: 'before', and: ' and ' };
  const found = [before && `${words.after} ${before}`, after && `${words.before} ${after}`];
  return found.filter((each) => each !== '').join(words.and);
};

export const checkExplanations: Explanations = {
  ...statisticExplanations,
  ...disbursementExplanations,
  ...workExplanations,
  ...treasuryExplanations,
  'K-001': printed({
    made: 'số tính từ bảng theo dự án, tiểu dự án',
    look: 'vốn của từng dự án, tiểu dự án',
    madeEn: 'the figure computed from the table by project and sub-project',
    lookEn: 'the capital of each of them',
  }),
  'K-002': printed({
    made: 'vốn đầu tư phát triển cộng vốn sự nghiệp',
    look: 'hai loại vốn này',
    madeEn: 'development plus recurrent capital',
    lookEn: 'these two',
  }),
  'K-003': printed({
    made: 'tổng các nguồn vốn',
    look: 'từng nguồn vốn',
    madeEn: 'the sum of the sources',
    lookEn: 'each source',
  }),
  'K-004': printed({
    made: 'vốn giao trong năm cộng vốn các năm trước kéo dài',
    look: 'vốn của từng năm',
    madeEn: 'capital given this year plus what was carried over',
    lookEn: 'the capital of each year',
  }),
  'K-005': printed({
    made: 'số giải ngân trong sổ',
    look: 'số liệu Kho bạc của kỳ này',
    madeEn: 'the disbursement in the book',
    lookEn: "the Treasury's figures of this period",
  }),
  'K-006': printed({
    made: 'tỷ lệ tính từ hai số dưới đây, làm tròn như số in,',
    look: 'hai số này',
    madeEn: 'the rate of the two figures below, rounded as printed,',
    lookEn: 'these two',
  }),
  'K-007': printed({
    made: 'số tính từ các số liệu dưới đây',
    look: 'các số liệu này',
    madeEn: 'what the figures below come to',
    lookEn: 'these figures',
  }),
  'K-008': {
    vi: ({ subject, place, listed, repeated, expected, actual }) =>
      `${subject}: mục ${place} nêu ${actual}, nhưng danh sách ${repeated ? `có ${listed} mục mà chỉ ${expected} văn bản khác nhau (trùng: ${repeated})` : `có ${expected} văn bản`}. Đề nghị ${repeated ? 'bỏ mục trùng, ' : ''}bổ sung văn bản còn thiếu hoặc sửa số đã nêu.`,
    en: ({ subject, place, listed, repeated, expected, actual }) =>
      `${subject}: section ${place} states ${actual}, but the list ${repeated ? `has ${listed} items and only ${expected} different documents (repeated: ${repeated})` : `has ${expected}`}. Please ${repeated ? 'remove repeated items, ' : ''}add what is missing or correct the stated number.`,
  },
  claimBlank: {
    vi: ({ subject, place, actual }) =>
      `${subject}: văn bản in ${actual} nhưng sổ chưa có số liệu để tính nên chưa đối chiếu được. Đề nghị nhập số liệu hoặc kiểm tra số in ở mục ${place}.`,
    en: ({ subject, place, actual }) =>
      `${subject}: the document prints ${actual}, but the book has no figures to compute it from. Please enter them or check section ${place}.`,
  },
  'K-010': {
    vi: ({ output, breakdown, agreeing, expected, actual, difference }) =>
      `${output}: số chung ghi ${actual}, cộng “${breakdown}” được ${expected} (lệch ${difference}).${agreeing ? ` Cách chia “${agreeing}” khớp với số chung.` : ''} Chưa biết số nào đúng: đề nghị kiểm tra cả số chung và từng phần.`,
    en: ({ output, breakdown, agreeing, expected, actual, difference }) =>
      `${output}: the whole is ${actual}, “${breakdown}” adds up to ${expected} (off by ${difference}).${agreeing ? ` The split “${agreeing}” agrees with the whole.` : ''} Either may be wrong: please check the whole and each part.`,
  },
  'K-011': {
    vi: ({ part, whole, expected, actual, difference }) =>
      `“${part}” (${actual}) là một phần của “${whole}” (${expected}) nhưng lại lớn hơn (${difference}). Đề nghị kiểm tra cả hai số.`,
    en: ({ part, whole, expected, actual, difference }) =>
      `“${part}” (${actual}) is a part of “${whole}” (${expected}) but exceeds it (${difference}). Please check both figures.`,
  },
  'K-012': {
    vi: ({ indicator, comparator, expected, actual }) =>
      `${indicator}: kết quả ${actual}, chỉ tiêu ${signs[comparator] ?? comparator} ${expected}, chưa đạt. Đề nghị nêu nguyên nhân trong phần đánh giá, hoặc kiểm tra lại số liệu.`,
    en: ({ indicator, comparator, expected, actual }) =>
      `${indicator}: result ${actual}, target ${signs[comparator] ?? comparator} ${expected}, not met. Please give the reason in the assessment, or check the figures.`,
  },
  'K-013': {
    vi: ({ indicator, actual }) =>
      `${indicator}: ${actual} nằm ngoài khoảng 0–100%. Đề nghị kiểm tra dấu phẩy thập phân và đơn vị tính.`,
    en: ({ indicator, actual }) =>
      `${indicator}: ${actual} is outside 0–100%. Please check the decimal comma and the unit.`,
  },
  'K-014': {
    vi: ({ indicator }) =>
      `${indicator}: có chỉ tiêu nhưng chưa ghi cách so sánh nên sau này không xét được đạt hay chưa. Đề nghị chọn ở cột “So sánh”.`,
    en: ({ indicator }) =>
      `${indicator}: the target does not say how it is compared, so nobody can tell later whether it was met. Please choose in column “Comparator”.`,
  },
  'K-020': {
    vi: ({ row, source, month, expected, actual, difference }) =>
      `${row}, ${source}: lũy kế giải ngân đến kỳ ${month} là ${actual}, vượt vốn giao ${expected} (${difference}). Đề nghị đối chiếu với Kho bạc và quyết định giao vốn.`,
    en: ({ row, source, month, expected, actual, difference }) =>
      `${row}, ${source}: ${actual} disbursed up to ${month}, more than the ${expected} assigned (${difference}). Please reconcile with the Treasury and the decision that assigns the capital.`,
  },
  'K-021': {
    vi: ({ row, source, vintage, expected, actual, difference }) =>
      `${row}, ${source}, vốn năm ${vintage}: đã phân bổ ${actual}, vượt vốn giao ${expected} (${difference}). Đề nghị điều chỉnh phân bổ hoặc kiểm tra số vốn giao.`,
    en: ({ row, source, vintage, expected, actual, difference }) =>
      `${row}, ${source}, capital of ${vintage}: ${actual} allotted, more than the ${expected} assigned (${difference}). Please adjust the allocation or check the capital assigned.`,
  },
  'K-022': {
    vi: ({ row, source, vintage, unit, actual }) =>
      `${row}, ${source}, vốn năm ${vintage}${unit ? `, ${unit}` : ''}: số tiền âm (${actual}). Đề nghị kiểm tra nguồn số liệu; nếu là điều chỉnh giảm thì trừ vào số đã ghi.`,
    en: ({ row, source, vintage, unit, actual }) =>
      `${row}, ${source}, capital of ${vintage}${unit ? `, ${unit}` : ''}: the amount is negative (${actual}). Please check where it came from.`,
  },
  'K-023': {
    vi: ({ dimension, actual }) =>
      `Có ${actual} thuộc ${outsideWords[dimension].vi} không có trong danh mục của năm nên không nằm ở dòng nào. Đề nghị kiểm tra danh mục của năm hoặc chuyển số tiền về đúng chỗ.`,
    en: ({ dimension, actual }) =>
      `${actual} belongs to a ${outsideWords[dimension].en} that the year's list does not have, so no row shows it. Please check the list or move the amount.`,
  },
  'K-024': {
    vi: ({ row, actual }) =>
      `Có ${actual} nằm ngay tại “${row}”, là dòng chỉ cộng từ các dòng dưới: tổng có số này mà không dòng nào thể hiện. Đề nghị chuyển số tiền xuống dòng chi tiết.`,
    en: ({ row, actual }) =>
      `${actual} stands at “${row}” itself, which only adds up what is beneath it: the total counts it and no row shows it. Please move it to a row beneath.`,
  },
  'K-030': {
    vi: ({ document, place, items, actual }) =>
      `${document} được liệt kê ${actual} lần ở ${placeInWords(place, 'vi')} (thứ tự ${items}). Đề nghị bỏ mục trùng và xem lại số văn bản đã nêu.`,
    en: ({ document, place, items, actual }) =>
      `${document} is listed ${actual} times in ${placeInWords(place, 'en')} (items ${items}). Please remove the repeated item and check the stated number of documents.`,
  },
  'K-031': {
    vi: ({ document, first, second, expected, actual }) =>
      `${document}: ${placeInWords(first, 'vi') || 'bảng Văn bản'} ghi ngày ${expected}, ${placeInWords(second, 'vi') || 'bảng Văn bản'} ghi ngày ${actual}. Đề nghị xem bản gốc và thống nhất một ngày.`,
    en: ({ document, first, second, expected, actual }) =>
      `${document}: dated ${expected} in ${placeInWords(first, 'en') || 'sheet Documents'}, ${actual} in ${placeInWords(second, 'en') || 'sheet Documents'}. Please look at the original and keep one date.`,
  },
  'K-032': {
    vi: ({ document, before, after, actual }) =>
      `${document} ghi ngày ${actual}, nhưng theo số thứ tự phải ban hành ${neighbours(before, after, 'vi')}. Đề nghị kiểm tra số và ngày trên bản gốc.`,
    en: ({ document, before, after, actual }) =>
      `${document} is dated ${actual}, but by its number it comes ${neighbours(before, after, 'en')}. Please check number and date on the original.`,
  },
  'K-033': {
    vi: ({ document, other }) =>
      `${document} cùng ngày với ${other} và có thể là một văn bản ghi thiếu ký hiệu. Đề nghị ghi đủ số, ký hiệu.`,
    en: ({ document, other }) =>
      `${document} has the date of ${other} and may be the same document with its symbol cut short. Please give the full number.`,
  },
};

export interface DescribedFinding extends Shown {
  readonly title: string;
  readonly explanation: string;
  readonly parts: { label: string; value: string; place: FindingPlace | null }[];
}

const explanationOf = ({ code, params }: RuleFinding['explanation'], shown: Shown, lang: Lang): string => {
  const words = checkExplanations[code as ExplanationCode];
  /** `explain` has put the code and its own parameters together. */
  const sentence = words[lang] as (params: unknown) => string;
  return sentence({ ...params, ...shown });
};

/** A finding as a person reads it. */
export const describeFinding = (finding: RuleFinding, lang: Lang): DescribedFinding => {
  const shown = {
    expected: showQuantity(finding.expected, lang),
    actual: showQuantity(finding.actual, lang),
    difference: showDifference(finding.difference, lang),
  };
  return {
    title: ruleOf(finding.code)?.title[lang] ?? finding.code,
    ...shown,
    explanation: explanationOf(finding.explanation, shown, lang),
    parts: finding.parts.map(({ label, quantity, place }) => ({
      label: typeof label === 'string' ? label : label[lang],
      value: showQuantity(quantity, lang),
      place: place && { ...place },
    })),
  };
};
