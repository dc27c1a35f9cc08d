/** Every option of the command line, once: a name means the same in all commands. */
import { paperFormats, paperIds } from '#shared/report/publication.ts';
import { type Label, type Lang, type WorkGroup, workGroups } from '#shared/sheets/index.ts';
import { type MoneyUnit, moneyUnitIds } from '#shared/text/money-unit.ts';
import {
  type ImportOptionFlags,
  type ImportOptionTexts,
  importFlagSpecs,
  importOptionSpecs,
} from './import/options.ts';
import { choice, type FlagSpec, type OptionSpec, same, text, wholeNumber } from './option-spec.ts';

const dimensions = ['component', 'unit', 'source'] as const;
const amounts = ['assigned', 'allotted', 'disbursed', 'reported'] as const;

export interface OptionTexts extends ImportOptionTexts {
  author: string;
  after: string;
  by: (typeof dimensions)[number];
  catalogue: string;
  code: string;
  component: string;
  edits: string;
  example: string;
  format: string;
  group: WorkGroup;
  lang: Lang;
  limit: number;
  measure: (typeof amounts)[number];
  month: number;
  name: string;
  office: string;
  out: string;
  parent: string;
  port: number;
  reason: string;
  template: string;
  to: number;
  unit: MoneyUnit;
  what: string;
  year: number;
}

export interface OptionFlags extends ImportOptionFlags {
  help: boolean;
  json: boolean;
  keys: boolean;
  'no-sandbox': boolean;
  open: boolean;
  'printed-only': boolean;
  verbose: boolean;
  version: boolean;
}

export type OptionName = keyof OptionTexts | keyof OptionFlags;
export type OptionValues = Readonly<Partial<OptionTexts> & OptionFlags>;

const readMonth = (typed: string): number | undefined => {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(typed) ?? [];
  return year && month ? Number(year + month) : undefined;
};

const key: Label = { vi: 'KHÓA', en: 'KEY' };

export const flagSpecs: { readonly [Name in keyof OptionFlags]: FlagSpec } = {
  ...importFlagSpecs,
  help: { text: { vi: 'cách dùng của lệnh', en: 'how the command is used' } },
  json: {
    text: {
      vi: 'trả lời bằng một giá trị JSON trên stdout; lời nhắn ra stderr',
      en: 'answers with one JSON value on stdout; messages go to stderr',
    },
  },
  keys: {
    text: {
      vi: 'in khóa của dòng và mã của cột, để dùng cho edit và row',
      en: "prints the rows' keys and the columns' ids, for edit and row",
    },
  },
  'no-sandbox': {
    text: {
      vi: 'chạy cửa sổ không có lớp bảo vệ của Chromium (chỉ khi bắt buộc phải dùng tài khoản root)',
      en: "runs the window without Chromium's sandbox (only where it has to be root's)",
    },
  },
  open: { text: { vi: 'mở luôn trình duyệt', en: 'opens the browser as well' } },
  'printed-only': {
    text: {
      vi: 'chỉ lấy số liệu in trong kế hoạch, không kèm số liệu minh họa do chương trình tạo',
      en: 'only the figures that the plan prints, without invented demonstration data',
    },
  },
  verbose: { text: { vi: 'in thêm nhật ký ra stderr', en: 'prints the log on stderr as well' } },
  version: { text: { vi: 'số hiệu bản Kehoach', en: 'which Kehoach this is' } },
};

export const optionSpecs: { readonly [Name in keyof OptionTexts]: OptionSpec<OptionTexts[Name]> } = {
  ...importOptionSpecs,
  author: text(
    { vi: 'TÊN', en: 'NAME' },
    { vi: 'tên người sửa ghi vào lịch sử', en: 'who is named in the history' },
  ),
  after: text(key, {
    vi: 'dòng cùng cấp đứng ngay trước; không có: đặt cuối cùng',
    en: 'the sibling that it follows; absent: last',
  }),
  by: choice(dimensions, { vi: 'cộng theo thành phần, đơn vị hoặc nguồn vốn', en: 'what to add up by' }),
  catalogue: text({ vi: 'TÊN', en: 'NAME' }, { vi: 'danh mục để bắt đầu', en: 'catalogue to start from' }),
  code: text({ vi: 'MÃ', en: 'CODE' }, { vi: 'mã của dòng', en: "the row's code" }),
  component: text(key, {
    vi: 'thành phần được phân bổ (bảng allocation)',
    en: 'component that is allotted (sheet allocation)',
  }),
  edits: text(
    { vi: 'TỆP.json', en: 'FILE.json' },
    {
      vi: 'danh sách [{sheet, row, column, value, year?, period?}]; “-” đọc từ stdin',
      en: 'list of [{sheet, row, column, value, year?, period?}]; “-” reads stdin',
    },
  ),
  example: text(
    { vi: 'TÊN', en: 'NAME' },
    { vi: 'ví dụ để bắt đầu, như cao-bang-2024', en: 'example to start from, such as cao-bang-2024' },
  ),
  group: choice(workGroups, {
    vi: 'cách nhóm công trình dưới mỗi tiểu dự án: theo tình trạng, địa điểm hoặc loại',
    en: 'how the works beneath a line are grouped: by status, place or type',
  }),
  format: text(same(paperFormats.join('|')), { vi: 'dạng tệp', en: 'form of the file' }),
  lang: choice(['vi', 'en'] as const, {
    vi: 'ngôn ngữ (hoặc biến môi trường KEHOACH_LANG)',
    en: 'language (or the environment variable KEHOACH_LANG)',
  }),
  limit: wholeNumber(same('N'), 20, { vi: 'chỉ N lần sửa gần nhất', en: 'only the last N change sets' }),
  measure: choice(amounts, {
    vi: 'vốn giao, vốn phân bổ, giải ngân theo Kho bạc, hay giải ngân theo chủ đầu tư báo cáo',
    en: 'capital assigned, allotted, disbursed by the Treasury, or as reported by investors',
  }),
  month: {
    value: { vi: 'NĂM-THÁNG', en: 'YYYY-MM' },
    text: { vi: 'lũy kế đến hết tháng này, như 2024-03', en: 'cumulative to this month, such as 2024-03' },
    needs: {
      vi: 'cần năm và tháng, ví dụ 2024-03',
      en: 'a year and a month are needed, such as 2024-03',
    },
    read: readMonth,
  },
  name: text({ vi: 'TÊN', en: 'TEXT' }, { vi: 'tên của dòng', en: "the row's name" }),
  office: text(
    { vi: 'TÊN', en: 'NAME' },
    { vi: 'tên cơ quan lập kế hoạch', en: 'the office that makes the plan' },
  ),
  out: text(
    { vi: 'ĐƯỜNG DẪN', en: 'PATH' },
    {
      vi: 'tệp để ghi, hoặc thư mục để tự đặt tên tệp; tệp cũ được thay khi tệp mới đã đối chiếu xong',
      en: 'file to write, or a folder for a name of its own; a file there is replaced once the new one is compared',
    },
  ),
  parent: text(key, {
    vi: 'dòng cha; không có: ở cấp trên cùng',
    en: 'the row beneath which it goes; absent: at the top level',
  }),
  port: {
    value: { vi: 'CỔNG', en: 'PORT' },
    text: {
      vi: 'cổng trên máy này; mặc định chọn cổng còn trống',
      en: 'port on this machine; a free one unless named',
    },
    needs: { vi: 'cần một số từ 1 đến 65535', en: 'a number from 1 to 65535 is needed' },
    read: (typed) => (/^[1-9]\d{0,4}$/.test(typed) && Number(typed) <= 65_535 ? Number(typed) : undefined),
  },
  reason: text(
    { vi: 'LÝ DO', en: 'TEXT' },
    {
      vi: 'lý do vẫn xuất khi còn phát hiện mở; được ghi vào lịch sử của sổ',
      en: 'why papers are written although findings are open; kept in the history of the book',
    },
  ),
  template: text(
    { vi: 'TỆP.docx', en: 'FILE.docx' },
    { vi: 'mẫu Word của cơ quan cho văn bản kế hoạch', en: "the office's own Word template for the plan" },
  ),
  to: wholeNumber({ vi: 'BẢN', en: 'REVISION' }, 3, {
    vi: 'đưa sổ về đúng nội dung của bản này',
    en: 'brings the book back to the contents of this revision',
  }),
  unit: choice(moneyUnitIds, {
    vi: 'đơn vị tiền khi hiển thị và khi đọc chữ số nhập vào; mặc định million (triệu đồng)',
    en: 'unit of money shown, and of typed text; million unless named',
  }),
  what: text(same([...paperIds, 'all'].join('|')), {
    vi: 'văn bản cần xuất; all: mọi văn bản có dạng tệp ấy',
    en: 'the paper to write; all: every one that has this form',
  }),
  year: wholeNumber({ vi: 'NĂM', en: 'YEAR' }, 2024, {
    vi: 'năm kế hoạch; mặc định năm mới nhất trong sổ',
    en: 'plan year; the newest of the book unless named',
  }),
};
