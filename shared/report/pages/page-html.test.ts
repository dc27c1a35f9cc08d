import { describe, expect, it } from 'vitest';
import { letterOf, paperOf, publicationOf } from '../testing/publications.ts';
import { pagesHtml } from './page-html.ts';
import { pagesOf } from './pages-of.ts';

const letter = letterOf([
  { headings: 2, words: 120, notes: [15] },
  { headings: 0, words: 40, notes: [] },
]);
const htmlOf = (
  title = 'Kế hoạch',
  paper = paperOf({ rows: [3, 4], notes: ['Nguồn.'], signed: true }),
): string => {
  const publication = publicationOf([
    { kind: 'letter', letter },
    { kind: 'table', paper },
  ]);
  return pagesHtml(pagesOf(publication), { title, language: 'vi-VN' });
};

describe('pages as HTML', () => {
  it('are complete in themselves, and can do nothing', () => {
    const html = htmlOf();
    expect(html).toContain('<html lang="vi-VN">');
    expect(html).toContain('<title>Kế hoạch</title>');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|url\(|\bsrc=|@import|https?:/);
    for (const [, target] of html.matchAll(/href="([^"]*)"/g))
      expect(html).toContain(`id="${target?.slice(1)}"`);
  });

  it('take text of the book for text', () => {
    const paper = paperOf({ rows: [1], notes: ['<script>alert(1)</script> & "x"\u0007'] });
    const html = htmlOf('</title><b>', paper);
    expect(html).not.toMatch(/<script|<\/title><b>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;\ufffd');
  });

  it('say what is a heading, a paragraph, a heading of columns and a footnote', () => {
    const html = htmlOf();
    expect(html).toMatch(/<h1><span[^>]*><b>KẾ HOẠCH<\/b><\/span><\/h1>/);
    expect(html).toContain('<h2><span');
    expect(html).toContain('<h3><span');
    const paragraph = html.split('<p>').find((each) => each.includes('hiện1 '));
    expect(paragraph?.split('</p>')[0]?.split('<span').length).toBeGreaterThan(3);
    expect(html).toMatch(/<thead><tr[^>]*><th scope="col" rowspan="2">STT<\/th>/);
    expect(html).toContain('<th scope="colgroup" colspan="2">Vốn</th>');
    expect(html).toMatch(/<a id="r1" href="#n1" role="doc-noteref"><sup>1<\/sup><\/a>/);
    expect(html).toMatch(/<p role="doc-footnote"><span[^>]*><a id="n1" href="#r1"><sup>1<\/sup><\/a>/);
  });

  it('are read in the order in which they stand', () => {
    const html = htmlOf();
    const places = [
      'CỘNG HÒA',
      'KẾ HOẠCH',
      'Nơi nhận',
      'Phụ lục 04',
      'Đơn vị tính',
      '<table',
      'Nguồn.',
      'Người lập biểu',
    ].map((text) => html.indexOf(text, html.indexOf('<body>')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});
