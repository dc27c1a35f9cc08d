/** What is said of a file from the Treasury that cannot be read: what it is, where it fails, what to do in Excel. */
import type { ErrorParams } from '../errors/codes.ts';
import type { Lang } from '../sheets/index.ts';
import type { WrongFileKind } from '../treasury/file-kinds.ts';
import type { RefusingLimit } from '../treasury/table.ts';
import { count, type Sentences } from './refusal-sentence.ts';

export type ImportCode =
  | 'importEmpty'
  | 'importWrongKind'
  | 'importEncrypted'
  | 'importTooLarge'
  | 'importDamaged'
  | 'importDoctype'
  | 'importUnknownEncoding'
  | 'importWrongEncoding'
  | 'importQuoteNotClosed';

interface KindWords {
  /** "Tệp là …" */
  readonly is: string;
  /** What to do about it. */
  readonly remedy: string;
}

const saveAsVi = 'hãy mở bằng Excel rồi lưu lại thành .xlsx';
const saveAsEn = 'open it in Excel and save it as .xlsx';
const askVi = 'hãy xin đơn vị gửi tệp Excel (.xlsx) hoặc CSV';
const askEn = 'ask whoever sent it for an Excel (.xlsx) or CSV file';

const kindsVi: Readonly<Record<WrongFileKind, KindWords>> = {
  html: { is: 'một trang web (HTML)', remedy: saveAsVi },
  xmlSpreadsheet: { is: 'bảng tính XML của Excel 2003', remedy: saveAsVi },
  flatOds: { is: 'bảng tính XML của LibreOffice', remedy: saveAsVi },
  xml: { is: 'dữ liệu XML, không phải bảng tính', remedy: askVi },
  xlsb: { is: 'bảng tính nhị phân của Excel (.xlsb)', remedy: saveAsVi },
  oldXls: { is: 'bảng tính của Excel 95 hoặc cũ hơn', remedy: saveAsVi },
  numbers: {
    is: 'bảng tính Numbers của Apple',
    remedy: 'hãy mở bằng Numbers rồi xuất ra Excel (.xlsx)',
  },
  pdf: { is: 'tệp PDF', remedy: `không đọc số liệu từ PDF được; ${askVi}` },
  word: { is: 'văn bản Word', remedy: 'hãy chép bảng số liệu sang Excel rồi lưu thành .xlsx' },
  presentation: { is: 'bản trình chiếu', remedy: askVi },
  richText: {
    is: 'văn bản RTF',
    remedy: 'hãy mở bằng Word, chép bảng số liệu sang Excel rồi lưu thành .xlsx',
  },
  image: { is: 'ảnh chụp hoặc bản quét', remedy: askVi },
  archive: { is: 'tệp nén', remedy: 'hãy giải nén rồi chọn tệp Excel hoặc CSV ở trong' },
  planBook: {
    is: 'sổ kế hoạch hoặc cơ sở dữ liệu',
    remedy: 'hãy chọn tệp số liệu của Kho bạc (Excel hoặc CSV)',
  },
  json: { is: 'dữ liệu JSON, không phải bảng tính', remedy: askVi },
  sylk: { is: 'bảng tính SYLK', remedy: saveAsVi },
  otherOffice: { is: 'tệp Office không phải bảng tính', remedy: askVi },
  unknown: { is: 'dạng không nhận ra được', remedy: `nếu mở được bằng Excel thì ${saveAsVi}` },
};

const kindsEn: Readonly<Record<WrongFileKind, KindWords>> = {
  html: { is: 'a web page (HTML)', remedy: saveAsEn },
  xmlSpreadsheet: { is: 'an XML workbook of Excel 2003', remedy: saveAsEn },
  flatOds: { is: 'an XML workbook of LibreOffice', remedy: saveAsEn },
  xml: { is: 'XML data and no workbook', remedy: askEn },
  xlsb: { is: 'a binary workbook of Excel (.xlsb)', remedy: saveAsEn },
  oldXls: { is: 'a workbook of Excel 95 or before', remedy: saveAsEn },
  numbers: { is: 'a workbook of Apple Numbers', remedy: 'open it in Numbers and export it to Excel (.xlsx)' },
  pdf: { is: 'a PDF', remedy: `figures cannot be read from it; ${askEn}` },
  word: { is: 'a Word document', remedy: 'copy its table into Excel and save that as .xlsx' },
  presentation: { is: 'a presentation', remedy: askEn },
  richText: {
    is: 'an RTF document',
    remedy: 'open it in Word, copy its table into Excel and save that as .xlsx',
  },
  image: { is: 'a picture or a scan', remedy: askEn },
  archive: { is: 'an archive', remedy: 'unpack it and choose the Excel or CSV file in it' },
  planBook: { is: 'a plan book or a database', remedy: "choose the Treasury's file (Excel or CSV)" },
  json: { is: 'JSON data and no workbook', remedy: askEn },
  sylk: { is: 'a SYLK workbook', remedy: saveAsEn },
  otherOffice: { is: 'an Office file that is no workbook', remedy: askEn },
  unknown: { is: 'of a kind that is not recognised', remedy: `if Excel opens it, ${saveAsEn}` },
};

const megabytes = (bytes: number): string => `${count(Math.round(bytes / 2 ** 20))} MB`;

const limitsVi: Readonly<Record<RefusingLimit, (most: number) => string>> = {
  fileBytes: (most) => `lớn hơn ${megabytes(most)}`,
  entries: (most) => `có hơn ${count(most)} phần bên trong`,
  partBytes: (most) => `có phần giải nén ra lớn hơn ${megabytes(most)}`,
  inflation: (most) => `có phần giải nén ra lớn gấp hơn ${count(most)} lần, giống tệp cố ý gây treo máy`,
  allBytes: (most) => `giải nén ra lớn hơn ${megabytes(most)}`,
  rows: (most) => `có hơn ${count(most)} dòng`,
  columns: (most) => `có hơn ${count(most)} cột`,
  textLength: (most) => `có ô dài hơn ${count(most)} ký tự`,
  strings: (most) => `có hơn ${count(most)} chuỗi ký tự khác nhau`,
  nesting: (most) => `lồng nhau quá ${count(most)} cấp`,
  milliseconds: (most) => `đọc quá ${count(Math.round(most / 1_000))} giây chưa xong`,
};

const limitsEn: Readonly<Record<RefusingLimit, (most: number) => string>> = {
  fileBytes: (most) => `is larger than ${megabytes(most)}`,
  entries: (most) => `holds more than ${count(most)} parts`,
  partBytes: (most) => `has a part that inflates to more than ${megabytes(most)}`,
  inflation: (most) => `has a part that inflates more than ${count(most)} times, as files do that mean harm`,
  allBytes: (most) => `inflates to more than ${megabytes(most)}`,
  rows: (most) => `has more than ${count(most)} rows`,
  columns: (most) => `has more than ${count(most)} columns`,
  textLength: (most) => `has a cell of more than ${count(most)} characters`,
  strings: (most) => `has more than ${count(most)} different texts`,
  nesting: (most) => `is nested deeper than ${count(most)} levels`,
  milliseconds: (most) => `was not read within ${count(Math.round(most / 1_000))} seconds`,
};

const placed = (lang: Lang, { part, place }: ErrorParams['importDamaged']): string => {
  const where = [part, place].filter((each) => each !== '').join(', ');
  return where === '' ? '' : lang === 'vi' ? ` ở ${where}` : ` at ${where}`;
};

const inPart = (part: string): string => (part === '' ? '' : ` (${part})`);

export const importRefusals: Sentences<ImportCode> = {
  importEmpty: {
    vi: () => `Tệp trống, không có số liệu nào; ${askVi}.`,
    en: () => `The file is empty; ${askEn}.`,
  },
  importWrongKind: {
    vi: ({ kind }) => `Tệp là ${kindsVi[kind].is}; ${kindsVi[kind].remedy}.`,
    en: ({ kind }) => `The file is ${kindsEn[kind].is}; ${kindsEn[kind].remedy}.`,
  },
  importEncrypted: {
    vi: () =>
      'Tệp có mật khẩu nên không đọc được; hãy mở bằng Excel, bỏ mật khẩu ở Tệp > Thông tin > Bảo vệ sổ làm việc, rồi lưu lại thành .xlsx.',
    en: () =>
      'The file is protected by a password; open it in Excel, take the password off at File > Info > Protect Workbook, and save it as .xlsx.',
  },
  importTooLarge: {
    vi: ({ limit, most, part }) =>
      `Tệp ${limitsVi[limit](most)}${inPart(part)} nên không đọc; hãy chép riêng bảng số liệu sang một tệp Excel mới rồi nhập tệp đó.`,
    en: ({ limit, most, part }) =>
      `The file ${limitsEn[limit](most)}${inPart(part)}, so it was not read; copy the table into a new Excel file and import that.`,
  },
  importDamaged: {
    vi: (params) =>
      `Tệp bị hỏng${placed('vi', params)}, nên chưa đọc dòng nào; hãy mở bằng Excel rồi lưu lại thành .xlsx, nếu Excel cũng báo lỗi thì xin gửi lại tệp.`,
    en: (params) =>
      `The file is damaged${placed('en', params)}, so no row was taken; open it in Excel and save it as .xlsx, and if Excel complains as well ask for the file again.`,
  },
  importDoctype: {
    vi: ({ part }) =>
      `Phần ${part} của tệp có khai báo DOCTYPE, thứ Excel không bao giờ ghi và có thể gây hại, nên không đọc; hãy xin gửi lại tệp lưu từ Excel.`,
    en: ({ part }) =>
      `The part ${part} of the file declares a DOCTYPE, which Excel never writes and which can do harm, so it was not read; ask for a file that was saved by Excel.`,
  },
  importUnknownEncoding: {
    vi: ({ encoding, known }) => `Không có bảng mã “${encoding}”; các bảng mã dùng được: ${known}.`,
    en: ({ encoding, known }) => `There is no encoding “${encoding}”; the encodings are: ${known}.`,
  },
  importWrongEncoding: {
    vi: ({ encoding }) =>
      `Tệp không phải bảng mã ${encoding} (có byte không hợp lệ); hãy chọn bảng mã khác, hoặc mở bằng Excel rồi lưu lại thành .xlsx.`,
    en: ({ encoding }) =>
      `The file is not in ${encoding} (it has bytes that cannot be); choose another encoding, or open it in Excel and save it as .xlsx.`,
  },
  importQuoteNotClosed: {
    vi: ({ row }) =>
      `Dòng ${count(row)} của tệp CSV mở dấu ngoặc kép (") mà không đóng, nên không biết ô kết thúc ở đâu; hãy sửa dòng đó hoặc mở bằng Excel rồi lưu lại thành .xlsx.`,
    en: ({ row }) =>
      `Row ${count(row)} of the CSV file opens a quotation mark (") and never closes it, so nobody knows where the cell ends; mend that row, or open the file in Excel and save it as .xlsx.`,
  },
};
