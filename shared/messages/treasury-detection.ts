/** What detection says of a file from the Treasury: what was found and by which words, what is open and what to do. */
import type { Lang } from '../sheets/index.ts';
import { formatDate } from '../text/date.ts';
import { moneyUnits } from '../text/money-unit.ts';
import type { DetectionReasons } from '../treasury/detection-reasons.ts';
import { importTerms } from './import-terms.ts';
import { count } from './refusal-sentence.ts';
import type { ReasonSentences } from './treasury-reasons.ts';

/** A code from a file of settings may be none of ours: it is shown as it is. */
const termOf = (terms: Readonly<Record<string, string>>, code: string): string => terms[code] ?? code;

const field = (code: string, lang: Lang): string => termOf(importTerms[lang].field, code);
const span = (code: string, lang: Lang): string => termOf(importTerms[lang].span, code);
const origin = (code: string, lang: Lang): string => termOf(importTerms[lang].origin, code);

const unit = (code: string, lang: Lang): string =>
  (moneyUnits as Readonly<Record<string, Readonly<Record<Lang, string>>>>)[code]?.[lang] ?? code;

const sheetLeftOut: Readonly<
  Record<DetectionReasons['sheetLeftOut']['why'], Readonly<Record<Lang, string>>>
> = {
  hidden: { vi: 'trang đang ẩn', en: 'it is hidden' },
  noHeader: { vi: 'không thấy dòng đầu bảng', en: 'no heading was found' },
  noAmounts: { vi: 'không có cột số tiền hoặc dòng chi tiết', en: 'it has no amounts or no detail rows' },
  different: {
    vi: 'bảng khác mẫu với các trang đã lấy',
    en: 'its table is another than that of the sheets taken',
  },
  summary: {
    vi: 'trang tổng hợp của các trang khác, lấy nữa sẽ tính hai lần',
    en: 'it sums up the other sheets and would count twice',
  },
  otherMonth: {
    vi: 'là số liệu của tháng trước, mỗi lần nhập một tháng',
    en: 'it is of an earlier month, and an import is of one month',
  },
};

const columnLeftOut: Readonly<
  Record<DetectionReasons['columnLeftOut']['why'], Readonly<Record<Lang, string>>>
> = {
  strange: {
    vi: 'tỷ lệ hoặc số liệu mà kế hoạch không dùng',
    en: 'a rate, or an amount that the plan has no use for',
  },
  better: { vi: 'đã có cột khác rõ hơn cho nội dung này', en: 'another column says the same more clearly' },
  month: { vi: 'đã lấy cột lũy kế bên cạnh', en: 'the cumulative column beside it is taken' },
  investor: { vi: 'đã lấy số của Kho bạc bên cạnh', en: 'the figure of the Treasury beside it is taken' },
  part: {
    vi: 'là một phần của cột khác đã lấy, lấy nữa sẽ tính hai lần',
    en: 'it is part of another column that is taken, and would count twice',
  },
  alike: {
    vi: 'nhiều cột có đầu bảng như nhau; hãy chọn cột cần lấy, kèm nguồn vốn hoặc năm vốn',
    en: 'several columns have the same heading; choose the one to take, with its source or its year of capital',
  },
};

const rows: Pick<
  ReasonSentences<DetectionReasons>,
  | 'sheetChosen'
  | 'sheetLeftOut'
  | 'headerFound'
  | 'headerNotFound'
  | 'secondTable'
  | 'rowsFound'
  | 'sumUndecided'
> = {
  sheetChosen: {
    vi: ({ sheet, rows: details }) => `Lấy trang “${sheet}”: ${count(details)} dòng chi tiết.`,
    en: ({ sheet, rows: details }) => `Sheet “${sheet}” is taken: ${count(details)} detail rows.`,
  },
  sheetLeftOut: {
    vi: ({ sheet, why }) => `Bỏ qua trang “${sheet}”: ${sheetLeftOut[why].vi}.`,
    en: ({ sheet, why }) => `Sheet “${sheet}” is left out: ${sheetLeftOut[why].en}.`,
  },
  headerFound: {
    vi: ({ first, last, words }) =>
      `Đầu bảng ở ${first === last ? `dòng ${first}` : `các dòng ${first}–${last}`} (${words}).`,
    en: ({ first, last, words }) =>
      `The heading is in ${first === last ? `row ${first}` : `rows ${first}–${last}`} (${words}).`,
  },
  headerNotFound: {
    vi: () => 'Không nhận ra dòng đầu bảng. Hãy chỉ dòng đầu bảng trong tệp.',
    en: () => 'No row looks like the heading of a table. Please point at it in the file.',
  },
  secondTable: {
    vi: ({ row, words }) =>
      `Từ dòng ${row} là một bảng khác (${words}), chưa đọc. Nếu cần, hãy nhập riêng bằng cách chỉ đầu bảng ở dòng đó.`,
    en: ({ row, words }) =>
      `Another table begins in row ${row} (${words}); it is not read. If you need it, import it apart by pointing at its heading.`,
  },
  rowsFound: {
    vi: ({ first, last, details }) =>
      `Số liệu từ dòng ${first} đến dòng ${last}, có ${count(details)} dòng chi tiết.`,
    en: ({ first, last, details }) =>
      `Data stand in rows ${first} to ${last}, ${count(details)} of them details.`,
  },
  sumUndecided: {
    vi: ({ row }) =>
      `Dòng ${row} bằng tổng các dòng ngay dưới nhưng không ghi là dòng tổng; đang tính là dòng chi tiết. Nếu là dòng tổng, hãy sửa loại dòng.`,
    en: ({ row }) =>
      `Row ${row} comes to the sum of the rows beneath but is not called a total; it is taken as a detail. If it is a total, please change its kind.`,
  },
};

const columns: Pick<
  ReasonSentences<DetectionReasons>,
  | 'columnFound'
  | 'columnUnknown'
  | 'columnLeftOut'
  | 'columnAmbiguous'
  | 'columnTwice'
  | 'spansMixed'
  | 'noAmountColumn'
  | 'noKeyColumn'
> = {
  columnFound: {
    vi: (params) => `Cột ${params.column} “${params.header}”: ${field(params.field, 'vi')}.`,
    en: (params) => `Column ${params.column} “${params.header}”: ${field(params.field, 'en')}.`,
  },
  columnUnknown: {
    vi: ({ column, header }) => `Cột ${column} “${header}”: chưa rõ nội dung, không lấy.`,
    en: ({ column, header }) => `Column ${column} “${header}”: not known what it is; not taken.`,
  },
  columnLeftOut: {
    vi: ({ column, header, why }) => `Cột ${column} “${header}”: không lấy, ${columnLeftOut[why].vi}.`,
    en: ({ column, header, why }) => `Column ${column} “${header}” is not taken: ${columnLeftOut[why].en}.`,
  },
  columnAmbiguous: {
    vi: ({ column, example, readings }) =>
      `Cột ${column}: chưa rõ cách viết số, ví dụ “${example}” có thể là ${readings}. Hãy chọn dấu phân cách hàng nghìn của cột này.`,
    en: ({ column, example, readings }) =>
      `Column ${column}: not certain how its numbers are written; “${example}” can be ${readings}. Please choose the mark that parts its thousands.`,
  },
  noAmountColumn: {
    vi: () => 'Chưa có cột nào là số tiền giải ngân. Hãy chọn nội dung cho các cột số tiền.',
    en: () => 'No column is an amount disbursed. Please say what the columns of amounts are.',
  },
  columnTwice: {
    vi: (params) =>
      `Cột ${params.first} và cột ${params.second} cùng là “${field(params.field, 'vi')}” của một nguồn vốn, một năm vốn. Hãy bỏ một cột hoặc chọn nguồn, năm vốn cho từng cột.`,
    en: (params) =>
      `Columns ${params.first} and ${params.second} are both “${field(params.field, 'en')}” of one source and one year of capital. Please drop one, or say the source or the year of each.`,
  },
  spansMixed: {
    vi: (params) =>
      `Cột ${params.first} “${field(params.field, 'vi')}” là lũy kế, cột ${params.second} chỉ là số trong tháng: không cộng được thành tổng giải ngân. Hãy chọn cột lũy kế thay cho cột ${params.second}, hoặc bỏ cột này.`,
    en: (params) =>
      `Column ${params.first} “${field(params.field, 'en')}” is cumulative, column ${params.second} of the month alone: they do not add up to what is disbursed. Please choose a cumulative column instead of ${params.second}, or drop it.`,
  },
  noKeyColumn: {
    vi: () =>
      'Chưa có cột mã hoặc tên để biết mỗi dòng là của dự án, đơn vị nào. Hãy chọn nội dung cho cột mã hoặc cột tên.',
    en: () =>
      'No column has a code or a name that tells whose each row is. Please say which columns are codes or names.',
  },
};

const money: Pick<
  ReasonSentences<DetectionReasons>,
  'moneyUnitFound' | 'moneyUnitBySize' | 'moneyUnitUnknown' | 'moneyUnitImplausible'
> = {
  moneyUnitFound: {
    vi: (params) => `Đơn vị tính: ${unit(params.unit, 'vi')}, theo dòng chữ “${params.text}”.`,
    en: (params) => `Amounts are in ${unit(params.unit, 'en')}, as “${params.text}” says.`,
  },
  moneyUnitBySize: {
    vi: (params) =>
      `Tệp không ghi đơn vị tính. Nếu là ${unit(params.unit, 'vi')} thì tổng của tệp là ${count(params.total)} đồng, so với vốn kế hoạch ${count(params.capital)} đồng. Hãy chọn đơn vị tính.`,
    en: (params) =>
      `The file does not state its unit of money. In ${unit(params.unit, 'en')} its total is ${count(params.total)} đồng, beside capital of ${count(params.capital)} đồng in the plan. Please choose the unit.`,
  },
  moneyUnitUnknown: {
    vi: () => 'Tệp không ghi đơn vị tính, hoặc ghi nhiều đơn vị khác nhau. Hãy chọn đơn vị tính.',
    en: () => 'The file does not state its unit of money, or states several. Please choose it.',
  },
  moneyUnitImplausible: {
    vi: (params) =>
      `Với đơn vị ${unit(params.unit, 'vi')}, tổng của tệp là ${count(params.total)} đồng, quá xa vốn kế hoạch ${count(params.capital)} đồng. Hãy kiểm tra lại đơn vị tính.`,
    en: (params) =>
      `In ${unit(params.unit, 'en')} the file comes to ${count(params.total)} đồng, far from the plan's capital of ${count(params.capital)} đồng. Please check the unit of money.`,
  },
};

const whole: Omit<
  ReasonSentences<DetectionReasons>,
  keyof typeof rows | keyof typeof columns | keyof typeof money
> = {
  asOfFound: {
    vi: ({ date, text }) => `Số liệu tính đến ${formatDate(date)}, theo “${text}”.`,
    en: ({ date, text }) => `Figures count up to ${date}, as “${text}” says.`,
  },
  asOfUnknown: {
    vi: () => 'Tệp không ghi rõ số liệu tính đến ngày nào. Hãy nhập ngày.',
    en: () => 'The file does not clearly say up to which day its figures count. Please enter the day.',
  },
  budgetYearFound: {
    vi: ({ year, text }) => `Năm ngân sách ${year}, theo “${text}”.`,
    en: ({ year, text }) => `Budget year ${year}, as “${text}” says.`,
  },
  budgetYearOfPlan: {
    vi: ({ year }) => `Tệp không ghi năm ngân sách; đề xuất năm ${year} của kế hoạch đang mở. Hãy kiểm tra.`,
    en: ({ year }) =>
      `The file states no budget year; ${year}, that of the open plan, is proposed. Please check it.`,
  },
  budgetYearUnknown: {
    vi: () => 'Tệp không ghi rõ năm ngân sách. Hãy chọn năm; không suy ra từ ngày số liệu.',
    en: () =>
      'The file does not clearly state its budget year. Please choose it; the day of the figures does not tell it.',
  },
  spanFound: {
    vi: (params) => `Số liệu là ${span(params.span, 'vi').toLowerCase()}, theo “${params.text}”.`,
    en: (params) => `Amounts are ${span(params.span, 'en').toLowerCase()}, as “${params.text}” says.`,
  },
  spanUnknown: {
    vi: () => 'Chưa rõ số liệu là lũy kế từ đầu năm hay phát sinh trong tháng. Hãy chọn.',
    en: () =>
      'Not certain whether amounts count from the beginning of the year or are of the month alone. Please choose.',
  },
  originFound: {
    vi: (params) => `Nguồn số liệu: ${origin(params.origin, 'vi')}, theo “${params.text}”.`,
    en: (params) => `Whose figures: ${origin(params.origin, 'en')}, as “${params.text}” says.`,
  },
  originUnknown: {
    vi: () => 'Chưa rõ đây là số của Kho bạc hay của chủ đầu tư báo cáo. Hãy chọn.',
    en: () => 'Not certain whether these are figures of the Treasury or of the investor. Please choose.',
  },
  profileFits: {
    vi: ({ name }) => `Tệp đúng mẫu của hồ sơ nhập “${name}”.`,
    en: ({ name }) => `The file is as profile “${name}” knows it.`,
  },
  profileMoved: {
    vi: (params) =>
      `Theo hồ sơ “${params.name}”, cột “${params.header}” (${field(params.field, 'vi')}) đã chuyển từ ${params.from} sang ${params.to}; lấy ở ${params.to}.`,
    en: (params) =>
      `Column “${params.header}” (${field(params.field, 'en')}) of profile “${params.name}” has moved from ${params.from} to ${params.to}; it is taken from ${params.to}.`,
  },
  profileMissing: {
    vi: (params) =>
      `Hồ sơ “${params.name}” cần cột “${params.header}” (${field(params.field, 'vi')}), trước đây ở ${params.column}, nhưng tệp này không có. Hãy chọn cột thay thế hoặc bỏ nội dung đó.`,
    en: (params) =>
      `Profile “${params.name}” needs column “${params.header}” (${field(params.field, 'en')}), formerly ${params.column}, which this file does not have. Please choose another column, or do without.`,
  },
};

export const detectionSentences: ReasonSentences<DetectionReasons> = {
  ...rows,
  ...columns,
  ...money,
  ...whole,
};
