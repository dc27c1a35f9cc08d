/** Refusals of whole requests: history, commands, jobs, what was asked for wrongly. */
import { count, type Sentences } from './refusal-sentence.ts';

export type RequestCode =
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'unknownRevision'
  | 'invalidRequest'
  | 'unknownRequest'
  | 'notFromWindow'
  | 'engineLost'
  | 'busy'
  | 'bookNotOpen'
  | 'bookAlreadyOpen'
  | 'commandIdReused'
  | 'jobCancelled'
  | 'unknownJob'
  | 'usage';

export const requestRefusals: Sentences<RequestCode> = {
  nothingToUndo: {
    vi: () => 'Không còn lần sửa nào để hoàn tác.',
    en: () => 'There is nothing left to undo.',
  },
  nothingToRedo: {
    vi: () => 'Không có lần sửa nào để làm lại; chỉ làm lại được ngay sau khi hoàn tác.',
    en: () => 'There is nothing to redo; redo works right after an undo.',
  },
  unknownRevision: {
    vi: ({ revision, last }) =>
      `Sổ không có bản ${count(revision)}; hãy chọn một bản từ 1 đến ${count(last)}.`,
    en: ({ revision, last }) =>
      `The book has no revision ${count(revision)}; choose one from 1 to ${count(last)}.`,
  },
  invalidRequest: {
    vi: ({ name, problems }) => `Yêu cầu “${name}” chưa đúng dạng (${problems}); hãy sửa chỗ đã nêu.`,
    en: ({ name, problems }) =>
      `The request “${name}” is not well formed (${problems}); correct what is named.`,
  },
  unknownRequest: {
    vi: ({ name }) => `Bản Kehoach này không có yêu cầu “${name}”; hãy kiểm tra lại tên.`,
    en: ({ name }) => `This Kehoach knows no request “${name}”; check the name.`,
  },
  notFromWindow: {
    vi: ({ name }) => `Cửa sổ không được gửi yêu cầu “${name}”; hãy dùng trình đơn Tệp.`,
    en: ({ name }) => `A window may not ask for “${name}”; use the File menu.`,
  },
  engineLost: {
    vi: () =>
      'Bộ phận giữ sổ kế hoạch đã dừng giữa chừng, nên chưa rõ lần sửa cuối đã được ghi hay chưa; chương trình đang tự mở lại sổ; sau khi mở xong, hãy xem lại ô vừa sửa và nhập lại nếu thiếu.',
    en: () =>
      'The part of the program that keeps the book stopped in the middle, so it is not known whether the last change was written; the book is being opened again by itself, then look at the cell and type it again if it is missing.',
  },
  busy: {
    vi: ({ limit }) =>
      `Cửa sổ đã gửi hơn ${count(limit)} yêu cầu mà chưa chờ trả lời; hãy đợi một lát rồi thử lại.`,
    en: ({ limit }) =>
      `The window has sent more than ${count(limit)} requests without waiting for an answer; wait a moment and try again.`,
  },
  bookNotOpen: {
    vi: () => 'Chưa mở sổ kế hoạch nào; hãy mở một sổ trước.',
    en: () => 'No plan book is open; open one first.',
  },
  bookAlreadyOpen: {
    vi: ({ path }) => `Đang có một sổ mở, nên chưa mở được “${path}”; hãy đóng sổ đang mở trước.`,
    en: ({ path }) => `A book is open already, so “${path}” cannot be opened; close the open one first.`,
  },
  commandIdReused: {
    vi: ({ commandId }) => `Mã lệnh “${commandId}” đã dùng cho một lệnh khác; hãy gửi lại với mã lệnh mới.`,
    en: ({ commandId }) => `The command id “${commandId}” belongs to another command; send it with a new id.`,
  },
  jobCancelled: {
    vi: () => 'Việc đang chạy đã được dừng theo yêu cầu; chưa có gì thay đổi.',
    en: () => 'The job was stopped as asked; nothing has been changed.',
  },
  unknownJob: {
    vi: ({ job }) => `Không có việc nào đang chạy với mã “${job}”; có thể việc đó đã xong.`,
    en: ({ job }) => `No job with the id “${job}” is running; it may have ended already.`,
  },
  usage: {
    vi: ({ problem }) => `Lệnh chưa đúng: ${problem}.`,
    en: ({ problem }) => `Wrong use: ${problem}.`,
  },
};
