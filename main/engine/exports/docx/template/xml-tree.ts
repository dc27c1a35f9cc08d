/**
 * XML as a tree that is written again as it was read: attributes and what is no element are kept as they stand. Knows
 * no document types and no entities of its own, so that nothing in a template can grow or reach out while it is read.
 */
export interface XmlElement {
  readonly name: string;
  /** As written, with the blank before it: ' w:val="1"'. */
  readonly attributes: string;
  children: XmlNode[];
}

/** Text, or a comment or an instruction, as it stands. */
export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const newElement = (name: string, children: XmlNode[] = [], attributes = ''): XmlElement => ({
  name,
  attributes,
  children,
});

export interface XmlDocument {
  /** The declaration and whatever else comes before the root. */
  readonly prolog: string;
  readonly root: XmlElement;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s<>/!?"'=]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/** Deeper than any text of an office's; a tree is walked by functions that call themselves. */
const deepest = 250;

export class NotXml extends Error {}

interface Open {
  readonly stack: XmlElement[];
  readonly top: XmlElement;
}

const place = ({ stack, top }: Open, node: XmlNode): void => {
  (stack.at(-1) ?? top).children.push(node);
};

const takeTag = (open: Open, match: RegExpExecArray): void => {
  const [, slash, name = '', attributes = '', empty] = match;
  if (slash) {
    if (open.stack.pop()?.name !== name) throw new NotXml(`</${name}>`);
    return;
  }
  const element: XmlElement = { name, attributes, children: [] };
  place(open, element);
  if (!empty) open.stack.push(element);
  if (open.stack.length > deepest) throw new NotXml('too deep');
};

/** @throws NotXml where the text is not well-formed, or declares a document type */
export const parseXml = (text: string): XmlDocument => {
  const top: XmlElement = { name: '', attributes: '', children: [] };
  const open: Open = { stack: [], top };
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) throw new NotXml(text.slice(at, at + 40));
    if (match[2] === undefined) place(open, match[0]);
    else takeTag(open, match);
    at = token.lastIndex;
  }
  const root = top.children.find(isElement);
  if (open.stack.length > 0 || !root) throw new NotXml('not closed');
  return { prolog: top.children.slice(0, top.children.indexOf(root)).join(''), root };
};

const put = (pieces: string[], node: XmlNode): void => {
  if (!isElement(node)) {
    pieces.push(node);
    return;
  }
  if (node.children.length === 0) {
    pieces.push('<', node.name, node.attributes, '/>');
    return;
  }
  pieces.push('<', node.name, node.attributes, '>');
  for (const child of node.children) put(pieces, child);
  pieces.push('</', node.name, '>');
};

export const writeXml = (...nodes: readonly XmlNode[]): string => {
  const pieces: string[] = [];
  for (const node of nodes) put(pieces, node);
  return pieces.join('');
};

export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined => {
  for (const [, key, double, single] of (element?.attributes ?? '').matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (key === name) return double ?? single;
  return undefined;
};

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);

/** Every element beneath, the outer ones first. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children)
    if (isElement(child)) {
      yield child;
      yield* elementsIn(child);
    }
}
