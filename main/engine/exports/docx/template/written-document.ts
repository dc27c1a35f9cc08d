/** A document as it was just written, cut into what a template takes over. */

interface HeaderPart {
  readonly id: string;
  readonly type: 'header' | 'footer';
  /** header1.xml */
  readonly name: string;
  readonly xml: string;
}

export interface WrittenDocument {
  readonly body: string;
  /** The references to footers that its section has. */
  readonly footers: string;
  readonly appendices: { readonly content: string; readonly section: string } | null;
  readonly footnotes: string;
  readonly styles: string;
  readonly core: string;
  readonly headers: readonly HeaderPart[];
}

const sectionStart = '<w:sectPr>';
const sectionEnd = '</w:sectPr>';

const headersIn = (parts: ReadonlyMap<string, string>): HeaderPart[] => {
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  const pattern = /<Relationship Id="([^"]*)" Type="[^"]*\/(header|footer)" Target="([^"]*)"\/>/g;
  return [...relations.matchAll(pattern)].map(([, id = '', type, name = '']) => ({
    id,
    type: type === 'footer' ? 'footer' : 'header',
    name,
    xml: parts.get(`word/${name}`) ?? '',
  }));
};

/** The letter's section ends in a paragraph of its own (`endParagraph`), which the template does not need. */
export const cutDocument = (parts: ReadonlyMap<string, string>): WrittenDocument => {
  const xml = parts.get('word/document.xml') ?? '';
  const from = xml.indexOf('<w:body>') + '<w:body>'.length;
  const to = xml.lastIndexOf('</w:body>');
  const first = xml.indexOf(sectionStart, from);
  const firstEnd = xml.indexOf(sectionEnd, first) + sectionEnd.length;
  const last = xml.lastIndexOf(sectionStart, to);
  const section = xml.slice(first, firstEnd);
  const rest = xml.indexOf('</w:p>', firstEnd) + '</w:p>'.length;
  return {
    body: xml.slice(from, xml.lastIndexOf('<w:p>', first)),
    footers: [...section.matchAll(/<w:footerReference[^>]*\/>/g)].join(''),
    appendices: first === last ? null : { content: xml.slice(rest, last), section: xml.slice(last, to) },
    footnotes: parts.get('word/footnotes.xml') ?? '',
    styles: parts.get('word/styles.xml') ?? '',
    core: parts.get('docProps/core.xml') ?? '',
    headers: headersIn(parts),
  };
};
