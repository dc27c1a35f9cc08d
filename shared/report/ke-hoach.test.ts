import { describe, expect, it } from 'vitest';
import { MemoryBook } from '../checks/testing/memory-book.ts';
import type { PlanYear, Section } from '../domain/records.ts';
import type { Inline, Paragraph } from '../domain/section-text.ts';
import { letterOf } from './ke-hoach.ts';
import { isFootnote, type Letter, type Run } from './letter.ts';
import { letterToText } from './letter-to-text.ts';
import { type PaperSettings, paperSettingsSchema } from './settings.ts';

const year = 2024;
const plan: PlanYear = {
  uid: 'year.2024',
  year,
  status: 'draft',
  title: 'Thực hiện Chương trình',
  documentNumber: '5',
  documentDate: '2024-02-05',
  place: null,
  signedFor: 'KT. Chủ tịch',
  signatoryTitle: 'Phó Chủ tịch',
  signatoryName: 'Nguyễn Văn A',
};

const text = (words: string, marks: { bold?: true; italic?: true } = {}): Inline => ({
  type: 'text',
  text: words,
  ...marks,
});
const paragraph = (style: Paragraph['style'], ...content: Inline[]): Paragraph => ({ style, content });

const section = (
  uid: string,
  parent: string | null,
  printedLabel: string,
  paragraphs: Paragraph[],
): Section => ({
  uid,
  year,
  label: uid,
  printedLabel,
  parent,
  position: uid,
  heading: null,
  paragraphs,
});

const works: Inline = {
  type: 'figure',
  expression: { op: 'works', year },
  format: { unit: 'plain', decimals: 0, digits: 2 },
};

const sections: Section[] = [
  section('A', null, 'A.', [paragraph('heading', text('KẾT QUẢ'))]),
  section('A.1', 'A', '1.', [
    paragraph('runIn', text('Công trình: ', { bold: true }), works, text(' công trình')),
    paragraph('dash', text('một'), { type: 'footnote', footnote: 'second' }, text('.')),
    paragraph('reference', text('(Chi tiết tại Phụ lục 04 kèm theo)')),
  ]),
  section('A.1.a', 'A.1', 'a)', [
    paragraph('heading', text('Nguyên nhân:')),
    paragraph('body', text('Hai.'), { type: 'footnote', footnote: 'first' }),
  ]),
];

const footnotes = [
  { uid: 'first', year, number: 1, place: 'A.1.a', anchor: '', text: 'Chú thích một.' },
  { uid: 'second', year, number: 2, place: 'A.1', anchor: '', text: '' },
];

const bookOf = (office: string): MemoryBook =>
  new MemoryBook([
    {
      records: {
        planYear: [plan],
        section: sections,
        footnote: footnotes,
        legalDocument: [
          {
            uid: 'd',
            kind: 'Kế hoạch',
            number: '183/KH-UBND',
            date: '2023-01-31',
            issuer: 'UBND tỉnh',
            subject: 'về việc A',
            series: null,
            sequence: null,
          },
        ],
        citation: [
          {
            uid: 'c1',
            year,
            document: 'd',
            place: 'A.1.fn2',
            ordinal: 1,
            role: 'main',
            dateStated: null,
            text: null,
          },
          {
            uid: 'c2',
            year,
            document: 'd',
            place: 'A.1.fn2',
            ordinal: 2,
            role: 'main',
            dateStated: null,
            text: 'Văn bản hai.',
          },
        ],
        recipient: [
          { uid: 'r2', year, position: 'b', text: 'Lưu: VT, VX_{HN}' },
          { uid: 'r1', year, position: 'a', text: 'Thường trực Tỉnh ủy;' },
        ],
        setting: [{ uid: 'office', value: office }],
      },
      figures: [],
    },
  ]);

const letter = (settings: Partial<PaperSettings> = {}, office = 'Ủy ban nhân dân tỉnh Cao Bằng'): Letter =>
  letterOf(bookOf(office), {
    year,
    settings: paperSettingsSchema.parse({ electronic: false, ...settings }),
    findings: () => undefined,
  });

const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (isFootnote(run) ? `[${run.footnote}]` : run.text)).join('');

describe('the body', () => {
  it('has its numbers, roles and levels', () => {
    expect(letter().paragraphs.map(({ role, level, runs }) => [role, level, wordsOf(runs)])).toEqual([
      ['part', 1, 'A. KẾT QUẢ'],
      ['body', 0, '1. Công trình: 00 công trình'],
      ['body', 0, '- một[1].'],
      ['reference', 0, '(Chi tiết tại Phụ lục 04 kèm theo)'],
      ['body', 3, 'a) Nguyên nhân:'],
      ['body', 0, 'Hai.[2]/.'],
    ]);
  });

  it('tells its live figures apart from words, each by its place', () => {
    expect(letter().paragraphs[1]?.runs).toEqual([
      { text: '1. Công trình: ', bold: true },
      { text: '00', figure: { key: 'A.1/0/0' } },
      { text: ' công trình' },
    ]);
  });

  it('numbers footnotes in the order of the text; one without words lists what is cited at its place', () => {
    expect(letter().footnotes.map(({ number, runs }) => [number, wordsOf(runs)])).toEqual([
      [1, '(1) Kế hoạch số 183/KH-UBND ngày 31/01/2023 của UBND tỉnh về việc A; (2) Văn bản hai.'],
      [2, 'Chú thích một.'],
    ]);
  });
});

describe('the letterhead', () => {
  it('breaks the name of a People’s Committee before its province, which is also the place', () => {
    const { letterhead } = letter();
    expect(letterhead.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH CAO BẰNG']);
    expect(letterhead.placeAndDate).toBe('Cao Bằng, ngày 05 tháng 02 năm 2024');
    expect(letterhead.number).toBe('Số: 05/KH-UBND');
    expect(letterhead.superior).toBeNull();
  });

  it('of a department has what stands above it', () => {
    const { letterhead } = letter({ superior: 'Ủy ban nhân dân tỉnh Cao Bằng' }, 'Sở Y tế');
    expect(letterhead.superior).toBe('ỦY BAN NHÂN DÂN TỈNH CAO BẰNG');
    expect(letterhead.issuer).toEqual(['SỞ Y TẾ']);
  });

  it('of an electronic document leaves number and day to be filled in', () => {
    const { letterhead } = letter({ electronic: true });
    expect(letterhead.number).toMatch(/^Số: {5,}\/KH-UBND$/);
    expect(letterhead.placeAndDate).toMatch(/^Cao Bằng, ngày {4,}tháng 02 năm 2024$/);
  });
});

describe('signature and recipients', () => {
  it('are as the decree has them', () => {
    const { signature, recipients } = letter({ onBehalfOf: 'TM. Ủy ban nhân dân' });
    expect(signature.authority).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(recipients).toEqual([
      [{ text: '- Thường trực Tỉnh ủy;' }],
      [{ text: '- Lưu: VT, VX' }, { text: 'HN', subscript: true }, { text: '.' }],
    ]);
  });
});

it('reads as one text', () => {
  const lines = letterToText(letter()).split('\n');
  expect(lines.slice(6, 10)).toEqual([
    'KẾ HOẠCH',
    'Thực hiện Chương trình',
    'A. KẾT QUẢ',
    '1. Công trình: 00 công trình',
  ]);
  expect(lines).toContain('- một¹.');
  expect(lines).toContain('- Lưu: VT, VX_{HN}.');
});
