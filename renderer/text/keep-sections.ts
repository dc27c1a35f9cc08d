/**
 * Typing changes words, never which sections there are: a transaction that would make, remove or reorder sections is
 * not let through. The page's own updates (`remote`) may do it.
 */
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { sectionsOf } from './document.ts';

/** Marks a transaction that brings what the engine says. */
export const remote = 'remote';

const uidsOf = (doc: Node): string =>
  sectionsOf(doc)
    .map((section) => String(section.attrs.uid))
    .join('\n');

export const keepSections = new Plugin({
  filterTransaction: (transaction: Transaction, state) =>
    !transaction.docChanged ||
    transaction.getMeta(remote) === true ||
    uidsOf(transaction.doc) === uidsOf(state.doc),
});
