/**
 * Pages as one static HTML text, complete in itself: what a host that has Chromium prints as PDF. No script, nothing
 * fetched; headings, tables with their heads, paragraphs and footnotes are what they are, so that the PDF can be read
 * aloud.
 */
import type { PaperProperties } from '../paper.ts';
import type { Page, PageCell, PageHeaderCell, PageLine, PageTable, PageText } from './page.ts';
import { pageCss } from './page-css.ts';

/** What the document may do beyond standing there: nothing. */
export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'";

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: no page can show them
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

const inText = (text: string): string =>
  text.replace(unprintable, '\ufffd').replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

const mm = (length: number): string => `${Math.round(length * 1000) / 1000}mm`;

const inElement = (name: string, inner: string, wanted: boolean | undefined): string =>
  wanted ? `<${name}>${inner}</${name}>` : inner;

/** A reference leads to its note, the note's number back. */
const linked = (inner: string, { note }: PageText, inNote: boolean): string => {
  if (note === undefined) return inner;
  return inNote
    ? `<a id="n${note}" href="#r${note}">${inner}</a>`
    : `<a id="r${note}" href="#n${note}" role="doc-noteref">${inner}</a>`;
};

const textHtml = (text: PageText, inNote: boolean): string => {
  const raised = inElement('sup', inElement('sub', inText(text.text), text.subscript), text.superscript);
  return linked(inElement('b', inElement('i', raised, text.italic), text.bold), text, inNote);
};

const alignments: Record<PageLine['align'], string> = {
  left: '',
  center: ' c',
  right: ' e',
  justified: ' j',
};

const lineHtml = ({ align, texts, note, ...line }: PageLine): string => {
  const place = `left:${mm(line.left)};top:${mm(line.top)};width:${mm(line.width)}`;
  const size = `line-height:${mm(line.height)};height:${mm(line.height)};font-size:${line.size}pt`;
  const inner = texts.map((text) => textHtml(text, note !== undefined)).join('');
  return `<span class="l${alignments[align]}" style="${place};${size}">${inner}</span>`;
};

/** Lines of one paragraph; between two of them a blank, which a reader would otherwise miss. */
const paragraphHtml = (lines: readonly PageLine[]): string => {
  const [first] = lines;
  const name = first?.heading === undefined ? 'p' : `h${first.heading}`;
  const role = first?.note === undefined ? '' : ' role="doc-footnote"';
  return `<${name}${role}>${lines.map(lineHtml).join(' ')}</${name}>`;
};

const paragraphsIn = (lines: readonly PageLine[]): PageLine[][] => {
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.paragraph === line.paragraph) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
};

const linesHtml = (lines: readonly string[]): string => lines.map(inText).join('<br>');

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

const headHtml = ({ lines, columnSpan, rowSpan }: PageHeaderCell): string => {
  const scope = columnSpan > 1 ? 'colgroup' : 'col';
  return `<th scope="${scope}"${span('colspan', columnSpan)}${span('rowspan', rowSpan)}>${linesHtml(lines)}</th>`;
};

const cellHtml = ({ lines, align }: PageCell): string => {
  const name = alignments[align].trim();
  return `<td${name === '' ? '' : ` class="${name}"`}>${linesHtml(lines)}</td>`;
};

const rowHtml = (cells: readonly string[], height: number, name = ''): string =>
  `<tr${name === '' ? '' : ` class="${name}"`} style="height:${mm(height)}">${cells.join('')}</tr>`;

const tableHtml = (table: PageTable): string => {
  const width = table.columnWidths.reduce((sum, each) => sum + each, 0);
  const place = `left:${mm(table.left)};top:${mm(table.top)};width:${mm(width)};font-size:${table.size}pt`;
  const columns = table.columnWidths.map((each) => `<col style="width:${mm(each)}">`).join('');
  const heads = table.header.map((cells, at) => rowHtml(cells.map(headHtml), table.headerHeights[at] ?? 0));
  const numbers = table.numbers.map(
    (lines) => `<th scope="col" style="font-size:${table.numberSize}pt">${linesHtml(lines)}</th>`,
  );
  const rows = table.rows.map((row) =>
    rowHtml(row.cells.map(cellHtml), row.height, row.style === 'detail' ? '' : 'b'),
  );
  return [
    `<table aria-label="${inText(table.name)}" style="${place}"><colgroup>${columns}</colgroup>`,
    `<thead>${heads.join('')}${rowHtml(numbers, table.numberHeight, 'n')}</thead>`,
    `<tbody>${rows.join('')}</tbody></table>`,
  ].join('');
};

/** In reading order: lines, and tables where they stand between them. */
const contentHtml = ({ lines, tables }: Page): string => {
  const texts = paragraphsIn(lines).map((paragraph) => ({
    top: paragraph[0]?.top ?? 0,
    html: paragraphHtml(paragraph),
  }));
  const isAbove = (table: PageTable) => (text: { readonly top: number }) => text.top <= table.top;
  // Lines keep their order: those of two columns beside each other do not follow each other downwards.
  for (const table of tables) {
    const at = texts.filter(isAbove(table)).length;
    texts.splice(at, 0, { top: table.top, html: tableHtml(table) });
  }
  return texts.map(({ html }) => html).join('\n');
};

const pageHtml = (page: Page): string => {
  const rules = page.rules.map(
    ({ left, top, width }) =>
      `<div class="r" style="left:${mm(left)};top:${mm(top)};width:${mm(width)}"></div>`,
  );
  const number = page.pageNumber ? `<div aria-hidden="true">${lineHtml(page.pageNumber)}</div>` : '';
  const foot = page.foot.length > 0 ? paragraphHtml(page.foot) : '';
  return `<section class="page">${number}${contentHtml(page)}${rules.join('')}${foot}</section>`;
};

/** @param language of the text: what a reader of the screen pronounces it by */
export const pagesHtml = (
  pages: readonly Page[],
  { title, language }: Pick<PaperProperties, 'title' | 'language'>,
): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`,
    `<title>${inText(title)}</title><style>${pageCss(pages)}</style></head><body>`,
    ...pages.map(pageHtml),
    '</body></html>\n',
  ].join('\n');
