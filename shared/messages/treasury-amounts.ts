/** What is wrong with the amounts of a row of a Treasury file, in both languages. */
import type { RowReasons } from '../treasury/row-reasons.ts';
import { quoted } from './quoted-cell.ts';
import { count } from './refusal-sentence.ts';
import type { ReasonSentences } from './treasury-reasons.ts';

export const amountSentences: Pick<
  ReasonSentences<RowReasons>,
  | 'amountAmbiguous'
  | 'amountInvalid'
  | 'amountMerged'
  | 'amountTooLarge'
  | 'fractionOfDong'
  | 'noResult'
  | 'cellError'
  | 'partsDisagree'
  | 'splitDisagrees'
  | 'sameFigureOpen'
> = {
  amountAmbiguous: {
    vi: ({ text, readings }) =>
      `Số tiền ${quoted(text)} có thể là ${readings || 'nhiều số khác nhau'}. Hãy sửa ô này, hoặc chọn cách viết số của cột`,
    en: ({ text, readings }) =>
      `The amount ${quoted(text)} can be ${readings || 'several numbers'}. Please mend the cell, or choose how the column writes numbers`,
  },
  amountInvalid: {
    vi: ({ text }) => `${quoted(text)} không phải số tiền. Hãy sửa ô này hoặc bỏ qua dòng`,
    en: ({ text }) => `${quoted(text)} is no amount. Please mend the cell or leave the row out`,
  },
  amountMerged: {
    vi: ({ text, rows }) =>
      `Số tiền ${quoted(text)} nằm trong ô gộp chung của ${rows} dòng nên không rõ mỗi dòng được bao nhiêu. Hãy nhập số của từng dòng`,
    en: ({ text, rows }) =>
      `The amount ${quoted(text)} stands in one merged cell beside ${rows} rows: what each has of it is not known. Please type the amount of each row`,
  },
  amountTooLarge: {
    vi: ({ text }) => `Số tiền ${quoted(text)} quá lớn để lưu chính xác. Hãy kiểm tra đơn vị tính hoặc sửa ô`,
    en: ({ text }) =>
      `The amount ${quoted(text)} is too large to be kept exactly. Please check the unit of money, or mend the cell`,
  },
  fractionOfDong: {
    vi: ({ text }) => `Số tiền ${quoted(text)} lẻ dưới 1 đồng. Hãy cho phép làm tròn đến đồng, hoặc sửa ô`,
    en: ({ text }) =>
      `The amount ${quoted(text)} has a fraction of a đồng. Please allow rounding to the đồng, or mend the cell`,
  },
  noResult: {
    vi: ({ formula }) =>
      `Công thức ${quoted(formula)} không có kết quả lưu trong tệp. Hãy mở bằng Excel, lưu lại rồi nhập, hoặc gõ số vào ô`,
    en: ({ formula }) =>
      `Formula ${quoted(formula)} has no stored result. Please open and save the file in Excel, or type the amount`,
  },
  cellError: {
    vi: ({ text }) => `Ô báo lỗi ${quoted(text)}. Hãy sửa ô này hoặc bỏ qua dòng`,
    en: ({ text }) => `The cell is an error, ${quoted(text)}. Please mend it or leave the row out`,
  },
  partsDisagree: {
    vi: ({ completed, advance, disbursed }) =>
      `Khối lượng hoàn thành ${count(completed)} + tạm ứng ${count(advance)} không bằng tổng giải ngân ${count(disbursed)} đồng. Hãy sửa ô sai`,
    en: ({ completed, advance, disbursed }) =>
      `Completed volume ${count(completed)} + advance ${count(advance)} is not the total of ${count(disbursed)} đồng. Please mend the wrong cell`,
  },
  splitDisagrees: {
    vi: ({ whole, parts }) =>
      `Cột tổng ghi ${count(whole)} đồng nhưng các cột thành phần cộng lại là ${count(parts)} đồng. Hãy sửa ô sai`,
    en: ({ whole, parts }) =>
      `The column of totals says ${count(whole)} đồng, but its parts come to ${count(parts)} đồng. Please mend the wrong cell`,
  },
  sameFigureOpen: {
    vi: ({ row }) =>
      `Cùng cộng vào một số liệu với dòng ${row}, dòng đó còn chưa rõ. Hãy xử lý dòng ${row} trước`,
    en: ({ row }) => `Part of one figure with row ${row}, which is open. Please decide on row ${row} first`,
  },
};
