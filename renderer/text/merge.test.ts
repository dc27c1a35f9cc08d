import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { documentOf, type ShownSection } from './document.ts';
import { patchDocument, withFigures } from './merge.ts';
import { patchAround } from './place.ts';
import { schema } from './schema.ts';
import { funding, section, shownText, words } from './text.testing.ts';

const doc = (...sections: ShownSection[]) => documentOf(shownText(1, sections));

const before = doc(section('a', [words('Một'), funding], ['1']), section('b', [words('Hai')]));

/** What becomes of a state with the caret behind a text. */
const patched = (caretBehind: string, after = before) => {
  let at = 0;
  before.descendants((node, position) => {
    if (node.isText && node.text === caretBehind) at = position + node.nodeSize;
  });
  const state = EditorState.create({ schema, doc: before });
  const change = state.tr.setSelection(TextSelection.create(before, at));
  patchAround(change, (each) => patchDocument(each, after));
  return { change, caret: change.selection.$from };
};

describe('bringing the text up to date', () => {
  it('changes nothing where nothing differs', () => {
    expect(patched('Một').change.docChanged).toBe(false);
  });

  it('prints other figures, and the caret stays behind them', () => {
    const after = doc(section('a', [words('Một'), funding], ['364.021']), section('b', [words('Hai')]));
    const { change, caret } = patched(' triệu đồng', after);
    expect(change.doc.eq(after)).toBe(true);
    expect(caret.parent.textContent).toBe('Vốn 364.021 triệu đồng');
    expect(caret.parentOffset).toBe(caret.parent.content.size);
  });

  it('changes words in front of the caret without moving it away from its letter', () => {
    const after = doc(section('a', [words('Mười một'), funding], ['1']), section('b', [words('Hai')]));
    const { change, caret } = patched('Hai', after);
    expect(change.doc.eq(after)).toBe(true);
    expect(caret.parent.textContent).toBe('Hai');
    expect(caret.parentOffset).toBe(3);
  });

  it('finds the caret again in its section where another one comes in front of it', () => {
    const after = doc(
      section('a', [words('Một'), funding], ['1']),
      section('c', [words('Mới')]),
      section('b', [words('Hai')]),
    );
    const { change, caret } = patched('Hai', after);
    expect(change.doc.eq(after)).toBe(true);
    expect(caret.parent.textContent).toBe('Hai');
    expect(caret.parentOffset).toBe(3);
  });

  it('takes over a paragraph more, and one fewer', () => {
    const after = doc(section('a', [words('Một')]), section('b', [words('Hai'), words('Ba')]));
    const { change } = patched('Hai', after);
    expect(change.doc.eq(after)).toBe(true);
  });

  it('keeps a figure selected that prints another number', () => {
    const after = doc(section('a', [words('Một'), funding], ['2']), section('b', [words('Hai')]));
    const change = EditorState.create({ schema, doc: before }).tr;
    before.descendants((node, at) => {
      if (node.type === schema.nodes.figure) change.setSelection(NodeSelection.create(before, at));
    });
    patchAround(change, (each) => patchDocument(each, after));
    const { selection } = change;
    expect(selection instanceof NodeSelection && selection.node.attrs.printed).toBe('2');
  });

  it('renews the figures of a section whose words are the person’s', () => {
    const typed = doc(section('a', [words('Đang gõ'), funding], ['1'])).child(0);
    const now = doc(section('a', [words('Một'), funding], ['2']));
    expect(withFigures([typed], now).map((node) => node.textContent)).toEqual(['Đang gõVốn 2 triệu đồng']);
  });
});
