/** Words of sheet Nội dung: the outline, the editor of the plan's words, figures in it, footnotes. */
import type { ParagraphStyle } from '../domain/paragraphs.ts';
import type { FigureFormat } from '../domain/section-text.ts';
import type { Lang } from '../sheets/index.ts';
import { moneyUnits } from '../text/money-unit.ts';

const vi = {
  outline: 'Mục lục',
  editor: 'Nội dung kế hoạch',
  toolbar: 'Định dạng nội dung',
  style: 'Kiểu đoạn',
  styles: {
    heading: 'Tiêu đề mục',
    runIn: 'Tiêu đề liền nội dung',
    body: 'Đoạn văn',
    dash: 'Gạch đầu dòng (-)',
    plus: 'Dấu cộng (+)',
    reference: 'Dẫn chiếu phụ lục',
  } as Readonly<Record<ParagraphStyle, string>>,
  bold: 'Đậm',
  italic: 'Nghiêng',
  insertFigure: 'Chèn số liệu…',
  insertFootnote: 'Chèn chú thích',
  newFootnote: 'Chú thích mới.',
  footnotes: 'Chú thích cuối trang',
  footnote: (number: number) => `Chú thích ${number}`,
  listedFootnote: 'Danh sách này lập từ các văn bản được dẫn ở đây; sửa ở bảng Văn bản.',
  finding: 'Kết quả của phép kiểm tra',
  figureUnit: 'Đơn vị của số liệu',
  figureDecimals: 'Số chữ số thập phân',
  decimals: (n: number) => (n === 0 ? 'Số nguyên' : `${n} chữ số thập phân`),
  units: {
    plain: '',
    dong: moneyUnits.dong.vi,
    thousand: moneyUnits.thousand.vi,
    million: moneyUnits.million.vi,
    billion: moneyUnits.billion.vi,
  } as Readonly<Record<FigureFormat['unit'], string>>,
  toCell: 'Tới ô nguồn',
  pickCell: 'Mở một bảng và chọn ô cần đưa vào nội dung.',
  pickThis: (name: string, shown: string) => `Đưa ${shown} (ô ${name}) vào nội dung?`,
  take: 'Chèn ô này',
  stopPicking: 'Thôi',
};

export type TextWords = typeof vi;

const en: TextWords = {
  outline: 'Outline',
  editor: 'Text of the plan',
  toolbar: 'Text formatting',
  style: 'Paragraph style',
  styles: {
    heading: 'Section heading',
    runIn: 'Heading running into the text',
    body: 'Paragraph',
    dash: 'List (-)',
    plus: 'List (+)',
    reference: 'Reference to an appendix',
  },
  bold: 'Bold',
  italic: 'Italic',
  insertFigure: 'Insert figure…',
  insertFootnote: 'Insert footnote',
  newFootnote: 'New footnote.',
  footnotes: 'Footnotes',
  footnote: (number) => `Footnote ${number}`,
  listedFootnote: 'This list is made from the documents cited here; change it in sheet Documents.',
  finding: 'Result of a check',
  figureUnit: 'Unit of the figure',
  figureDecimals: 'Decimals',
  decimals: (n) => (n === 0 ? 'Whole number' : `${n} decimals`),
  units: {
    plain: '',
    dong: moneyUnits.dong.en,
    thousand: moneyUnits.thousand.en,
    million: moneyUnits.million.en,
    billion: moneyUnits.billion.en,
  },
  toCell: 'Go to the cell',
  pickCell: 'Open a sheet and select the cell that the text shall show.',
  pickThis: (name, shown) => `Put ${shown} (cell ${name}) into the text?`,
  take: 'Insert this cell',
  stopPicking: 'Cancel',
};

export const textWords: Readonly<Record<Lang, TextWords>> = { vi, en };
