/** What the desktop application itself says: native dialogs, and answers about files. */
import type { Lang } from '../sheets/index.ts';

const vi = {
  bookFiles: 'Sổ kế hoạch',
  xlsxFiles: 'Bảng tính Excel',
  docxFiles: 'Văn bản Word',
  pdfFiles: 'Tệp PDF',
  csvFiles: 'Tệp CSV',
  openTitle: 'Mở sổ kế hoạch',
  newTitle: 'Chọn nơi lưu sổ mới',
  copyTitle: 'Chọn nơi lưu bản sao',
  exportTitle: 'Chọn nơi lưu tệp xuất ra',
  exportFolderTitle: 'Chọn thư mục lưu các tệp xuất ra',
  templateTitle: 'Chọn mẫu Word của cơ quan',
  treasuryTitle: 'Chọn tệp số liệu của Kho bạc',
  treasuryFiles: 'Tệp số liệu Kho bạc (Excel, CSV)',
  newBookName: 'Sổ kế hoạch',

  opened: 'Đã mở tệp.',
  shown: 'Đã mở thư mục chứa tệp.',
  unknownFile: 'Cửa sổ này không được giao tệp ấy; hãy xuất lại rồi mở.',
  fileGone: (name: string) => `Không còn tệp “${name}”: có thể tệp đã bị chuyển đi hoặc xóa; hãy xuất lại.`,
  onlyPapers: (name: string) =>
    `Kehoach chỉ mở tệp Word, Excel, PDF và CSV; hãy mở “${name}” từ thư mục chứa nó.`,
  cannotOpenFile: (name: string) =>
    `Máy không mở được tệp “${name}”: có thể chưa cài chương trình dùng cho dạng tệp này; hãy mở tệp từ thư mục chứa nó.`,
  recentGone: (name: string) =>
    `Không còn sổ “${name}” ở chỗ cũ: có thể sổ đã bị chuyển đi hoặc xóa; hãy chọn Tệp, Mở… để tìm lại.`,
  notABookName: (name: string) => `Tệp “${name}” không phải sổ kế hoạch; hãy chọn tệp có đuôi .kehoach.`,
  settingsNotSaved:
    'Không ghi được cài đặt vào thư mục của bạn; cài đặt vừa chọn chỉ có hiệu lực đến khi đóng Kehoach.',
  requestFailed:
    'Kehoach không làm được việc vừa yêu cầu; hãy thử lại, nếu vẫn vậy hãy đóng rồi mở lại cửa sổ.',
  requestRefused: 'Kehoach từ chối yêu cầu này vì nó không đúng mẫu; hãy đóng rồi mở lại cửa sổ.',

  engineFails: (name: string) => `Không giữ được sổ “${name}” ở trạng thái mở.`,
  engineFailsDetail: (log: string) =>
    'Phần xử lý sổ đã dừng ba lần trong một phút. Những gì báo “Đã lưu” vẫn nằm trong tệp. ' +
    `Hãy chọn “Thử lại”; nếu vẫn vậy hãy đóng sổ, chép tệp ra một thư mục trên máy này rồi mở lại. Nhật ký ở ${log}.`,
  tryAgain: 'Thử lại',
  closeBook: 'Đóng sổ',
  windowFails: 'Cửa sổ đã dừng nhiều lần trong một phút.',
  windowFailsDetail: (log: string) =>
    `Những gì báo “Đã lưu” vẫn nằm trong sổ. Hãy mở lại Kehoach; nhật ký ở ${log}.`,
  close: 'Đóng',
};

export type DesktopWords = typeof vi;

const en: DesktopWords = {
  bookFiles: 'Plan book',
  xlsxFiles: 'Excel workbook',
  docxFiles: 'Word document',
  pdfFiles: 'PDF file',
  csvFiles: 'CSV file',
  openTitle: 'Open a plan book',
  newTitle: 'Where the new book goes',
  copyTitle: 'Where the copy goes',
  exportTitle: 'Where the exported file goes',
  exportFolderTitle: 'The folder for the exported files',
  templateTitle: 'A Word template of the office',
  treasuryTitle: 'A file with figures of the Treasury',
  treasuryFiles: 'Treasury figures (Excel, CSV)',
  newBookName: 'Plan book',

  opened: 'The file is open.',
  shown: 'Its folder is open.',
  unknownFile: 'This window was not given that file; export it again and open it then.',
  fileGone: (name) => `The file “${name}” is gone: it may have been moved or deleted; export it again.`,
  onlyPapers: (name) => `Kehoach opens Word, Excel, PDF and CSV files only; open “${name}” from its folder.`,
  cannotOpenFile: (name) =>
    `This machine could not open “${name}”: the program for it may not be installed; open it from its folder.`,
  recentGone: (name) =>
    `The book “${name}” is not where it was: it may have been moved or deleted; look for it with File, Open….`,
  notABookName: (name) => `The file “${name}” is no plan book; choose a file that ends in .kehoach.`,
  settingsNotSaved:
    'The settings could not be written to your folder; what you chose holds until Kehoach is closed.',
  requestFailed:
    'Kehoach could not do what was asked; try again, and if it happens again close the window and open it anew.',
  requestRefused:
    'Kehoach refused this request because it does not have the right form; close the window and open it anew.',

  engineFails: (name) => `The book “${name}” cannot be kept open.`,
  engineFailsDetail: (log) =>
    'The part that works on the book has stopped three times within a minute. What was told as “Saved” is in the ' +
    `file. Choose “Try again”; if that does not help, close the book, copy its file to a folder on this machine and open it there. The log is in ${log}.`,
  tryAgain: 'Try again',
  closeBook: 'Close the book',
  windowFails: 'The window has stopped several times within a minute.',
  windowFailsDetail: (log) =>
    `What was told as “Saved” is in the book. Open Kehoach again; the log is in ${log}.`,
  close: 'Close',
};

export const desktopWords: Readonly<Record<Lang, DesktopWords>> = { vi, en };
