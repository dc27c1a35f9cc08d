/** Refusals of what was written into the sections of the text. */
import type { ErrorParams } from '../errors/codes.ts';
import type { Lang } from '../sheets/index.ts';
import type { Sentences } from './refusal-sentence.ts';

export type TextCode =
  | 'headingInText'
  | 'unknownFootnote'
  | 'strayFootnote'
  | 'blankFootnote'
  | 'unknownFigure';

const figureParts: Readonly<Record<ErrorParams['unknownFigure']['member'], Readonly<Record<Lang, string>>>> =
  {
    year: { vi: 'năm kế hoạch', en: 'plan year' },
    component: { vi: 'thành phần', en: 'component' },
    unit: { vi: 'đơn vị', en: 'unit' },
    source: { vi: 'nguồn vốn', en: 'source' },
    indicator: { vi: 'chỉ tiêu', en: 'indicator' },
    workType: { vi: 'loại công trình', en: 'kind of works' },
    cell: { vi: 'ô', en: 'cell' },
  };

export const textRefusals: Sentences<TextCode> = {
  headingInText: {
    vi: ({ section }) =>
      `Tiêu đề của mục “${section}” có số liệu tự động, chú thích hoặc viết liền với lời văn; hãy sửa trong phần soạn thảo lời văn của mục.`,
    en: ({ section }) =>
      `The heading of “${section}” has figures or footnotes in it, or text right behind it; change it in the editor of the section's text.`,
  },
  unknownFootnote: {
    vi: ({ footnote }) =>
      `Lời văn có chú thích “${footnote}” mà năm kế hoạch này không có; hãy xóa dấu chú thích đó rồi chèn lại.`,
    en: ({ footnote }) =>
      `The text refers to footnote “${footnote}”, which this plan year does not have; remove the mark and insert the footnote again.`,
  },
  strayFootnote: {
    vi: ({ footnote }) =>
      `Chú thích “${footnote}” được gửi kèm nhưng lời văn của mục không có dấu dẫn đến chú thích này; hãy đặt dấu chú thích vào lời văn hoặc bỏ chú thích.`,
    en: ({ footnote }) =>
      `Footnote “${footnote}” came along, but the words of the section do not refer to it; put its mark into the text or leave the footnote out.`,
  },
  blankFootnote: {
    vi: () => 'Chú thích chưa có nội dung; hãy nhập nội dung chú thích hoặc xóa dấu chú thích trong lời văn.',
    en: () => 'A footnote has no words; type them, or remove its mark from the text.',
  },
  unknownFigure: {
    vi: ({ member, value }) =>
      `Số liệu tự động lấy từ ${figureParts[member].vi} “${value}” mà sổ không có; hãy chọn lại ô hoặc số liệu.`,
    en: ({ member, value }) =>
      `The live figure is taken from ${figureParts[member].en} “${value}”, which the book does not have; pick the cell or figure again.`,
  },
};
