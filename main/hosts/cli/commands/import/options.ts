/** The options of `import treasury`; `year`, `month` and `unit` are those of all commands. */
import { parseDate } from '#shared/text/date.ts';
import {
  type AmountSpan,
  amountSpans,
  type FigureOrigin,
  figureOrigins,
  importFields,
  type WholeFileQuestion,
  wholeFileQuestions,
} from '#shared/treasury/fields.ts';
import { choice, type FlagSpec, type OptionSpec, text } from '../option-spec.ts';
import { type ColumnMapping, readMapping } from './column-mapping.ts';

export interface Fixed {
  readonly dimension: WholeFileQuestion;
  /** As it was typed. */
  readonly target: string;
}

const readFixed = (typed: string): readonly Fixed[] | undefined => {
  const [, name, target = ''] = /^\s*([A-Za-z]+)\s*=\s*(\S.*?)\s*$/su.exec(typed) ?? [];
  const dimension = wholeFileQuestions.find((each) => each === name);
  const isKnown = dimension !== 'vintage' || /^(?:own|carried|unstated|\d{4})$/.test(target);
  return dimension && isKnown ? [{ dimension, target }] : undefined;
};

export interface ImportOptionTexts {
  answers: string;
  /** ISO. */
  'as-of': string;
  encoding: string;
  'for-all': readonly Fixed[];
  map: readonly ColumnMapping[];
  origin: FigureOrigin;
  profile: string;
  'save-profile': string;
  separator: string;
  sheet: string;
  span: AmountSpan;
}

export interface ImportOptionFlags {
  'accept-exact-names': boolean;
  'keep-missing': boolean;
  'leave-out': boolean;
  'overwrite-typed': boolean;
  preview: boolean;
  round: boolean;
}

const readDay = (typed: string): string | undefined => {
  const day = parseDate(typed);
  return day.ok ? (day.value ?? undefined) : undefined;
};

const separators: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['\t', '\t'],
  [';', ';'],
  [',', ','],
  ['|', '|'],
]);

export const importFlagSpecs: { readonly [Name in keyof ImportOptionFlags]: FlagSpec } = {
  'accept-exact-names': {
    text: {
      vi: 'nhận tên trùng đúng một tên trong danh mục (không kể dấu cách, cách bỏ dấu)',
      en: 'takes a name that is, letter for letter, the one name of the catalogue',
    },
  },
  'keep-missing': {
    text: {
      vi: 'giữ số của lần nhập trước mà tệp này không còn nêu',
      en: 'keeps figures of the import before that the file does not name any more',
    },
  },
  'leave-out': {
    text: {
      vi: 'ghi các dòng đã rõ, để lại dòng chưa rõ và dòng sai; không có tùy chọn này thì chúng dừng cả lần nhập',
      en: 'writes the clear rows and leaves ambiguous and invalid ones behind; without it any of them stops the import',
    },
  },
  'overwrite-typed': {
    text: {
      vi: 'thay cả số đã gõ tay bằng số của tệp',
      en: 'replaces figures that were typed by hand, too',
    },
  },
  preview: {
    text: {
      vi: 'chỉ xem trước, không ghi gì vào sổ',
      en: 'only looks: nothing is written to the book',
    },
  },
  round: {
    text: {
      vi: 'làm tròn đến đồng khi số trong tệp lẻ dưới một đồng; không có: dòng ấy là sai',
      en: 'rounds fractions of a đồng; without it such rows are invalid',
    },
  },
};

export const importOptionSpecs: {
  readonly [Name in keyof ImportOptionTexts]: OptionSpec<ImportOptionTexts[Name]>;
} = {
  answers: text(
    { vi: 'TỆP.json', en: 'FILE.json' },
    {
      vi: 'câu trả lời: một phần của settings và decisions như --preview --json cho biết; đích ghi bằng uid, mã hoặc tên; “-” đọc từ stdin',
      en: 'answers: parts of the settings and decisions that --preview --json shows, targets by uid, code or name; “-” reads stdin',
    },
  ),
  'as-of': {
    value: { vi: 'NGÀY', en: 'DATE' },
    text: {
      vi: 'số liệu tính đến ngày này, như 2024-01-31 hoặc 31/01/2024',
      en: 'the day up to which the file counts, such as 2024-01-31 or 31/01/2024',
    },
    needs: { vi: 'cần một ngày, ví dụ 2024-01-31', en: 'a day is needed, such as 2024-01-31' },
    read: readDay,
  },
  encoding: text(
    { vi: 'BẢNG MÃ', en: 'NAME' },
    {
      vi: 'bảng mã của tệp CSV khi chương trình đoán sai: utf-8, utf-16le, utf-16be, windows-1258, windows-1252, tcvn3',
      en: 'encoding of a CSV file where the guess is wrong: utf-8, utf-16le, utf-16be, windows-1258, windows-1252, tcvn3',
    },
  ),
  'for-all': {
    value: { vi: 'CHIỀU=ĐÍCH', en: 'DIMENSION=TARGET' },
    text: {
      vi: 'điều đúng cho mọi dòng mà tệp không nói rõ, ghi được nhiều lần: component, unit, source hoặc vintage (năm vốn: năm, own, carried, unstated), như source=centralDevelopment; đích ghi bằng uid, mã hoặc tên',
      en: 'what holds for every row of which the file does not say it, may be repeated: component, unit, source or vintage (a year, own, carried, unstated), such as source=centralDevelopment; the target by uid, code or name',
    },
    needs: {
      vi: `cần CHIỀU=ĐÍCH, ví dụ vintage=2024; chiều là một trong: ${wholeFileQuestions.join(', ')}`,
      en: `DIMENSION=TARGET is needed, such as vintage=2024; a dimension is one of: ${wholeFileQuestions.join(', ')}`,
    },
    read: readFixed,
    join: (before, next) => [...before, ...next],
  },
  map: {
    value: { vi: 'TRƯỜNG=CỘT', en: 'FIELD=COLUMN' },
    text: {
      vi: `cột nào là gì, ghi được nhiều lần; cột là chữ cái, số thứ tự hoặc tiêu đề, như disbursed=F; trường: ${importFields.join(', ')}`,
      en: `what a column is, may be repeated; the column by letter, number or header, such as disbursed=F; fields: ${importFields.join(', ')}`,
    },
    needs: {
      vi: `cần TRƯỜNG=CỘT, ví dụ disbursed=F; trường là một trong: ${importFields.join(', ')}`,
      en: `FIELD=COLUMN is needed, such as disbursed=F; a field is one of: ${importFields.join(', ')}`,
    },
    read: readMapping,
    join: (before, next) => [...before, ...next],
  },
  origin: choice(figureOrigins, {
    vi: 'số của Kho bạc hay số chủ đầu tư báo cáo',
    en: "the Treasury's own figures, or what investors report",
  }),
  profile: text(
    { vi: 'TÊN', en: 'NAME' },
    { vi: 'hồ sơ nhập đã lưu để đọc tệp', en: 'the saved profile to read the file with' },
  ),
  'save-profile': text(
    { vi: 'TÊN', en: 'NAME' },
    {
      vi: 'lưu cách hiểu tệp thành hồ sơ cho lần sau, khi ghi',
      en: 'keeps the way of reading under this name for the next file, on writing',
    },
  ),
  separator: {
    value: { vi: 'DẤU', en: 'SIGN' },
    text: {
      vi: 'dấu tách ô của tệp CSV khi chương trình đoán sai',
      en: 'what parts the fields of a CSV file where the guess is wrong',
    },
    needs: { vi: 'cần một trong: tab ; , |', en: 'one of: tab ; , |' },
    read: (typed) => separators.get(typed),
  },
  sheet: text(
    { vi: 'TÊN', en: 'NAME' },
    { vi: 'chỉ nhập trang tính này của tệp', en: 'only this sheet of the file' },
  ),
  span: choice(amountSpans, {
    vi: 'số lũy kế từ đầu năm hay phát sinh trong tháng',
    en: 'amounts since the beginning of the year, or of the month alone',
  }),
};
