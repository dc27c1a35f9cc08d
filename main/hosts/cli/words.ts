/** What the command line itself says: headings, labels, the sentences around the engine's answers. */
import type { Lang } from '#shared/sheets/index.ts';

const vi = {
  about: 'Kehoach: lập, kiểm tra và xuất kế hoạch năm của chương trình mục tiêu quốc gia, không cần mạng.',
  usage: 'Cách dùng',
  commandWord: 'LỆNH',
  argumentWord: 'THAM SỐ',
  optionWord: 'TÙY CHỌN',
  commands: 'Các lệnh',
  arguments: 'Tham số',
  options: 'Tùy chọn',
  commonOptions: 'Tùy chọn chung',
  helpHint: 'Cách dùng một lệnh: kehoach LỆNH --help',
  statuses:
    'Mã kết thúc: 0 xong; 1 câu trả lời là không (còn lỗi, ô bị từ chối); 2 dùng sai; 3 tệp không dùng được.',

  seeHelp: (name: string) => `gõ “kehoach ${name ? `${name} --help` : 'help'}” để xem cách dùng`,
  unknownCommand: (name: string) => `không có lệnh “${name}”`,
  missingSubcommand: (name: string, rest: string) => `lệnh “${name}” cần một từ nữa (${rest})`,
  unknownOption: (option: string, command: string) =>
    command ? `lệnh “${command}” không có tùy chọn “${option}”` : `không có tùy chọn “${option}”`,
  missingValue: (option: string) => `tùy chọn “${option}” thiếu giá trị`,
  needlessValue: (option: string) => `tùy chọn “${option}” không nhận giá trị`,
  wrongValue: (option: string, value: string, expected: string) =>
    `“${value}” không dùng được cho tùy chọn “${option}” (cần ${expected})`,
  missingArgument: (name: string) => `thiếu ${name}`,
  missingOption: (option: string) => `thiếu tùy chọn “${option}”`,
  needlessArgument: (text: string) => `thừa “${text}”`,
  outIsBook: 'tệp xuất ra trùng với chính sổ kế hoạch',
  badAuthor: 'tên người sửa để trống hoặc có ký tự không dùng được',
  logAt: (path: string) => `Chi tiết của lỗi được ghi ở ${path}`,

  unit: (unit: string) => `Đơn vị: ${unit}`,
  year: (year: number) => `năm ${year}`,
  rows: (count: string) => `${count} dòng`,
  noRows: 'Bảng chưa có dòng nào.',
  hiddenColumns: (count: number) =>
    `Còn ${count} cột không đủ chỗ; chuyển ra tệp hoặc dùng --json để xem hết.`,

  book: 'Sổ',
  office: 'Cơ quan',
  notNamed: '(chưa đặt)',
  years: 'Năm kế hoạch',
  none: 'chưa có',
  status: { draft: 'dự thảo', submitted: 'đã trình', approved: 'đã duyệt' } as Readonly<
    Record<string, string>
  >,
  sheets: 'Bảng',
  figures: 'Số liệu',
  revision: 'Bản',
  schema: 'Định dạng',
  lastChange: 'Sửa lần cuối',
  contentHash: 'Mã băm nội dung',
  holder: 'Đang mở bởi',
  heldBy: (user: string, machine: string, since: string) => `${user} trên máy ${machine} từ ${since}`,
  by: (author: string, time: string) => `${author}, ${time}`,
  created: (path: string) => `Đã tạo sổ ${path}`,
  madeHere: 'vừa tạo từ ví dụ',
  wasThere: 'đã có sẵn',

  changedCells: (changed: string, revision: string) => `Đã sửa ${changed} ô (bản ${revision}).`,
  nothingChanged: (revision: string) => `Không có ô nào thay đổi (vẫn là bản ${revision}).`,
  row: 'Dòng',
  column: 'Cột',
  before: 'Trước',
  after: 'Sau',
  refusedCells: (count: string) => `${count} ô bị từ chối:`,
  blank: 'trống',

  item: 'Khoản mục',
  vintage: 'Vốn năm',
  amount: 'Số tiền (đồng)',
  totals: {
    assigned: 'Vốn giao',
    allotted: 'Vốn phân bổ',
    disbursed: 'Giải ngân',
    reported: 'Giải ngân theo báo cáo',
  } as Readonly<Record<string, string>>,

  checks: 'Kiểm tra',
  severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
  counts: (error: number, warning: number, note: number) =>
    `${error} lỗi, ${warning} cảnh báo, ${note} lưu ý`,
  noFindings: 'Không có phát hiện nào.',
  place: 'Nơi',
  section: 'Mục',
  expected: 'Mong đợi',
  actual: 'Thực tế',
  difference: 'Chênh lệch',
  why: 'Giải thích',
  waived: 'Bỏ qua vì',

  exported: (path: string) => `Đã xuất ${path}`,
  compared: (figures: string) => `Đã mở lại và đối chiếu ${figures} số với sổ: khớp cả.`,
  at: 'Thời điểm',
  author: 'Người sửa',
  what: 'Nội dung',
  changes: 'Thay đổi',
  canUndo: (what: string) => `Hoàn tác sẽ lấy lại: ${what}`,
  canRedo: (what: string) => `Làm lại sẽ thực hiện: ${what}`,
  nowAt: (revision: string) => `Sổ đang ở bản ${revision}.`,
  sameContents: (revision: string) => `Nội dung đã đúng như bản cần quay về; sổ vẫn ở bản ${revision}.`,

  sound: 'Sổ nguyên vẹn.',
  unsound: 'Sổ có chỗ không nguyên vẹn:',
  verified: (figures: string, changeSets: string, totals: string) =>
    `Đã kiểm tra ${figures} số liệu, ${changeSets} lần sửa, ${totals} tổng.`,
  rowAdded: (key: string) => `Đã thêm dòng; khóa của dòng: ${key}`,
  rowRenamed: 'Đã đổi tên dòng.',
  rowMoved: 'Đã chuyển dòng.',
  rowDeleted: (rows: string, figures: string) =>
    `Đã xóa ${rows} dòng cùng ${figures} số liệu; hoàn tác được.`,
  papers: 'Văn bản đã xuất',
};

export type Words = typeof vi;

const en: Words = {
  about:
    'Kehoach drafts, checks and issues the yearly plan of a National Target Programme, without a network.',
  usage: 'Usage',
  commandWord: 'COMMAND',
  argumentWord: 'ARGUMENTS',
  optionWord: 'OPTIONS',
  commands: 'Commands',
  arguments: 'Arguments',
  options: 'Options',
  commonOptions: 'Options of every command',
  helpHint: 'How one command is used: kehoach COMMAND --help',
  statuses:
    'Exit status: 0 done; 1 the answer is no (errors found, cells refused); 2 wrong use; 3 the file cannot be used.',

  seeHelp: (name) => `“kehoach ${name ? `${name} --help` : 'help'}” shows the use`,
  unknownCommand: (name) => `there is no command “${name}”`,
  missingSubcommand: (name, rest) => `the command “${name}” needs another word (${rest})`,
  unknownOption: (option, command) =>
    command ? `the command “${command}” has no option “${option}”` : `there is no option “${option}”`,
  missingValue: (option) => `the option “${option}” lacks its value`,
  needlessValue: (option) => `the option “${option}” takes no value`,
  wrongValue: (option, value, expected) => `“${value}” is no value of the option “${option}” (${expected})`,
  missingArgument: (name) => `${name} is missing`,
  missingOption: (option) => `the option “${option}” is missing`,
  needlessArgument: (text) => `“${text}” is one too many`,
  outIsBook: 'the file to write is the plan book itself',
  badAuthor: 'the author is blank or holds characters that cannot be used',
  logAt: (path) => `The detail of the fault is in ${path}`,

  unit: (unit) => `Unit: ${unit}`,
  year: (year) => `${year}`,
  rows: (count) => `${count} rows`,
  noRows: 'The sheet has no rows yet.',
  hiddenColumns: (count) =>
    `${count} more columns do not fit; send the output to a file or use --json to see them.`,

  book: 'Book',
  office: 'Office',
  notNamed: '(not named)',
  years: 'Plan years',
  none: 'none yet',
  status: { draft: 'draft', submitted: 'submitted', approved: 'approved' },
  sheets: 'Sheets',
  figures: 'Figures',
  revision: 'Revision',
  schema: 'Format',
  lastChange: 'Last change',
  contentHash: 'Content hash',
  holder: 'In use by',
  heldBy: (user, machine, since) => `${user} on ${machine} since ${since}`,
  by: (author, time) => `${author}, ${time}`,
  created: (path) => `Made the book ${path}`,
  madeHere: 'just made from the example',
  wasThere: 'was there before',

  changedCells: (changed, revision) => `${changed} cells changed (revision ${revision}).`,
  nothingChanged: (revision) => `No cell has changed (still revision ${revision}).`,
  row: 'Row',
  column: 'Column',
  before: 'Before',
  after: 'After',
  refusedCells: (count) => `${count} cells were refused:`,
  blank: 'blank',

  item: 'Item',
  vintage: 'Vintage',
  amount: 'Amount (đồng)',
  totals: {
    assigned: 'Assigned',
    allotted: 'Allotted',
    disbursed: 'Disbursed',
    reported: 'Disbursed as reported',
  },

  checks: 'Checks',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  counts: (error, warning, note) => `${error} errors, ${warning} warnings, ${note} notes`,
  noFindings: 'Nothing was found.',
  place: 'Place',
  section: 'Section',
  expected: 'Expected',
  actual: 'Actual',
  difference: 'Difference',
  why: 'Explanation',
  waived: 'Waived because',

  exported: (path) => `Wrote ${path}`,
  compared: (figures) => `Reopened and compared ${figures} figures with the book: all agree.`,
  at: 'At',
  author: 'Author',
  what: 'What',
  changes: 'Changes',
  canUndo: (what) => `Undo would take back: ${what}`,
  canRedo: (what) => `Redo would do again: ${what}`,
  nowAt: (revision) => `The book is at revision ${revision}.`,
  sameContents: (revision) =>
    `The contents are those of that revision already; the book stays at revision ${revision}.`,

  sound: 'The book is sound.',
  unsound: 'The book is not sound:',
  verified: (figures, changeSets, totals) =>
    `Verified ${figures} figures, ${changeSets} change sets, ${totals} totals.`,
  rowAdded: (key) => `Row added; its key: ${key}`,
  rowRenamed: 'Row renamed.',
  rowMoved: 'Row moved.',
  rowDeleted: (rows, figures) => `${rows} rows deleted with ${figures} figures; undo brings them back.`,
  papers: 'Papers written',
};

export const words: Readonly<Record<Lang, Words>> = { vi, en };
