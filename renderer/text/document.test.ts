import { describe, expect, it } from 'vitest';
import type { Paragraph } from '#shared/domain/section-text.ts';
import {
  documentOf,
  type Footnotes,
  paragraphsOfNode,
  sectionNode,
  sectionsOf,
  wordsOfNode,
} from './document.ts';

const paragraphs: Paragraph[] = [
  {
    style: 'heading',
    content: [
      { type: 'text', text: 'Tổng nguồn vốn: ' },
      {
        type: 'figure',
        expression: { op: 'total', measures: ['assigned'], year: 2024 },
        format: { unit: 'million', decimals: 0 },
        bold: true,
      },
      { type: 'footnote', footnote: 'f1' },
    ],
  },
  {
    style: 'dash',
    content: [
      { type: 'text', text: 'Ngân sách ' },
      { type: 'text', text: 'trung ương', italic: true },
      { type: 'finding', key: 'K-001/2024/x', side: 'difference' },
    ],
  },
  { style: 'plus', content: [] },
];

const section = {
  uid: 's',
  label: 'B.III',
  printedLabel: 'III.',
  parent: null,
  level: 2,
  paragraphs,
  printed: ['915.696', '−5'],
};

const none: Footnotes = new Map();

describe('a section in the editor', () => {
  it('comes out as it went in', () => {
    expect(paragraphsOfNode(sectionNode(section, none))).toEqual(paragraphs);
  });

  it('shows what its figures print, in their order', () => {
    expect(sectionNode(section, none).textContent).toContain('Tổng nguồn vốn: 915.696');
    const shown: string[] = [];
    sectionNode(section, none).descendants((node) => {
      if (node.type.name === 'figure') shown.push(String(node.attrs.printed));
    });
    expect(shown).toEqual(['915.696', '−5']);
  });

  it('keeps the same words when only its figures print otherwise', () => {
    const later = sectionNode({ ...section, printed: ['1', '2'] }, none);
    expect(paragraphsOfNode(later)).toEqual(paragraphs);
  });

  it('says of its footnotes what is typed, but not what is listed', () => {
    const footnotes: Footnotes = new Map([['f1', { uid: 'f1', text: 'Theo Nghị quyết', listed: false }]]);
    expect(wordsOfNode(sectionNode(section, footnotes)).footnotes).toEqual([
      { uid: 'f1', text: 'Theo Nghị quyết' },
    ]);
    const listed: Footnotes = new Map([['f1', { uid: 'f1', text: '(1) Nghị quyết', listed: true }]]);
    expect(wordsOfNode(sectionNode(section, listed)).footnotes).toEqual([]);
  });

  it('that is empty is one empty paragraph, and nothing when kept', () => {
    const empty = sectionNode({ ...section, paragraphs: [], printed: [] }, none);
    expect(empty.childCount).toBe(1);
    expect(paragraphsOfNode(empty)).toEqual([]);
  });

  it('composes letters that an input method left apart', () => {
    const apart = [{ style: 'body' as const, content: [{ type: 'text' as const, text: 'e\u0302' }] }];
    expect(
      paragraphsOfNode(sectionNode({ ...section, paragraphs: apart, printed: [] }, none))[0]?.content,
    ).toEqual([{ type: 'text', text: 'ê' }]);
  });

  it('stands in the document in the order of the plan', () => {
    const text = { year: 2024, revision: 1, footnotes: [], sections: [section, { ...section, uid: 't' }] };
    expect(sectionsOf(documentOf(text)).map((node) => node.attrs.uid)).toEqual(['s', 't']);
  });
});
