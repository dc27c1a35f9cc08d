/**
 * The editor learns of a moved selection after the browser has moved it, and a key can come in between: it would
 * change what was selected before. So the selection of the page is taken over before any key is handled.
 */
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

const placeOf = (view: EditorView, node: Node | null, offset: number): number | undefined =>
  node && view.dom.contains(node) ? view.posAtDOM(node, offset) : undefined;

const takeOver = (view: EditorView): void => {
  const { doc, selection } = view.state;
  // A selected figure is moved away from by the editor itself.
  if (!(selection instanceof TextSelection)) return;
  const shown = view.dom.ownerDocument.getSelection();
  if (!shown) return;
  const anchor = placeOf(view, shown.anchorNode, shown.anchorOffset);
  const head = placeOf(view, shown.focusNode, shown.focusOffset);
  if (anchor === undefined || head === undefined) return;
  if (anchor === selection.anchor && head === selection.head) return;
  const next = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!next.eq(selection)) view.dispatch(view.state.tr.setSelection(next));
};

export const trueSelection = new Plugin({
  props: {
    handleDOMEvents: {
      keydown: (view, event) => {
        if (!view.composing && !event.isComposing) takeOver(view);
        return false;
      },
    },
  },
});
