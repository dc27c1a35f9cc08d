/** The text of a template's paragraphs, and where in it the placeholders stand. Word breaks a text into runs as it likes. */
import { decodeXml } from '../xml-text.ts';
import { isElement, type XmlElement } from './xml-tree.ts';

export interface TextPiece {
  readonly parent: XmlElement;
  /** w:t */
  readonly element: XmlElement;
}

/** A paragraph's own pieces of text, in order; those of a text box within it belong to the box's paragraphs. */
export const textPieces = (parent: XmlElement): TextPiece[] =>
  parent.children.flatMap((child) => {
    if (!isElement(child) || child.name === 'w:p') return [];
    return child.name === 'w:t' ? [{ parent, element: child }] : textPieces(child);
  });

export const pieceText = ({ element }: TextPiece): string =>
  decodeXml(element.children.filter((child) => !isElement(child)).join(''));

export const paragraphText = (paragraph: XmlElement): string => textPieces(paragraph).map(pieceText).join('');

export interface Place {
  readonly paragraph: XmlElement;
  /** Elements around it, the nearest first. */
  readonly around: readonly XmlElement[];
}

/** Every paragraph, also those in tables and text boxes. */
export const paragraphsIn = (element: XmlElement, around: readonly XmlElement[] = []): Place[] =>
  element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    const outer = [element, ...around];
    const inner = paragraphsIn(child, outer);
    return child.name === 'w:p' ? [{ paragraph: child, around: outer }, ...inner] : inner;
  });
