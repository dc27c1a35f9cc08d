/** A small text for the tests of the editor. */
import type { Paragraph } from '#shared/domain/section-text.ts';
import type { ShownSection, ShownText } from './document.ts';

export const words = (text: string, style: Paragraph['style'] = 'body'): Paragraph => ({
  style,
  content: [{ type: 'text', text }],
});

/** "Vốn 1 triệu đồng": a figure in the middle of words. */
export const funding: Paragraph = {
  style: 'body',
  content: [
    { type: 'text', text: 'Vốn ' },
    {
      type: 'figure',
      expression: { op: 'total', measures: ['assigned'], year: 2024 },
      format: { unit: 'million', decimals: 0 },
    },
    { type: 'text', text: ' triệu đồng' },
  ],
};

export const section = (uid: string, paragraphs: Paragraph[], printed: string[] = []): ShownSection => ({
  uid,
  label: uid,
  printedLabel: `${uid}.`,
  parent: null,
  level: 0,
  paragraphs,
  printed,
});

export const shownText = (revision: number, sections: ShownSection[]): ShownText => ({
  year: 2024,
  revision,
  sections,
  footnotes: [],
});
