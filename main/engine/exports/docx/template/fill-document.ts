/** The template's document with the letter in it: text in the placeholders, rules drawn, blocks where they belong. */
import type { Letter } from '#shared/report/letter.ts';
import { type LetterRule, ruleLengthOf } from '#shared/report/letter-rules.ts';
import { twips } from '../measures.ts';
import { fillParagraph } from './fill-paragraph.ts';
import { type Line, letterFields } from './letter-fields.ts';
import { isBlock, isRule, quoted, type RulePlaceholder } from './placeholders.ts';
import { cellWidth, pageTextWidth, ruleParagraph } from './rule-paragraph.ts';
import { paragraphText } from './template-text.ts';
import { childOf, elementsIn, isElement, newElement, type XmlElement, type XmlNode } from './xml-tree.ts';

/** The name within a paragraph that holds one placeholder and nothing else. */
const onlyName = (paragraph: XmlElement): string => {
  const text = paragraphText(paragraph).trim();
  return text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : '';
};

interface Surroundings {
  /** Width of the text here, in twips. */
  readonly width: number;
  readonly table?: XmlElement;
}

/** What is put in, and how its rules are drawn. */
interface Filling {
  readonly lines: (name: string) => readonly Line[];
  readonly rule: (name: RulePlaceholder, width: number) => XmlElement;
}

const rules: Record<RulePlaceholder, LetterRule> = {
  ke_co_quan: 'issuer',
  ke_tieu_ngu: 'words',
  ke_trich_yeu: 'subject',
};

const fillingOf = (letter: Letter): Filling => {
  const fields = new Map<string, readonly Line[]>(Object.entries(letterFields(letter)));
  return {
    lines: (name) => fields.get(name) ?? [],
    rule: (name, width) => ruleParagraph(twips(ruleLengthOf(rules[name], letter)), width),
  };
};

const surroundingsIn = (element: XmlElement, around: Surroundings): Surroundings => {
  if (element.name === 'w:tbl') return { ...around, table: element };
  if (element.name !== 'w:tc') return around;
  return { ...around, width: cellWidth(element, around.table) ?? around.width };
};

const fillChild = (filling: Filling, child: XmlNode, around: Surroundings): XmlNode[] => {
  if (!isElement(child)) return [child];
  fillTree(filling, child, around);
  if (child.name !== 'w:p') return [child];
  const name = onlyName(child);
  if (isRule(name)) return [filling.rule(name, around.width)];
  return isBlock(name) ? [child] : fillParagraph(child, filling.lines);
};

const fillTree = (filling: Filling, element: XmlElement, around: Surroundings): void => {
  const here = surroundingsIn(element, around);
  element.children = element.children.flatMap((child) => fillChild(filling, child, here));
  // Word takes a cell without a paragraph for damage.
  if (element.name === 'w:tc' && !childOf(element, 'w:p')) element.children.push(newElement('w:p'));
};

export interface FilledDocument {
  readonly before: readonly XmlNode[];
  readonly between: readonly XmlNode[];
  readonly after: readonly XmlNode[];
  /** The properties of the template's last section. */
  readonly section: XmlElement;
}

/** Nothing but empty paragraphs: what a person leaves at the end of a document without seeing it. */
const isBlank = (nodes: readonly XmlNode[]): boolean =>
  nodes.every(
    (node) =>
      !isElement(node) ||
      (node.name === 'w:p' &&
        paragraphText(node).trim() === '' &&
        ![...elementsIn(node)].some(({ name }) => /^w:(?:drawing|pict|sectPr|object)$/.test(name))),
  );

/** Fills the document and cuts it where the body and the appendices go. */
export const fillDocument = (root: XmlElement, letter: Letter): FilledDocument => {
  const body = childOf(root, 'w:body') ?? root;
  fillTree(fillingOf(letter), body, { width: pageTextWidth(body) });
  const section = childOf(body, 'w:sectPr') ?? newElement('w:sectPr');
  const nodes = body.children.filter((node) => node !== section);
  const at = (name: string): number =>
    nodes.findIndex(
      (node) => isElement(node) && node.name === 'w:p' && paragraphText(node).trim() === quoted(name),
    );
  const content = at('noi_dung');
  const appendices = at('phu_luc') < 0 ? nodes.length : at('phu_luc');
  const after = nodes.slice(appendices + 1);
  return {
    before: nodes.slice(0, content),
    between: nodes.slice(content + 1, appendices),
    after: isBlank(after) ? [] : after,
    section,
  };
};
