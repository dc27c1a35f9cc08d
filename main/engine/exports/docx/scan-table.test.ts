import { expect, it } from 'vitest';
import { firstTable } from './scan-table.ts';

const cell = (inner: string): string => `<w:tc><w:tcPr><w:tcW w:w="5"/></w:tcPr>${inner}</w:tc>`;
const text = (content: string): string => `<w:p><w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p>`;

it('reads the cells of the first table only', () => {
  const rows = `<w:tr>${cell(text('a'))}${cell(text('b'))}</w:tr><w:tr>${cell('<w:p/>')}${cell(text('d'))}</w:tr>`;
  const xml = `<w:body>${text('before')}<w:tbl>${rows}</w:tbl><w:tbl><w:tr>${cell(text('x'))}</w:tr></w:tbl></w:body>`;
  expect(firstTable(xml)).toEqual([
    ['a', 'b'],
    ['', 'd'],
  ]);
});

it('decodes entities and joins runs, breaks and paragraphs', () => {
  const runs =
    '<w:p><w:r><w:t>1</w:t></w:r><w:r><w:br/><w:t>2 &lt;&amp;&#x1F600;&#46;</w:t></w:r></w:p><w:p><w:r><w:t>3</w:t></w:r></w:p>';
  expect(firstTable(`<w:tbl><w:tr>${cell(runs)}</w:tr></w:tbl>`)).toEqual([['1\n2 <&😀.\n3']]);
});

it('is empty where there is no table', () => {
  expect(firstTable('<w:body></w:body>')).toEqual([]);
});
