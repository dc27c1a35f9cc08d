/** Refusals of what is asked of a file from the Treasury once it has been read, and of what the book keeps of imports. */
import type { ErrorCode } from '../errors/codes.ts';
import { count, type Sentences } from './refusal-sentence.ts';

export type ImportingCode =
  | 'importOutOfMemory'
  | 'importGone'
  | 'importSheetUnknown'
  | 'importFileChanged'
  | 'importNotPreviewed'
  | 'importStale'
  | 'importObstacles'
  | 'importOpenRows'
  | 'importNotBackedUp'
  | 'unknownBatch'
  | 'archiveDamaged'
  | 'unknownProfile'
  | 'profileExists';

export const importingRefusals: Sentences<ImportingCode & ErrorCode> = {
  importOutOfMemory: {
    vi: () =>
      'Tệp quá lớn so với bộ nhớ dành cho việc nhập nên chưa đọc dòng nào; hãy chép riêng bảng số liệu sang một tệp Excel mới rồi nhập tệp đó.',
    en: () =>
      'The file is too large for the memory that an import may take, so no row was taken; copy the table into a new Excel file and import that.',
  },
  importGone: {
    vi: () => 'Tệp đang nhập không còn mở; hãy chọn lại tệp.',
    en: () => 'The file is not open any more; choose it again.',
  },
  importSheetUnknown: {
    vi: ({ sheet, known }) => `Tệp không có trang tính “${sheet}”; các trang tính có: ${known}.`,
    en: ({ sheet, known }) => `The file has no sheet “${sheet}”; its sheets are: ${known}.`,
  },
  importFileChanged: {
    vi: ({ file }) => `Tệp “${file}” đã thay đổi từ lúc mở; hãy chọn lại tệp để nhập bản mới.`,
    en: ({ file }) => `“${file}” has changed since it was opened; choose it again to import it as it is now.`,
  },
  importNotPreviewed: {
    vi: () => 'Chưa xem trước tệp này; hãy xem trước rồi mới ghi vào kế hoạch.',
    en: () => 'This file has not been previewed; preview it before it is written.',
  },
  importStale: {
    vi: () =>
      'Sổ đã thay đổi từ lúc xem trước nên chưa ghi gì; hãy xem trước lại, các lựa chọn đã làm vẫn giữ nguyên.',
    en: () =>
      'The book has changed since the preview, so nothing was written; preview again, all choices are kept.',
  },
  importObstacles: {
    vi: ({ count: number, first }) =>
      `Chưa ghi được vì còn ${count(number)} điều phải xác định: ${first} Hãy chọn rồi xem trước lại.`,
    en: ({ count: number, first }) =>
      `Nothing was written: ${count(number)} things have to be settled first. ${first} Settle them and preview again.`,
  },
  importOpenRows: {
    vi: ({ ambiguous, invalid }) =>
      `Chưa ghi được vì còn ${count(ambiguous)} dòng chưa rõ và ${count(invalid)} dòng không hợp lệ; hãy xử lý từng dòng, hoặc chọn để các dòng đó lại.`,
    en: ({ ambiguous, invalid }) =>
      `Nothing was written: ${count(ambiguous)} rows are ambiguous and ${count(invalid)} invalid; settle them, or choose to leave them out.`,
  },
  importNotBackedUp: {
    vi: ({ reason }) =>
      `Chưa ghi gì vào kế hoạch vì không sao lưu được sổ trước khi nhập. ${reason} Xử lý xong, hãy ghi lại; không phải chọn lại gì.`,
    en: ({ reason }) =>
      `Nothing was written: the book could not be backed up before the import. ${reason} Then write it again; all choices are kept.`,
  },
  unknownBatch: {
    vi: ({ batch }) => `Sổ không có lần nhập “${batch}”; lần nhập đó có thể đã được hoàn tác.`,
    en: ({ batch }) => `The book has no import “${batch}”; it may have been undone.`,
  },
  archiveDamaged: {
    vi: ({ file }) =>
      `Bản lưu của tệp “${file}” trong sổ đã hỏng; số liệu của kế hoạch không bị ảnh hưởng. Hãy nhập lại từ tệp gốc, hoặc mở bản sao lưu của sổ.`,
    en: ({ file }) =>
      `What the book keeps of “${file}” is damaged; the figures of the plan are not. Import the file itself again, or open a backup of the book.`,
  },
  unknownProfile: {
    vi: ({ profile }) => `Sổ không có hồ sơ nhập “${profile}”; hãy chọn trong danh sách hồ sơ.`,
    en: ({ profile }) => `The book has no import profile “${profile}”; choose one of the list.`,
  },
  profileExists: {
    vi: ({ name }) => `Đã có hồ sơ nhập tên “${name}”; hãy đặt tên khác.`,
    en: ({ name }) => `There is an import profile “${name}” already; choose another name.`,
  },
};
