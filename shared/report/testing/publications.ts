/** A letter and papers of any length, for tests of pages. */

import { numberColumns } from '../columns.ts';
import type { Letter, LetterFootnote, LetterParagraph, Run } from '../letter.ts';
import { portraitPage } from '../letter.ts';
import type { Paper } from '../paper.ts';
import { landscapePage } from '../paper.ts';
import type { Publication } from '../publication.ts';

const properties = {
  title: 'Kế hoạch',
  author: 'UBND tỉnh',
  language: 'vi-VN',
  createdAt: '2024-02-05T01:00:00Z',
} as const;

const words = 'Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững trên địa bàn tỉnh'.split(' ');

/** So many words, no two sentences alike. */
export const sentence = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_each, at) => `${words[(from + at) % words.length]}${(from + at) % 97}`,
  ).join(' ');

/** A text with headings before it. */
export interface TextShape {
  readonly headings: number;
  readonly words: number;
  /** Words of each footnote that its end refers to. */
  readonly notes: readonly number[];
}

export const letterOf = (texts: readonly TextShape[]): Letter => {
  const footnotes: LetterFootnote[] = [];
  const paragraphs = texts.flatMap(({ headings, words: count, notes }, at): LetterParagraph[] => {
    const above = Array.from(
      { length: headings },
      (_each, level): LetterParagraph => ({
        role: 'title',
        level: level + 1,
        runs: [{ text: `${at}.${level}. Đề mục` }],
      }),
    );
    const marks = notes.map((length): Run => {
      const number = footnotes.length + 1;
      footnotes.push({ number, runs: [{ text: sentence(length, number * 7) }] });
      return { footnote: number };
    });
    const runs: Run[] = [{ text: sentence(count, at) }, ...marks, { text: '.' }];
    return [...above, { role: 'body', level: 0, runs }];
  });
  return {
    letterhead: {
      superior: null,
      issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH CAO BẰNG'],
      number: 'Số:        /KH-UBND',
      placeAndDate: 'Cao Bằng, ngày      tháng 02 năm 2024',
    },
    type: 'KẾ HOẠCH',
    subject: 'Thực hiện Chương trình giảm nghèo bền vững năm 2024',
    paragraphs,
    footnotes,
    signature: { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Văn A' },
    recipients: [
      [{ text: '- Như trên;' }],
      [{ text: '- Lưu: VT, VX' }, { text: 'HN', subscript: true }, { text: '.' }],
    ],
    page: portraitPage,
  };
};

export interface PaperShape {
  /** Words of each row's label. */
  readonly rows: readonly number[];
  readonly notes?: readonly string[];
  readonly signed?: boolean;
}

const columns = numberColumns([
  { key: 'seq', label: 'STT', kind: 'text', align: 'center' },
  { key: 'name', label: 'Công trình', kind: 'text', minWidth: 40 },
  {
    label: 'Vốn',
    columns: [
      { key: 'plan', label: 'Kế hoạch', kind: 'money' },
      { key: 'done', label: 'Giải ngân', kind: 'money' },
    ],
  },
]);

export const paperOf = ({ rows, notes = [], signed = false }: PaperShape): Paper => ({
  id: 'phu-luc-04',
  name: 'Phụ lục 04',
  heading: [
    { role: 'label', text: 'Phụ lục 04' },
    { role: 'title', text: 'DANH MỤC CÔNG TRÌNH' },
  ],
  moneyUnit: 1_000_000,
  unitLine: 'Đơn vị tính: triệu đồng',
  columns,
  rows: rows.map((count, at) => ({
    key: `r${at}`,
    level: 1,
    style: 'detail',
    cells: [
      { kind: 'text', text: String(at + 1) },
      { kind: 'text', text: `${at} ${sentence(count, at)}` },
      { kind: 'money', value: (at + 1) * 7_000_000, formula: null },
      { kind: 'money', value: at % 3 === 0 ? null : at * 1_000_000, formula: null },
    ],
  })),
  notes,
  ending: './.',
  signature: signed
    ? {
        placeAndDate: 'Cao Bằng, ngày … tháng … năm …',
        left: { title: 'Người lập biểu', hint: '(Ký, ghi rõ họ tên)' },
        right: { title: 'THỦ TRƯỞNG ĐƠN VỊ', hint: '(Ký tên, đóng dấu)' },
      }
    : null,
  page: landscapePage,
  properties,
});

export const publicationOf = (
  parts: Publication['parts'],
  demonstration: string | null = null,
): Publication => ({ id: 'ke-hoach', name: 'Kế hoạch', parts, properties, demonstration });
