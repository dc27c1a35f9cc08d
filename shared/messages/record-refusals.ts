/** Refusals of what was typed or asked for in the rows of works and documents. */
import type { ErrorCode } from '../errors/codes.ts';
import type { Sentences } from './refusal-sentence.ts';

export type RecordCode =
  | 'invalidDate'
  | 'invalidYear'
  | 'unknownUnitName'
  | 'ambiguousName'
  | 'lineIsAllotted'
  | 'documentCited'
  | 'orderIsFixed'
  | 'rowOfTwoYears';

export const recordRefusals: Sentences<RecordCode & ErrorCode> = {
  invalidDate: {
    vi: ({ text }) => `“${text}” không phải là ngày hợp lệ; hãy nhập dạng ngày/tháng/năm, ví dụ 31/01/2024.`,
    en: ({ text }) => `“${text}” is not a day; type day/month/year, such as 31/01/2024.`,
  },
  invalidYear: {
    vi: ({ text }) => `“${text}” không phải là năm hợp lệ; hãy nhập đủ bốn chữ số, ví dụ 2024.`,
    en: ({ text }) => `“${text}” is not a year; type its four digits, such as 2024.`,
  },
  unknownUnitName: {
    vi: ({ text, known }) =>
      `Danh mục của năm không có huyện, xã nào tên “${text}”; hãy nhập tên trong danh mục (${known} và các đơn vị trực thuộc) hoặc để trống nếu là toàn tỉnh.`,
    en: ({ text, known }) =>
      `The year's list has no district or commune “${text}”; type a name of the list (${known} and what belongs to them), or leave it blank for the whole province.`,
  },
  ambiguousName: {
    vi: ({ text, candidates }) =>
      `“${text}” là tên của nhiều đơn vị; hãy nhập rõ một trong các tên: ${candidates}.`,
    en: ({ text, candidates }) => `“${text}” is the name of several units; type one of these: ${candidates}.`,
  },
  lineIsAllotted: {
    vi: ({ line }) =>
      `“${line}” đã được phân bổ chung cho các đơn vị ở bảng Phân bổ nên chưa thêm được công trình; hãy xóa số phân bổ chung đó rồi nhập vốn theo từng công trình.`,
    en: ({ line }) =>
      `“${line}” is allotted to units as a whole in sheet Allocation, so no work can be added; clear those amounts first, then type the capital of each work.`,
  },
  documentCited: {
    vi: ({ document, places }) =>
      `“${document}” đang được viện dẫn (${places}) nên chưa xóa được; hãy bỏ các viện dẫn đó trước.`,
    en: ({ document, places }) =>
      `“${document}” is cited (${places}) and cannot be deleted; remove those citations first.`,
  },
  orderIsFixed: {
    vi: ({ sheet }) =>
      `Các dòng của bảng “${sheet}” tự xếp theo số và ngày ban hành, không chuyển được; hãy sửa số hoặc ngày.`,
    en: ({ sheet }) =>
      `The rows of sheet “${sheet}” stand in the order of number and date and cannot be moved; change those instead.`,
  },
  rowOfTwoYears: {
    vi: ({ row, year }) =>
      `Cùng lần ghi này đã sửa “${row}” ở năm ${year}; dòng này có ở nhiều năm, hãy ghi riêng các ô của từng năm.`,
    en: ({ row, year }) =>
      `“${row}” is changed in ${year} by the same request; several years show this row, so write the cells of each year by themselves.`,
  },
};
