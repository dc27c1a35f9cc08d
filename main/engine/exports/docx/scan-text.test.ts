import { expect, it } from 'vitest';
import { scanNotes, scanParagraphs } from './scan-text.ts';

it('reads paragraphs with breaks and the marks of footnotes in the order of the text', () => {
  const xml =
    '<w:p/><w:p w:x="1"><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>a &lt;</w:t><w:br/><w:t xml:space="preserve"> b</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p><w:p><w:r><w:tab/><w:footnoteReference w:id="3"/></w:r></w:p>';
  expect(scanParagraphs(xml)).toEqual({ texts: ['', 'a <\n b[1]', '\t[2]'], ids: ['7', '3'] });
});

it('reads footnotes in the order of their references, without the blank behind the number', () => {
  const note = (id: string, text: string): string =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`;
  expect(
    scanNotes(`<w:footnotes>${note('3', 'ba')}${note('7', 'bảy')}</w:footnotes>`, ['7', '3', '9']),
  ).toEqual(['bảy', 'ba', '']);
});
