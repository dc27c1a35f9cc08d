/** Where the person is in the text, in words and by section, so that it can be found again. */
import type { Node } from 'prosemirror-model';
import {
  type EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import type { LiveInline } from '#shared/domain/section-text.ts';
import { inlineOfFigure, uidOf } from './document.ts';
import { schema } from './schema.ts';

/** What the toolbar and the bar of the figure need to know. */
export interface TextPlace {
  readonly section: string | null;
  readonly style: ParagraphStyle;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The figure that is selected. */
  readonly figure: { readonly inline: LiveInline; readonly printed: string } | null;
}

export const placeAt = ({ selection, storedMarks }: EditorState): TextPlace => {
  const { $from } = selection;
  const marks = storedMarks ?? $from.marks();
  const selected = selection instanceof NodeSelection ? selection.node : null;
  return {
    section: $from.depth > 0 ? uidOf($from.node(1)) : null,
    style: ($from.parent.attrs.style as ParagraphStyle | undefined) ?? 'body',
    bold: schema.marks.bold.isInSet(marks) !== undefined,
    italic: schema.marks.italic.isInSet(marks) !== undefined,
    figure:
      selected?.type === schema.nodes.figure
        ? { inline: inlineOfFigure(selected), printed: String(selected.attrs.printed) }
        : null,
  };
};

/** A selection by its section, for when the whole text is replaced. */
interface Remembered {
  readonly section: string | null;
  /** Counted from the beginning of the section. */
  readonly offset: number;
}

const remember = ({ $from, from }: Selection): Remembered => ({
  section: $from.depth > 0 ? uidOf($from.node(1)) : null,
  offset: $from.depth > 0 ? from - $from.before(1) : 0,
});

const positionOf = (doc: Node, { section, offset }: Remembered): number => {
  let found = 0;
  doc.forEach((node, at) => {
    if (uidOf(node) === section) found = at + Math.min(offset, node.nodeSize - 1);
  });
  return found;
};

/**
 * Changes a text without losing the caret, nor the figure that is selected.
 * @param patch says whether it has replaced the text as a whole: then the caret is found again by its section
 */
export const patchAround = (change: Transaction, patch: (change: Transaction) => 'parts' | 'whole'): void => {
  const { selection } = change;
  const remembered = remember(selection);
  const whole = patch(change) === 'whole';
  const at = whole ? positionOf(change.doc, remembered) : change.mapping.map(selection.from, -1);
  const isFigure = change.doc.nodeAt(at)?.type === schema.nodes.figure;
  if (selection instanceof NodeSelection && isFigure)
    change.setSelection(NodeSelection.create(change.doc, at));
  else if (whole) change.setSelection(TextSelection.near(change.doc.resolve(at)));
};
