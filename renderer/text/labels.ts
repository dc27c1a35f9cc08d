/**
 * What stands in the text without being typed: a section's number before its first paragraph, "- " and "+ ", the
 * numbers of footnotes, which follow from their order.
 */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const decorationsOf = (doc: Node): DecorationSet => {
  const found: Decoration[] = [];
  let footnotes = 0;
  doc.descendants((node, at) => {
    if (node.type.name === 'section') {
      const first = node.child(0);
      const label = String(node.attrs.printedLabel);
      if (label !== '')
        found.push(Decoration.node(at + 1, at + 1 + first.nodeSize, { 'data-label': `${label} ` }));
    }
    if (node.type.name === 'footnote') {
      footnotes++;
      found.push(Decoration.node(at, at + node.nodeSize, { 'data-number': String(footnotes) }));
    }
  });
  return DecorationSet.create(doc, found);
};

export const labels: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  state: {
    init: (_config, { doc }) => decorationsOf(doc),
    apply: (transaction, before) => (transaction.docChanged ? decorationsOf(transaction.doc) : before),
  },
  props: { decorations: (state) => labels.getState(state) },
});
