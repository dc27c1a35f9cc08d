/** The rules of a letterhead: how much room there is for one, and the paragraph that draws it. */
import { ruleLine, twips } from '../measures.ts';
import { attributeOf, childOf, newElement, type XmlElement } from './xml-tree.ts';

const numberOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const text = attributeOf(element, name);
  return text === undefined ? undefined : Number.parseInt(text, 10);
};

/** Word's own, where a table says nothing: 0,19 cm. */
const defaultCellMargin = 108;

const sideMargins = (margins: XmlElement | undefined): number | undefined => {
  if (!margins) return undefined;
  const side = (one: string, other: string): number =>
    numberOf(childOf(margins, one) ?? childOf(margins, other), 'w:w') ?? defaultCellMargin;
  return side('w:left', 'w:start') + side('w:right', 'w:end');
};

/** Width in twips of the text in a cell; undefined where the cell does not say how wide it is. */
export const cellWidth = (cell: XmlElement, table: XmlElement | undefined): number | undefined => {
  const own = childOf(cell, 'w:tcPr');
  const width = numberOf(childOf(own, 'w:tcW'), 'w:w');
  if (width === undefined || attributeOf(childOf(own, 'w:tcW'), 'w:type') !== 'dxa') return undefined;
  const margins =
    sideMargins(childOf(own, 'w:tcMar')) ??
    sideMargins(childOf(childOf(table, 'w:tblPr'), 'w:tblCellMar')) ??
    2 * defaultCellMargin;
  return width - margins;
};

/** Width of the text between the margins of the last section. */
export const pageTextWidth = (body: XmlElement): number => {
  const section = childOf(body, 'w:sectPr');
  const margins = childOf(section, 'w:pgMar');
  const side = (name: string): number => numberOf(margins, name) ?? twips(20);
  return (numberOf(childOf(section, 'w:pgSz'), 'w:w') ?? twips(210)) - side('w:left') - side('w:right');
};

/** A paragraph of no height whose border is the rule, in the middle of its place. Lengths in twips. */
export const ruleParagraph = (length: number, width: number): XmlElement => {
  const side = Math.max(0, Math.round((width - length) / 2));
  const line = newElement('w:top', [], ` w:val="single" w:sz="${ruleLine}" w:space="1" w:color="000000"`);
  const properties = [
    newElement('w:pBdr', [line]),
    newElement('w:spacing', [], ' w:before="60" w:after="0" w:line="40" w:lineRule="exact"'),
    newElement('w:ind', [], ` w:left="${side}" w:right="${side}" w:firstLine="0"`),
    newElement('w:rPr', [newElement('w:sz', [], ' w:val="2"')]),
  ];
  return newElement('w:p', [newElement('w:pPr', properties)]);
};
