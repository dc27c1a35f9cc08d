/** Words of sheet Nội dung: the outline, the editor of the plan's words, figures in it, footnotes. */
import type { ParagraphStyle } from '../domain/paragraphs.ts';
import type { FigureFormat } from '../domain/section-text.ts';
import type { Lang } from '../sheets/index.ts';
import { moneyUnits } from '../text/money-unit.ts';
import type { CommandId } from '../window/commands.ts';

/** What can be done with a section: the commands of rows, in the words of a text. */
export type SectionCommand = Extract<CommandId, `row.${string}`>;

const vi = {
  sectionTools: 'Các mục',
  sectionCommands: {
    'row.add': 'Thêm mục bên dưới',
    'row.addChild': 'Thêm mục con',
    'row.rename': 'Đổi số mục',
    'row.up': 'Chuyển mục lên',
    'row.down': 'Chuyển mục xuống',
    'row.in': 'Đưa vào mục trên',
    'row.out': 'Đưa ra một cấp',
    'row.delete': 'Xóa mục',
  } as Readonly<Record<SectionCommand, string>>,
  sectionNumber: 'Số của mục',
  noText: (year: number) => `Kế hoạch năm ${year} chưa có lời văn`,
  noTextDetail: 'Thêm mục đầu tiên rồi gõ lời văn; số liệu của sổ chèn được vào giữa câu.',
  firstSection: 'Thêm mục',
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
  toFootnote: (number: number) => `Tới chỗ đánh dấu chú thích ${number}`,
  listedFootnote: 'Lập tự động từ các văn bản được dẫn ở đây; sửa ở bảng Văn bản.',
  figure: 'Số liệu đang chọn',
  deleteFigure: 'Xóa số liệu',
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
  picking: 'Chọn số liệu cho nội dung',
  pickCell: 'Mở một bảng và chọn ô cần đưa vào nội dung.',
  pickThis: (name: string, shown: string) => `Đưa ${shown} (ô ${name}) vào nội dung?`,
  take: 'Chèn ô này',
  stopPicking: 'Thôi',
};

export type TextWords = typeof vi;

const en: TextWords = {
  sectionTools: 'Sections',
  sectionCommands: {
    'row.add': 'Add a section below',
    'row.addChild': 'Add a section beneath',
    'row.rename': 'Change the number',
    'row.up': 'Move the section up',
    'row.down': 'Move the section down',
    'row.in': 'Put beneath the one above',
    'row.out': 'Move out by one level',
    'row.delete': 'Delete the section',
  },
  sectionNumber: 'Number of the section',
  noText: (year) => `The plan of ${year} has no text yet`,
  noTextDetail: 'Add a first section and type; figures of the book can stand within a sentence.',
  firstSection: 'Add a section',
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
  toFootnote: (number) => `Go to the mark of footnote ${number}`,
  listedFootnote: 'Made from the documents cited here; change them in sheet Documents.',
  figure: 'The selected figure',
  deleteFigure: 'Delete the figure',
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
  picking: 'Pick a figure for the text',
  pickCell: 'Open a sheet and select the cell that the text shall show.',
  pickThis: (name, shown) => `Put ${shown} (cell ${name}) into the text?`,
  take: 'Insert this cell',
  stopPicking: 'Cancel',
};

export const textWords: Readonly<Record<Lang, TextWords>> = { vi, en };
