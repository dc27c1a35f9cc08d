/** What the command line says around an import: headings, labels, the sentences of its end. */
import type { Lang } from '#shared/sheets/index.ts';

const vi = {
  file: 'Tệp',
  sheets: 'Trang tính',
  moneyUnit: 'Đơn vị tiền',
  budgetYear: 'Năm ngân sách',
  period: 'Ghi vào tháng',
  asOf: 'Số liệu đến ngày',
  span: 'Số liệu',
  origin: 'Số của',
  profile: 'Hồ sơ nhập',
  notKnown: '(chưa rõ)',
  readAs: (encoding: string, separator: string) => `đọc theo ${encoding}, ô cách nhau bằng ${separator}`,
  tab: 'dấu tab',
  found: 'Cách hiểu tệp',
  notices: 'Lưu ý về tệp',
  classes: 'Các dòng của tệp',
  class: 'Loại',
  rows: 'Số dòng',
  amount: 'Số tiền (đồng)',
  all: 'Cộng',
  controls: 'Đối chiếu',
  control: 'Nội dung',
  stated: 'Tệp ghi',
  computed: 'Tính được',
  difference: 'Chênh lệch',
  row: 'Dòng',
  text: 'Nội dung',
  reason: 'Vì sao',
  total: 'Giải ngân (đồng)',
  toLookAt: 'Các dòng cần xem',
  moreRows: (count: string) => `… và ${count} dòng khác; dùng --json để xem thêm.`,
  carried: (rows: string, amount: string) =>
    `Ngoài ra ${rows} số lũy kế tháng trước (${amount} đồng) không có dòng trong tệp được giữ tiếp.`,
  fileQuestions: 'Cần trả lời chung cho cả tệp (bằng --for-all)',
  fileQuestion: (what: string, rows: string, amount: string) =>
    `Tệp không nói ${rows} dòng (${amount} đồng) thuộc ${what} nào. Chọn một ${what} chung cho các dòng ấy?`,
  forAll: (dimension: string) =>
    dimension === 'vintage'
      ? '--for-all vintage=… (năm, own, carried hoặc unstated)'
      : `--for-all ${dimension}=… (uid, mã hoặc tên)`,
  vintage: 'năm vốn',
  questions: 'Cần trả lời (bằng --answers)',
  question: (what: string, text: string, rows: string, amount: string) =>
    `“${text}” là ${what} nào? ${rows} dòng, ${amount} đồng`,
  exactName: 'trùng đúng tên',
  noSuggestion: 'không có tên nào gần giống',
  moreQuestions: (count: string) => `… và ${count} câu khác; dùng --json để xem hết.`,
  obstacles: 'Chưa nhập được vì',
  warnings: 'Cảnh báo',
  previewed: 'Chỉ xem trước; chưa ghi gì vào sổ.',
  notWritten: 'Chưa ghi gì vào sổ.',
  unresolved: (ambiguous: string, invalid: string) =>
    `${ambiguous} dòng chưa rõ và ${invalid} dòng sai nên chưa ghi gì vào sổ; hãy trả lời bằng --answers hoặc sửa tệp, hoặc dùng --leave-out để ghi các dòng đã rõ và để lại các dòng ấy.`,
  written: (figures: { new: string; changed: string; deleted: string }, revision: string) =>
    `Đã ghi ${figures.new} số mới, đổi ${figures.changed} số, xóa ${figures.deleted} số (bản ${revision}); hoàn tác bằng “kehoach undo”.`,
  nothingChanged: (same: string, revision: string) =>
    `Không có số nào thay đổi: ${same} số của tệp đã có trong sổ (vẫn là bản ${revision}).`,
  keptFigures: (kept: string) => `Giữ nguyên ${kept} số của lần nhập trước mà tệp này không còn nêu.`,
  knownFile: (at: string) => `Tệp này đã được nhập lúc ${at}.`,

  unknownProfile: (name: string, known: string) =>
    `không có hồ sơ nhập “${name}”; các hồ sơ đã lưu: ${known}`,
  noProfiles: 'chưa có hồ sơ nào',
  unknownSheet: (name: string, known: string) =>
    `tệp không có trang tính “${name}”; các trang tính: ${known}`,
  unknownColumn: (column: string, sheet: string) =>
    `trang tính “${sheet}” không có cột “${column}”; ghi chữ cái, số thứ tự hoặc tiêu đề của cột`,
  severalColumns: (column: string, sheet: string, names: string) =>
    `“${column}” là nhiều cột của trang tính “${sheet}” (${names}); ghi chữ cái của cột`,
  noSheet: 'chưa xác định được trang tính nào có số liệu; chỉ trang tính bằng --sheet',
  unknownTarget: (text: string, what: string) => `không có ${what} nào có mã, tên hoặc uid “${text}”`,
  severalTargets: (text: string, what: string, names: string) =>
    `“${text}” là nhiều ${what} (${names}); ghi mã hoặc uid`,
  badAnswers: (detail: string) => `câu trả lời không đúng dạng (${detail})`,
  profileNeedsWriting: 'tùy chọn “--save-profile” chỉ dùng khi ghi, không dùng với “--preview”',
};

export type ImportWords = typeof vi;

const en: ImportWords = {
  file: 'File',
  sheets: 'Sheets',
  moneyUnit: 'Unit of money',
  budgetYear: 'Budget year',
  period: 'Month written to',
  asOf: 'Counts up to',
  span: 'Amounts are',
  origin: 'Figures of',
  profile: 'Profile',
  notKnown: '(not known)',
  readAs: (encoding, separator) => `read as ${encoding}, fields parted by ${separator}`,
  tab: 'tabs',
  found: 'How the file is taken',
  notices: 'About the file',
  classes: 'Rows of the file',
  class: 'Class',
  rows: 'Rows',
  amount: 'Amount (đồng)',
  all: 'In all',
  controls: 'Control totals',
  control: 'What',
  stated: 'Stated',
  computed: 'Computed',
  difference: 'Difference',
  row: 'Row',
  text: 'Text',
  reason: 'Why',
  total: 'Disbursed (đồng)',
  toLookAt: 'Rows to look at',
  moreRows: (count) => `… and ${count} more rows; --json shows more of them.`,
  carried: (rows, amount) =>
    `Besides, ${rows} cumulative figures of the month before (${amount} đồng) without a row in the file go on.`,
  fileQuestions: 'To be answered for the whole file (by --for-all)',
  fileQuestion: (what, rows, amount) =>
    `The file does not say which ${what} ${rows} rows (${amount} đồng) belong to. Which one holds for all of them?`,
  forAll: (dimension) =>
    dimension === 'vintage'
      ? '--for-all vintage=… (a year, own, carried or unstated)'
      : `--for-all ${dimension}=… (uid, code or name)`,
  vintage: 'year of capital',
  questions: 'To be answered (by --answers)',
  question: (what, text, rows, amount) => `Which ${what} is “${text}”? ${rows} rows, ${amount} đồng`,
  exactName: 'the very name',
  noSuggestion: 'no name is like it',
  moreQuestions: (count) => `… and ${count} more questions; --json shows them all.`,
  obstacles: 'Cannot be imported because',
  warnings: 'Warnings',
  previewed: 'A preview only; nothing was written.',
  notWritten: 'Nothing was written.',
  unresolved: (ambiguous, invalid) =>
    `${ambiguous} rows are ambiguous and ${invalid} invalid, so nothing was written; answer by --answers or mend the file, or use --leave-out to write the clear rows and leave those behind.`,
  written: (figures, revision) =>
    `Wrote ${figures.new} new figures, changed ${figures.changed}, deleted ${figures.deleted} (revision ${revision}); “kehoach undo” takes it back.`,
  nothingChanged: (same, revision) =>
    `Nothing has changed: ${same} figures of the file are in the book already (still revision ${revision}).`,
  keptFigures: (kept) =>
    `${kept} figures of the import before that the file does not name any more were kept.`,
  knownFile: (at) => `This very file was imported at ${at}.`,

  unknownProfile: (name, known) => `there is no profile “${name}”; the profiles are: ${known}`,
  noProfiles: 'none yet',
  unknownSheet: (name, known) => `the file has no sheet “${name}”; its sheets are: ${known}`,
  unknownColumn: (column, sheet) =>
    `the sheet “${sheet}” has no column “${column}”; give its letter, its number or its header`,
  severalColumns: (column, sheet, names) =>
    `“${column}” is several columns of the sheet “${sheet}” (${names}); give the letter`,
  noSheet: 'no sheet with figures was found; name one by --sheet',
  unknownTarget: (text, what) => `no ${what} has the code, name or uid “${text}”`,
  severalTargets: (text, what, names) =>
    `“${text}” is more than one ${what} (${names}); give the code or uid`,
  badAnswers: (detail) => `the answers are not of the right form (${detail})`,
  profileNeedsWriting: '“--save-profile” is for writing and not for “--preview”',
};

export const importWords: Readonly<Record<Lang, ImportWords>> = { vi, en };
