/**
 * Bringing the document to what the engine says by changing only what differs, so that the caret stays where it is:
 * figures one by one, words from the first letter that differs to the last.
 */
import { type Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { childrenOf, inlineOfFigure, sectionsOf, uidOf } from './document.ts';
import { schema } from './schema.ts';

const isSameShape = (before: Node, after: Node): boolean =>
  before.childCount === after.childCount &&
  childrenOf(before).every((child, at) => {
    const other = after.child(at);
    return child.eq(other) || (child.type === other.type && !child.isText);
  });

/** Words that differ: from the first place to the last. */
const patchRange = (change: Transaction, before: Node, after: Node, at: number): void => {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [to, upTo] = [end.a + overlap, end.b + overlap];
  change.replace(at + start, at + to, start === upTo ? Slice.empty : after.slice(start, upTo));
};

/** @param at where the content of `before` begins */
const patchContent = (change: Transaction, before: Node, after: Node, at: number): void => {
  if (before.content.eq(after.content)) return;
  if (!isSameShape(before, after)) {
    patchRange(change, before, after, at);
    return;
  }
  // From the end: what is changed there moves nothing that comes before it.
  let end = at + before.content.size;
  for (const [index, child] of [...childrenOf(before).entries()].reverse()) {
    end -= child.nodeSize;
    const other = after.child(index);
    if (!child.isLeaf) patchContent(change, child, other, end + 1);
    if (!child.hasMarkup(other.type, other.attrs, other.marks))
      change.setNodeMarkup(end, null, other.attrs, other.marks);
  }
};

const hasSameSections = (before: Node, after: Node): boolean =>
  before.childCount === after.childCount &&
  sectionsOf(before).every((section, at) => uidOf(section) === uidOf(after.child(at)));

/** Makes the document of `change` the same as `after`: part by part, or as a whole where there are other sections. */
export const patchDocument = (change: Transaction, after: Node): 'parts' | 'whole' => {
  const before = change.doc;
  if (hasSameSections(before, after)) {
    patchContent(change, before, after, 0);
    return 'parts';
  }
  change.replaceWith(0, before.content.size, after.content);
  return 'whole';
};

/** What figures print, by what they are. */
const printedIn = (doc: Node): ReadonlyMap<string, string> => {
  const printed = new Map<string, string>();
  doc.descendants((node) => {
    if (node.type === schema.nodes.figure)
      printed.set(JSON.stringify(inlineOfFigure(node)), String(node.attrs.printed));
  });
  return printed;
};

/** A section that the person has changed keeps its words; the figures in it say what they come to now. */
export const withFigures = (sections: readonly Node[], from: Node): Node[] => {
  if (sections.length === 0) return [];
  const printed = printedIn(from);
  const renewed = (node: Node): Node => {
    if (node.type === schema.nodes.figure) {
      const now = printed.get(JSON.stringify(inlineOfFigure(node))) ?? node.attrs.printed;
      return schema.nodes.figure.create({ ...node.attrs, printed: now }, null, node.marks);
    }
    if (node.isLeaf) return node;
    return node.type.create(node.attrs, childrenOf(node).map(renewed), node.marks);
  };
  return sections.map(renewed);
};
