/** Keys of the editor, as in Word: bold, italic, lists that go on, and a list that ends where Backspace says so. */
import { baseKeymap, chainCommands, splitBlockAs, toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin, TextSelection } from 'prosemirror-state';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import { schema } from './schema.ts';

const goesOn: Readonly<Record<ParagraphStyle, ParagraphStyle>> = {
  heading: 'body',
  runIn: 'body',
  body: 'body',
  dash: 'dash',
  plus: 'plus',
  reference: 'body',
};

const styleAt = (node: { readonly attrs: Readonly<Record<string, unknown>> }): ParagraphStyle =>
  node.attrs.style as ParagraphStyle;

/** Gives the paragraphs of the selection a style. */
export const setStyle =
  (style: ParagraphStyle): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection;
    const change = state.tr;
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.type === schema.nodes.paragraph && styleAt(node) !== style)
        change.setNodeMarkup(at, null, { style });
    });
    if (!change.docChanged) return false;
    dispatch?.(change.scrollIntoView());
    return true;
  };

/** Enter in an empty line of a list ends the list. */
const endList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const style = styleAt($from.parent);
  if (!empty || $from.parent.childCount > 0 || (style !== 'dash' && style !== 'plus')) return false;
  return setStyle('body')(state, dispatch);
};

/** Backspace before the first letter takes the mark of a list away before it joins lines. */
const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const style = styleAt($from.parent);
  if (!empty || $from.parentOffset > 0 || (style !== 'dash' && style !== 'plus')) return false;
  return setStyle('body')(state, dispatch);
};

/** A section has one heading: what is split off from it is text. */
const newParagraph = splitBlockAs((node) => ({
  type: schema.nodes.paragraph,
  attrs: { style: goesOn[styleAt(node)] },
}));

/** All of the section that the caret is in: words of several cannot be changed at once. */
const selectSection: Command = ({ selection, doc, tr }, dispatch) => {
  const { $from } = selection;
  if ($from.depth === 0) return false;
  dispatch?.(tr.setSelection(TextSelection.between(doc.resolve($from.start(1)), doc.resolve($from.end(1)))));
  return true;
};

const listMarks: ReadonlyMap<string, ParagraphStyle> = new Map([
  ['-', 'dash'],
  ['+', 'plus'],
]);

/** "- " typed at the beginning of a paragraph makes it a line of a list. */
const listsAsTyped = new Plugin({
  props: {
    handleTextInput: (view, from, to, text) => {
      const { $from } = view.state.selection;
      const style = listMarks.get($from.parent.firstChild?.text?.slice(0, 1) ?? '');
      if (text !== ' ' || style === undefined || $from.parentOffset !== 1) return false;
      if (styleAt($from.parent) !== 'body') return false;
      const start = $from.start();
      view.dispatch(view.state.tr.delete(start, to).setNodeMarkup(start - 1, null, { style }));
      return from >= start;
    },
  },
});

export const typing: readonly Plugin[] = [
  listsAsTyped,
  keymap({
    'Mod-b': toggleMark(schema.marks.bold),
    'Mod-i': toggleMark(schema.marks.italic),
    Enter: chainCommands(endList, newParagraph),
    'Shift-Enter': chainCommands(endList, newParagraph),
    Backspace: leaveList,
    'Mod-a': selectSection,
  }),
  keymap(baseKeymap),
];
