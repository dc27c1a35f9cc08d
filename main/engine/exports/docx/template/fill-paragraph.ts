/** Puts a letter's lines in the place of a placeholder, in the look that the placeholder has. */
import { plainText } from '../plain-text.ts';
import { escapeXml } from '../xml-text.ts';
import type { Line } from './letter-fields.ts';
import { isPlaceholder, placeholderPattern, quoted } from './placeholders.ts';
import { paragraphText, pieceText, type TextPiece, textPieces } from './template-text.ts';
import { childOf, elementsIn, isElement, newElement, type XmlElement, type XmlNode } from './xml-tree.ts';

type Lines = (name: string) => readonly Line[];

const textNode = (text: string): XmlElement =>
  newElement('w:t', [escapeXml(plainText(text))], ' xml:space="preserve"');

/** Marks that a run of the letter adds to the look of the placeholder; the template's own stay. */
const marks = (run: Line[number]): XmlElement[] => [
  ...(run.bold ? [newElement('w:b')] : []),
  ...(run.italic ? [newElement('w:i')] : []),
  ...(run.subscript ? [newElement('w:vertAlign', [], ' w:val="subscript"')] : []),
];

/** Word wants the properties of a run in this order; only what is inserted needs a place. */
const before: Readonly<Record<string, readonly string[]>> = {
  'w:b': ['w:rStyle', 'w:rFonts'],
  'w:i': ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs'],
};
const behind = /^w:(?:rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)$/;

const placeMark = (properties: readonly XmlNode[], mark: XmlElement): XmlNode[] => {
  const others = properties.filter((each) => !isElement(each) || each.name !== mark.name);
  const earlier = before[mark.name];
  const at = others.findIndex(
    (each) => isElement(each) && (earlier ? !earlier.includes(each.name) : behind.test(each.name)),
  );
  return at < 0 ? [...others, mark] : [...others.slice(0, at), mark, ...others.slice(at)];
};

const runOf = (run: Line[number], look: XmlElement | undefined): XmlElement => {
  const properties = marks(run).reduce<XmlNode[]>(placeMark, [...(look?.children ?? [])]);
  return newElement('w:r', [
    ...(properties.length > 0 ? [newElement('w:rPr', properties)] : []),
    textNode(run.text),
  ]);
};

/** The look of the run in which the paragraph's text begins. */
const firstLook = (paragraph: XmlElement): XmlElement | undefined => {
  for (const each of elementsIn(paragraph))
    if (each.name === 'w:r' && childOf(each, 'w:t')) return childOf(each, 'w:rPr');
  return undefined;
};

const drawn = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

const isAlone = (paragraph: XmlElement, name: string): boolean =>
  paragraphText(paragraph).trim() === quoted(name) &&
  ![...elementsIn(paragraph)].some((each) => drawn.has(each.name));

const repeat = (paragraph: XmlElement, all: readonly Line[]): XmlElement[] => {
  const properties = childOf(paragraph, 'w:pPr');
  const look = firstLook(paragraph);
  return all.map((line) => ({
    ...paragraph,
    children: [...(properties ? [properties] : []), ...line.map((run) => runOf(run, look))],
  }));
};

const plainLine = (line: Line): string => line.map((run) => run.text).join('');

const replaceWithin = (paragraph: XmlElement, lines: Lines): void => {
  const pieces = textPieces(paragraph).map((piece) => ({ piece, text: pieceText(piece) }));
  const whole = pieces.map(({ text }) => text).join('');
  const edits = [...whole.matchAll(placeholderPattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: lines(match[1] ?? '')
      .map(plainLine)
      .join('\n'),
  }));
  let start = 0;
  for (const { piece, text } of pieces) {
    const end = start + text.length;
    setText(piece, editedPart(whole, start, end, edits));
    start = end;
  }
};

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a piece holds after replacing: a text stands wholly in the piece in which its placeholder begins. */
const editedPart = (whole: string, start: number, end: number, edits: readonly Edit[]): string => {
  let text = '';
  let at = start;
  for (const edit of edits) {
    if (edit.to <= start || edit.from >= end) continue;
    text += whole.slice(at, Math.max(at, edit.from));
    if (edit.from >= start) text += edit.text;
    at = Math.min(end, edit.to);
  }
  return text + whole.slice(at, end);
};

const setText = ({ parent, element: piece }: TextPiece, text: string): void => {
  const [first = '', ...rest] = text.split('\n');
  const nodes = [textNode(first), ...rest.flatMap((line) => [newElement('w:br'), textNode(line)])];
  parent.children = parent.children.flatMap((child) => (child === piece ? nodes : [child]));
};

/** @returns what the paragraph becomes: itself changed, one for each line, or nothing where there is none */
export const fillParagraph = (paragraph: XmlElement, lines: Lines): XmlElement[] => {
  const names = [...paragraphText(paragraph).matchAll(placeholderPattern)].map(([, name]) => name ?? '');
  const [name = ''] = names;
  if (!isPlaceholder(name)) return [paragraph];
  if (isAlone(paragraph, name)) return repeat(paragraph, lines(name));
  replaceWithin(paragraph, lines);
  return [paragraph];
};
