/** What is said of a Word template that cannot carry the letter: what is wrong, where, and what to do in Word. */
import type { ErrorParams } from '../errors/codes.ts';
import type { Sentences } from './refusal-sentence.ts';

export type TemplateCode =
  | 'templateNotWord'
  | 'templateTooLarge'
  | 'templateForbidden'
  | 'templateUnknown'
  | 'templateMissing'
  | 'templateBroken'
  | 'templateMisplaced'
  | 'templateFootnote';

type Kind = ErrorParams['templateForbidden']['kind'];
type Where = ErrorParams['templateMisplaced']['where'];

const kindVi: Record<Kind, string> = {
  macro: 'chứa macro',
  external: 'có liên kết ra ngoài tệp',
  chunk: 'chèn cả một tệp khác',
  object: 'chứa thành phần không cho phép',
  field: 'có trường lấy dữ liệu từ nơi khác',
};
const kindEn: Record<Kind, string> = {
  macro: 'holds a macro',
  external: 'has a link that leads out of the file',
  chunk: 'takes in another whole file',
  object: 'holds something that is not allowed',
  field: 'has a field that fetches from elsewhere',
};

const whereVi: Record<Where, string> = {
  header: 'nằm trong đầu trang (header), nơi không được thay; hãy chuyển xuống phần văn bản',
  footer: 'nằm trong chân trang (footer), nơi không được thay; hãy chuyển lên phần văn bản',
  footnote: 'nằm trong chú thích (footnote), nơi không được thay; hãy chuyển lên phần văn bản',
  withOtherText: 'phải đứng riêng trong một đoạn; hãy xóa chữ khác trong đoạn đó hoặc tách đoạn',
  inside: 'nằm trong bảng, hộp chữ hoặc khung điều khiển; hãy đưa ra một đoạn thường của văn bản',
  twice: 'có hơn một lần; hãy chỉ giữ lại một',
  beforeBody: 'đứng trước {noi_dung}; hãy chuyển xuống sau',
};
const whereEn: Record<Where, string> = {
  header: 'stands in a page header, where nothing is replaced; move it into the text',
  footer: 'stands in a page footer, where nothing is replaced; move it into the text',
  footnote: 'stands in a footnote, where nothing is replaced; move it into the text',
  withOtherText: 'must be alone in its paragraph; delete the other words there, or split the paragraph',
  inside: 'stands in a table, a text box or a control; move it to an ordinary paragraph of the text',
  twice: 'is there more than once; keep one of them',
  beforeBody: 'comes before {noi_dung}; move it behind',
};

export const templateRefusals: Sentences<TemplateCode> = {
  templateNotWord: {
    vi: () =>
      'Tệp mẫu không phải là văn bản Word dùng được; hãy mở tệp bằng Word và lưu lại dạng “Word Document (*.docx)”.',
    en: () =>
      'The template is no Word document that can be used; open it in Word and save it as “Word Document (*.docx)”.',
  },
  templateTooLarge: {
    vi: ({ limit }) =>
      `Tệp mẫu lớn quá mức cho phép (${limit} MB); hãy bỏ bớt hoặc thu nhỏ hình ảnh trong mẫu.`,
    en: ({ limit }) =>
      `The template is larger than allowed (${limit} MB); take pictures out of it or make them smaller.`,
  },
  templateForbidden: {
    vi: ({ kind, name }) =>
      `Tệp mẫu ${kindVi[kind]} (${name}) nên không dùng được; hãy xóa thành phần đó trong Word rồi lưu lại.`,
    en: ({ kind, name }) =>
      `The template ${kindEn[kind]} (${name}) and is not used; delete that in Word and save it.`,
  },
  templateUnknown: {
    vi: ({ placeholder, near, known }) =>
      `Mẫu có chỗ điền ${placeholder} mà Kehoach không biết, ở đoạn “${near}”; các chỗ điền dùng được: ${known}.`,
    en: ({ placeholder, near, known }) =>
      `The template has the placeholder ${placeholder}, which is not known, in the paragraph “${near}”; those that can be used: ${known}.`,
  },
  templateMissing: {
    vi: ({ placeholder }) =>
      `Mẫu thiếu chỗ điền ${placeholder}; hãy thêm vào đúng chỗ trong mẫu rồi lưu lại.`,
    en: ({ placeholder }) =>
      `The template lacks the placeholder ${placeholder}; put it where it belongs and save it.`,
  },
  templateBroken: {
    vi: ({ near }) =>
      `Mẫu có dấu ngoặc nhọn lẻ, thiếu dấu mở hoặc dấu đóng, ở đoạn “${near}”; hãy viết chỗ điền liền trong một đoạn, ví dụ {noi_dung}.`,
    en: ({ near }) =>
      `The template has a brace without its partner in the paragraph “${near}”; write the placeholder within one paragraph, as in {noi_dung}.`,
  },
  templateMisplaced: {
    vi: ({ placeholder, where, near }) => `Chỗ điền ${placeholder} của mẫu ${whereVi[where]} (ở “${near}”).`,
    en: ({ placeholder, where, near }) =>
      `The template's placeholder ${placeholder} ${whereEn[where]} (at “${near}”).`,
  },
  templateFootnote: {
    vi: ({ near }) =>
      `Mẫu có chú thích riêng ở đoạn “${near}”, làm sai số thứ tự chú thích của nội dung; hãy xóa chú thích đó.`,
    en: ({ near }) =>
      `The template has a footnote of its own in the paragraph “${near}”, which would change the numbers of the text's; delete it.`,
  },
};
