/** Refusals that concern a file, a paper, a catalogue or the program itself. */
import type { ErrorCode, ErrorParams } from '../errors/codes.ts';
import type { Lang } from '../sheets/index.ts';
import type { ImportCode } from './import-refusals.ts';
import type { ImportingCode } from './importing-refusals.ts';
import type { InputCode } from './input-refusals.ts';
import type { RecordCode } from './record-refusals.ts';
import { aside, count, type Sentences, timeInWords } from './refusal-sentence.ts';
import type { TemplateCode } from './template-refusals.ts';

type PaperCode =
  | 'unknownCatalogue'
  | 'unknownExample'
  | 'unknownPaper'
  | 'unknownFormat'
  | 'paperHasNoSuchForm'
  | 'noFiguresForMonth'
  | 'figuresDiffer'
  | 'noPdfPrinter'
  | 'pdfFailed';

/** Where no month was named, the whole year is meant. */
const isYear = (month: string): boolean => /^\d{4}$/.test(month);

const papers: Sentences<PaperCode> = {
  unknownCatalogue: {
    vi: ({ name, known }) => `Không có danh mục “${name}”; các danh mục có sẵn: ${known}.`,
    en: ({ name, known }) => `There is no catalogue “${name}”; the catalogues are: ${known}.`,
  },
  unknownExample: {
    vi: ({ name, known }) => `Không có ví dụ “${name}”; các ví dụ có sẵn: ${known}.`,
    en: ({ name, known }) => `There is no example “${name}”; the examples are: ${known}.`,
  },
  unknownPaper: {
    vi: ({ what, known }) => `Không xuất được “${what}”; các văn bản xuất được: ${known}.`,
    en: ({ what, known }) => `“${what}” cannot be exported; the papers are: ${known}.`,
  },
  unknownFormat: {
    vi: ({ format, known }) => `Không xuất được ra dạng “${format}”; các dạng xuất được: ${known}.`,
    en: ({ format, known }) => `The format “${format}” cannot be written; the formats are: ${known}.`,
  },
  paperHasNoSuchForm: {
    vi: ({ name, format, formats }) =>
      `“${name}” không xuất được ra dạng ${format}; hãy chọn một trong các dạng: ${formats}.`,
    en: ({ name, format, formats }) => `“${name}” cannot be written as ${format}; choose one of: ${formats}.`,
  },
  noFiguresForMonth: {
    vi: ({ month }) =>
      `Sổ chưa có số giải ngân của ${isYear(month) ? 'năm' : 'tháng'} ${month}; hãy nhập số liệu hoặc chọn thời gian khác.`,
    en: ({ month }) => `The book has no disbursement for ${month}; enter it or choose another month.`,
  },
  figuresDiffer: {
    vi: ({ path, count: different }) =>
      `Tệp “${path}” vừa xuất có ${count(different)} số khác với sổ nên không được giữ lại; hãy xuất lại và báo cho người hỗ trợ nếu còn lặp lại.`,
    en: ({ path, count: different }) =>
      `The file “${path}” came out with ${count(different)} figures that differ from the book, so it was not kept; export again and report it if it happens again.`,
  },
  noPdfPrinter: {
    vi: () =>
      'Máy này chưa có chương trình tạo PDF: hãy cài LibreOffice (miễn phí) rồi xuất lại, xuất PDF từ ứng dụng Kehoach, hoặc xuất ra Word rồi lưu thành PDF.',
    en: () =>
      'This machine has no program that makes PDFs: install LibreOffice (free) and export again, export the PDF from the Kehoach application, or export to Word and save that as PDF.',
  },
  pdfFailed: {
    vi: ({ reason }) =>
      reason === 'timeout'
        ? 'Tạo PDF quá lâu nên đã dừng; hãy đóng bớt chương trình rồi xuất lại, hoặc xuất ra Word.'
        : `Chương trình in không tạo được PDF${aside(reason)}; hãy xuất lại, hoặc xuất ra Word rồi lưu thành PDF.`,
    en: ({ reason }) =>
      reason === 'timeout'
        ? 'Making the PDF took too long and was stopped; close other programs and export again, or export to Word.'
        : `The printing program made no PDF${aside(reason)}; export again, or export to Word and save that as PDF.`,
  },
};

type OpeningCode =
  | 'unknownHandle'
  | 'fileNotFound'
  | 'fileExists'
  | 'notAFile'
  | 'notABook'
  | 'otherProgram'
  | 'newerSchema'
  | 'schemaDiffers'
  | 'damaged'
  | 'unreadable'
  | 'inputUnreadable'
  | 'locked'
  | 'readOnly';

const becauseVi = (reason: string): string =>
  reason === 'asked'
    ? 'đang được mở ở chế độ chỉ đọc'
    : reason === 'file'
      ? 'không cho phép ghi (tệp hoặc thư mục chỉ đọc)'
      : `không khóa được để ghi vì thư mục không cho tạo tệp${aside(reason)}`;

const becauseEn = (reason: string): string =>
  reason === 'asked'
    ? 'is open for reading only'
    : reason === 'file'
      ? 'may not be written to (the file or its folder is read-only)'
      : `cannot be locked for writing, because its folder takes no new file${aside(reason)}`;

/** '?' and blank stand for what the lock does not tell. */
const known = (text: string): boolean => text !== '' && text !== '?';

/** An ISO time in Vietnamese time; what a host has put into words in its own time zone stays as it is. */
const moment = (since: string, lang: Lang): string =>
  /^\d{4}-\d\d-\d\dT.*Z$/.test(since) ? timeInWords(since, lang) : since;

/** What a person reads out to whoever helps. */
const codeVi = (detail: string): string => (detail === '' ? '' : ` (mã: ${detail})`);
const codeEn = (detail: string): string => (detail === '' ? '' : ` (code: ${detail})`);

const heldVi = ({ path, machine, user, since }: ErrorParams['locked']): string => {
  const who = known(user) ? user : 'người khác hoặc chương trình khác';
  const where = known(machine) ? ` trên máy ${machine}` : '';
  const when = known(since) ? ` từ ${moment(since, 'vi')}` : '';
  return `Sổ “${path}” đang được ${who} mở${where}${when}; hãy chờ người đó đóng sổ rồi thử lại.`;
};

const heldEn = ({ path, machine, user, since }: ErrorParams['locked']): string => {
  const who = known(user) ? user : 'somebody else or another program';
  const where = known(machine) ? ` on ${machine}` : '';
  const when = known(since) ? ` since ${moment(since, 'en')}` : '';
  return `The book “${path}” is in use by ${who}${where}${when}; wait until it is closed and try again.`;
};

const opening: Sentences<OpeningCode> = {
  unknownHandle: {
    vi: () => 'Tệp đã chọn không còn dùng được. Hãy chọn lại tệp.',
    en: () => 'The file that was picked can no longer be used. Pick it again.',
  },
  fileNotFound: {
    vi: ({ path }) => `Không tìm thấy tệp “${path}”; hãy kiểm tra lại tên tệp và thư mục.`,
    en: ({ path }) => `The file “${path}” was not found; check its name and folder.`,
  },
  fileExists: {
    vi: ({ path }) => `Đã có tệp “${path}” và Kehoach không ghi đè; hãy chọn tên khác.`,
    en: ({ path }) => `The file “${path}” exists already and is not overwritten; choose another name.`,
  },
  notAFile: {
    vi: ({ path }) => `“${path}” là thư mục, không phải tệp; hãy chỉ đúng tệp.`,
    en: ({ path }) => `“${path}” is a folder, not a file; name a file.`,
  },
  notABook: {
    vi: ({ path }) => `“${path}” không phải là sổ kế hoạch; hãy chọn tệp .kehoach do Kehoach tạo.`,
    en: ({ path }) => `“${path}” is not a plan book; choose a .kehoach file made by Kehoach.`,
  },
  otherProgram: {
    vi: ({ path }) =>
      `“${path}” là tệp dữ liệu của chương trình khác, không phải sổ kế hoạch; hãy chọn tệp .kehoach do Kehoach tạo.`,
    en: ({ path }) =>
      `“${path}” belongs to another program and is not a plan book; choose a .kehoach file made by Kehoach.`,
  },
  newerSchema: {
    vi: ({ path, found, known: own }) =>
      `Sổ “${path}” do bản Kehoach mới hơn tạo ra (định dạng ${found}, bản này đọc đến ${own}); hãy cài bản mới hơn để mở.`,
    en: ({ path, found, known: own }) =>
      `The book “${path}” was written by a newer Kehoach (format ${found}, this one reads up to ${own}); install the newer one to open it.`,
  },
  schemaDiffers: {
    vi: ({ path }) =>
      `Cấu trúc của sổ “${path}” đã bị chương trình khác thay đổi nên không mở được; hãy dùng một bản sao lưu.`,
    en: ({ path }) =>
      `The structure of the book “${path}” was changed by another program, so it cannot be opened; use a backup.`,
  },
  damaged: {
    vi: ({ path, detail }) =>
      `Sổ “${path}” bị hỏng nên không dùng được; hãy giữ nguyên tệp này và mở một bản sao lưu${codeVi(detail)}.`,
    en: ({ path, detail }) =>
      `The book “${path}” is damaged and cannot be used; keep the file as it is and open a backup${codeEn(detail)}.`,
  },
  unreadable: {
    vi: ({ path, detail }) =>
      `Không đọc được tệp “${path}”${aside(detail)}; hãy kiểm tra quyền đọc và ổ đĩa rồi thử lại.`,
    en: ({ path, detail }) =>
      `The file “${path}” cannot be read${aside(detail)}; check your permission and the disk, then try again.`,
  },
  inputUnreadable: {
    vi: ({ path, detail }) =>
      `Không đọc được dữ liệu đầu vào “${path}”${aside(detail)}; hãy kiểm tra lại tệp rồi thử lại.`,
    en: ({ path, detail }) =>
      `The input “${path}” cannot be read${aside(detail)}; check the file and try again.`,
  },
  locked: { vi: heldVi, en: heldEn },
  readOnly: {
    vi: ({ path, reason }) =>
      `Sổ “${path}” ${becauseVi(reason)} nên không ghi được; hãy mở để ghi, hoặc chép sổ sang thư mục khác.`,
    en: ({ path, reason }) =>
      `The book “${path}” ${becauseEn(reason)}, so nothing was written; open it for writing, or copy it to another folder.`,
  },
};

type WritingCode = Exclude<
  ErrorCode,
  InputCode | RecordCode | TemplateCode | ImportCode | ImportingCode | PaperCode | OpeningCode
>;

const writing: Sentences<WritingCode> = {
  cannotWrite: {
    vi: ({ path, detail }) =>
      `Không ghi được “${path}”${aside(detail)}, nên chưa có gì thay đổi; hãy đóng tệp nếu đang mở ở chương trình khác, kiểm tra quyền ghi rồi thử lại.`,
    en: ({ path, detail }) =>
      `“${path}” cannot be written${aside(detail)}, so nothing has been changed; close it in other programs, check your permission and try again.`,
  },
  targetIsBook: {
    vi: ({ path }) =>
      `“${path}” là sổ kế hoạch hoặc tệp đi kèm của sổ, không thể ghi đè lên; hãy chọn tên tệp khác.`,
    en: ({ path }) =>
      `“${path}” is a plan book or belongs to one, and nothing is written over it; choose another file name.`,
  },
  diskFull: {
    vi: ({ path }) =>
      `Ổ đĩa đã đầy khi ghi “${path}”, nên chưa có gì thay đổi; hãy giải phóng dung lượng rồi thử lại.`,
    en: ({ path }) => `The disk is full, so “${path}” was left as it was; free some space and try again.`,
  },
  migrationFailed: {
    vi: ({ path, version, detail }) =>
      `Không nâng được sổ “${path}” lên định dạng ${version}${aside(detail)}; sổ vẫn như cũ, hãy chép sổ sang ổ đĩa khác rồi thử lại.`,
    en: ({ path, version, detail }) =>
      `The book “${path}” could not be brought to format ${version}${aside(detail)}; it is as it was, copy it to another disk and try again.`,
  },
  nodeTooOld: {
    vi: ({ found, needed }) =>
      `Kehoach cần Node.js từ bản ${needed}, máy đang có ${found}; hãy cài Node.js 24.`,
    en: ({ found, needed }) =>
      `Kehoach needs Node.js ${needed} or later, here is ${found}; install Node.js 24.`,
  },
  internal: {
    vi: ({ reference }) =>
      `Kehoach gặp lỗi bên trong nên chưa làm xong việc; hãy thử lại, nếu còn lỗi thì báo số ${reference} cho người hỗ trợ.`,
    en: ({ reference }) =>
      `Kehoach met a fault of its own and did not finish; try again, and quote number ${reference} if it happens again.`,
  },
};

export const fileRefusals: Sentences<PaperCode | OpeningCode | WritingCode> = {
  ...papers,
  ...opening,
  ...writing,
};
