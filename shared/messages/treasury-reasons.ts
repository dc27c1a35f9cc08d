/** An import in words: reasons of detection and of rows, control totals, what the reader found beside the cells. */
import type { Lang } from '../sheets/index.ts';
import type { ControlTotal } from '../treasury/preview.ts';
import type { AllReasons, Reason, ReasonCode } from '../treasury/reasons.ts';
import type { ReadNotice } from '../treasury/table.ts';
import { count } from './refusal-sentence.ts';
import { detectionSentences } from './treasury-detection.ts';
import { rowSentences } from './treasury-rows.ts';

export type ReasonSentences<Reasons> = {
  readonly [Code in keyof Reasons]: Readonly<Record<Lang, (params: Reasons[Code]) => string>>;
};

const sentences: ReasonSentences<AllReasons> = { ...detectionSentences, ...rowSentences };

export const describeReason = <Code extends ReasonCode>({ code, params }: Reason<Code>, lang: Lang): string =>
  sentences[code][lang](params);

type Placed = (subject: string, at: ControlTotal['at']) => string;

const placeVi: Placed = (subject, at) =>
  [at ? `dòng ${count(at.row)} trang “${at.sheet}”` : '', subject].filter(Boolean).join(', ');
const placeEn: Placed = (subject, at) =>
  [at ? `row ${count(at.row)} of “${at.sheet}”` : '', subject].filter(Boolean).join(', ');

const beside = (what: string, place: string): string => (place === '' ? what : `${what} (${place})`);

const controls: Readonly<Record<ControlTotal['kind'], Readonly<Record<Lang, string>>>> = {
  rows: { vi: 'Số dòng của tệp so với tổng các loại dòng', en: 'Rows of the file against all classes' },
  amounts: {
    vi: 'Tổng các dòng chi tiết so với tổng các loại dòng',
    en: 'Sum of the detail rows against all classes',
  },
  fileTotal: { vi: 'Tổng ghi trong tệp so với cộng chi tiết', en: "The file's own total against its rows" },
  capital: {
    vi: 'Kế hoạch vốn trong tệp so với vốn trong sổ',
    en: "The file's plan against the book's capital",
  },
  lastMonth: { vi: 'Lũy kế tháng trước so với tháng này', en: 'Last month against this one' },
  follows: { vi: 'Lần nhập trước so với lần này', en: 'The import that it follows against this one' },
};

/** "Tổng ghi trong tệp so với cộng chi tiết (dòng 57 trang “Sheet1”, Giải ngân)". */
export const describeControl = ({ kind, subject, at }: ControlTotal, lang: Lang): string =>
  beside(controls[kind][lang], lang === 'vi' ? placeVi(subject, at) : placeEn(subject, at));

type NoticeSentence = (number: string) => string;

const notices: Readonly<Record<ReadNotice['code'], Readonly<Record<Lang, NoticeSentence>>>> = {
  hiddenSheet: { vi: () => 'Trang tính đang ẩn', en: () => 'The sheet is hidden' },
  hiddenRows: {
    vi: (number) => `${number} dòng đang ẩn hoặc bị lọc, vẫn được đọc`,
    en: (number) => `${number} rows are hidden or filtered away, and are read all the same`,
  },
  hiddenColumns: {
    vi: (number) => `${number} cột đang ẩn, vẫn được đọc`,
    en: (number) => `${number} columns are hidden, and are read all the same`,
  },
  columnsBeyond: {
    vi: (number) => `${number} cột nằm quá xa bên phải, không đọc`,
    en: (number) => `${number} columns lie too far to the right and were not read`,
  },
  macros: {
    vi: () => 'Tệp có macro; macro không được chạy',
    en: () => 'The file has macros; none was run',
  },
  externalLinks: {
    vi: (number) => `${number} liên kết tới tệp khác; dùng kết quả đã lưu, không mở liên kết`,
    en: (number) => `${number} links to other files; their stored results are used, and none was followed`,
  },
  formulasWithoutResult: {
    vi: (number) =>
      `${number} ô công thức không lưu kết quả nên chưa biết giá trị; hãy mở bằng Excel, lưu lại rồi nhập`,
    en: (number) =>
      `${number} formulas have no stored result, so their values are not known; open the file in Excel, save it, and import it again`,
  },
  legacyFont: {
    vi: (number) => `${number} ô giống chữ của bảng mã cũ (TCVN3, VNI); hãy chuyển sang Unicode`,
    en: (number) => `${number} cells look like an old encoding (TCVN3, VNI); convert them to Unicode`,
  },
  guessedEncoding: {
    vi: () => 'Bảng mã của tệp là do đoán; hãy xem chữ có đúng không',
    en: () => 'The encoding was guessed; see whether the letters are right',
  },
  prefixRemoved: {
    vi: (number) => `${number} ô có dấu nháy đứng đầu của Excel, đã bỏ dấu nháy`,
    en: (number) => `${number} cells began with the apostrophe of Excel, which was left out`,
  },
};

/** Without the sheet, which stands beside it. */
export const describeNotice = ({ code, count: number }: ReadNotice, lang: Lang): string =>
  notices[code][lang](count(number));
