/**
 * Typing changes words, never which sections there are: a transaction that would make, remove or reorder sections is
 * not let through. The page's own updates (`remote`) may do it.
 */
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { sectionsOf, uidOf } from './document.ts';

/** Marks a transaction that brings what the engine says. */
export const remote = 'remote';

const uidsOf = (doc: Node): string => sectionsOf(doc).map(uidOf).join('\n');

/** @param onCrossing somebody has tried */
export const keepSections = (onCrossing: () => void): Plugin =>
  new Plugin({
    filterTransaction: (transaction: Transaction, state) => {
      if (!transaction.docChanged || transaction.getMeta(remote) === true) return true;
      const fits = uidsOf(transaction.doc) === uidsOf(state.doc);
      if (!fits) onCrossing();
      return fits;
    },
  });
