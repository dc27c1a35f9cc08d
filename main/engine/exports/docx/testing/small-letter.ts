/** A letter with one of everything, and the publications around it. */
import { type Letter, type LetterParagraph, portraitPage, type Run } from '#shared/report/letter.ts';
import type { Paper } from '#shared/report/paper.ts';
import type { Publication } from '#shared/report/publication.ts';

const paragraph = (
  role: LetterParagraph['role'],
  level: number,
  ...runs: readonly (Run | string)[]
): LetterParagraph => ({
  role,
  level,
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

export const smallLetter: Letter = {
  letterhead: {
    superior: 'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG',
    issuer: ['SỞ LAO ĐỘNG', 'THƯƠNG BINH VÀ XÃ HỘI'],
    number: 'Số:        /KH-SLĐTBXH',
    placeAndDate: 'Cao Bằng, ngày      tháng 02 năm 2024',
  },
  type: 'KẾ HOẠCH',
  subject: 'Thực hiện Chương trình giảm nghèo năm 2024',
  paragraphs: [
    paragraph('body', 0, 'Căn cứ các văn bản', { footnote: 1 }, ', xây dựng kế hoạch như sau:'),
    paragraph('part', 1, 'A. KẾT QUẢ NĂM 2023'),
    paragraph('part', 2, 'I. CÔNG TÁC CHỈ ĐẠO'),
    paragraph('title', 3, '1. Kết quả giải ngân', { footnote: 2 }),
    paragraph(
      'body',
      0,
      '- Ngân sách trung ương ',
      { text: '838.824', figure: { key: 'A.I/1/0' } },
      ' triệu đồng.',
    ),
    paragraph('title', 0, { text: '2. Kết quả khác: ' }),
    paragraph('reference', 0, '(Chi tiết tại Phụ lục 05 kèm theo)'),
    paragraph('body', 0, 'Trên đây là Kế hoạch', { text: ' năm 2024', bold: true, italic: true }, '.'),
  ],
  footnotes: [
    { number: 1, runs: [{ text: 'Nghị định số 27/2022/NĐ-CP; ' }, { text: 'Nghị quyết', italic: true }] },
    { number: 2, runs: [{ text: 'Theo Kho bạc: ' }, { text: '75', figure: { key: 'n2/0' } }, { text: '%' }] },
  ],
  signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn A' },
  recipients: [
    [{ text: '- UBND tỉnh;' }],
    [{ text: '- Lưu: VT, VX' }, { text: 'HN', subscript: true }, { text: '.' }],
  ],
  page: portraitPage,
};

export const properties = {
  title: 'Kế hoạch <giảm nghèo> & 2024',
  author: 'Sở Lao động',
  language: 'vi-VN',
  createdAt: '2024-02-05T01:02:04.567Z',
} as const;

export const letterPublication = (
  papers: readonly Paper[] = [],
  demonstration: string | null = null,
  letter: Letter = smallLetter,
): Publication => ({
  id: 'ke-hoach',
  name: 'Kế hoạch',
  parts: [{ kind: 'letter', letter }, ...papers.map((paper) => ({ kind: 'table', paper }) as const)],
  properties,
  demonstration,
});
