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
  withoutCommand: 'Không kèm lệnh',
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
    `“${value}” không dùng được cho tùy chọn “${option}” (${expected})`,
  repeatedOption: (option: string) => `tùy chọn “${option}” được ghi nhiều lần`,
  missingArgument: (name: string) => `thiếu ${name}`,
  missingOption: (option: string) => `thiếu tùy chọn “${option}”`,
  needlessArgument: (text: string) => `thừa “${text}”`,
  outIsBook: 'tệp xuất ra trùng với chính sổ kế hoạch',
  otherExtension: (out: string, format: string) =>
    `tên tệp “${out}” là của dạng khác với “--format ${format}”; hãy đổi đuôi tệp thành .${format} hoặc chọn dạng khác`,
  allNeedsFolder: (out: string) =>
    `“--what all” xuất nhiều tệp nên “--out” phải là thư mục, không phải tệp “${out}”`,
  badAuthor: 'tên người sửa để trống hoặc có ký tự không dùng được',
  logAt: (path: string) => `Chi tiết của lỗi được ghi ở ${path}`,

  unit: (unit: string) => `Đơn vị: ${unit}`,
  year: (year: number) => `năm ${year}`,
  rows: (count: string) => `${count} dòng`,
  key: 'Khóa',
  noRows: 'Bảng chưa có dòng nào.',
  noFigures: 'Bảng chưa có số liệu.',
  hiddenColumns: (count: number) =>
    `Còn ${count} cột không đủ chỗ; chuyển ra tệp hoặc dùng --json để xem hết.`,
  hiddenKeys: (names: string) => `Các cột không đủ chỗ: ${names}`,

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

  serving: (book: string, address: string, readOnly: boolean) =>
    `Sổ ${book} đang mở${readOnly ? ' (chỉ đọc)' : ''} tại:\n\n  ${address}\n\nMở địa chỉ này bằng trình duyệt trên chính máy này; địa chỉ chỉ dùng được một lần. Kehoach dừng khi đóng cửa sổ cuối cùng hoặc khi nhấn Ctrl+C.`,
  servingEnded: 'Đã đóng sổ và dừng.',
  noBrowser: 'Không mở được trình duyệt ở đây; hãy tự mở địa chỉ trên.',
  portTaken: (port: string) => `không dùng được cổng ${port}; hãy chọn cổng khác hoặc bỏ “--port”`,

  changedCells: (changed: string, revision: string) => `Đã sửa ${changed} ô (bản ${revision}).`,
  nothingChanged: (revision: string) => `Không có ô nào thay đổi (vẫn là bản ${revision}).`,
  row: 'Dòng',
  column: 'Cột',
  before: 'Trước',
  after: 'Sau',
  moreCells: (count: string) => `… và ${count} ô khác.`,
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
  exportedPages: (path: string, pages: number) => `Đã xuất ${path} (${pages} trang)`,
  notExported: (what: string, format: string, why: string) => `Chưa xuất ${what} (${format}): ${why}`,
  openFindings: (counts: string) => `Sổ còn phát hiện chưa xử lý: ${counts}.`,
  copied: (path: string, bytes: string) => `Đã lưu bản sao ${path} (${bytes} byte) và kiểm tra lại.`,
  compared: (figures: string) => `Đã mở lại và đối chiếu ${figures} số với sổ: khớp cả.`,
  at: 'Thời điểm',
  author: 'Người sửa',
  what: 'Nội dung',
  changes: 'Thay đổi',
  canUndo: (what: string) => `Lần hoàn tác tới sẽ bỏ: ${what}`,
  canRedo: (what: string) => `Lần làm lại tới sẽ thực hiện: ${what}`,
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
  withoutCommand: 'Without a command',
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
  repeatedOption: (option) => `the option “${option}” is there more than once`,
  missingArgument: (name) => `${name} is missing`,
  missingOption: (option) => `the option “${option}” is missing`,
  needlessArgument: (text) => `“${text}” is one too many`,
  outIsBook: 'the file to write is the plan book itself',
  otherExtension: (out, format) =>
    `the file name “${out}” is that of another form than “--format ${format}”; end it in .${format} or choose the other form`,
  allNeedsFolder: (out) =>
    `“--what all” writes several files, so “--out” has to be a folder and not the file “${out}”`,
  badAuthor: 'the author is blank or holds characters that cannot be used',
  logAt: (path) => `The detail of the fault is in ${path}`,

  unit: (unit) => `Unit: ${unit}`,
  year: (year) => `${year}`,
  rows: (count) => `${count} rows`,
  key: 'Key',
  noRows: 'The sheet has no rows yet.',
  noFigures: 'The sheet has no figures yet.',
  hiddenColumns: (count) =>
    `${count} more columns do not fit; send the output to a file or use --json to see them.`,
  hiddenKeys: (names) => `Columns that do not fit: ${names}`,

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

  serving: (book, address, readOnly) =>
    `The book ${book} is open${readOnly ? ' (read-only)' : ''} at:\n\n  ${address}\n\nOpen this address in a browser on this very machine; it works once. Kehoach stops when the last window is closed or on Ctrl+C.`,
  servingEnded: 'The book is closed; stopped.',
  noBrowser: 'No browser could be opened here; open the address above yourself.',
  portTaken: (port) => `port ${port} cannot be used; choose another or leave “--port” out`,

  changedCells: (changed, revision) => `${changed} cells changed (revision ${revision}).`,
  nothingChanged: (revision) => `No cell has changed (still revision ${revision}).`,
  row: 'Row',
  column: 'Column',
  before: 'Before',
  after: 'After',
  moreCells: (count) => `… and ${count} more cells.`,
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
  exportedPages: (path, pages) => `Wrote ${path} (${pages} pages)`,
  notExported: (what, format, why) => `Not written: ${what} (${format}): ${why}`,
  openFindings: (counts) => `Findings of the book that are still open: ${counts}.`,
  copied: (path, bytes) => `Wrote the copy ${path} (${bytes} bytes) and proved it.`,
  compared: (figures) => `Reopened and compared ${figures} figures with the book: all agree.`,
  at: 'At',
  author: 'Author',
  what: 'What',
  changes: 'Changes',
  canUndo: (what) => `The next undo would take back: ${what}`,
  canRedo: (what) => `The next redo would do again: ${what}`,
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
};

export const words: Readonly<Record<Lang, Words>> = { vi, en };
