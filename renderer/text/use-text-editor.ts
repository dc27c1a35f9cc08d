/** The editor in its component: made once, told what the book says, telling where the person is. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { bookWords } from '#shared/messages/book-words.ts';
import { useActions, useBook, useBookStore, useWords } from '../book/index.ts';
import { isFocusLost } from '../ui/index.ts';
import type { ShownFootnote } from './document.ts';
import type { TextPlace } from './place.ts';
import { Saving } from './saving.ts';
import { TextEditor } from './text-editor.ts';

const nowhere: TextPlace = { section: null, style: 'body', bold: false, italic: false, figure: null };

interface Shown {
  readonly editor: TextEditor | null;
  readonly place: TextPlace;
  /** As the text has them now, in their order. */
  readonly footnotes: readonly ShownFootnote[];
  readonly save: () => void;
}

/** What the book says and asks for, brought to the editor. */
const useBookIn = (editor: TextEditor | null): void => {
  const store = useBookStore();
  const words = useWords().text;
  const text = useBook((state) => state.text);
  const goal = useBook((state) => state.textGoal);
  const picked = useBook((state) => state.picked);
  const shown = useBook((state) => state.sheet === 'text');
  const writable = useBook((state) => state.book?.opened.access === 'write');

  useEffect(() => editor?.present({ label: words.editor, writable }), [editor, words.editor, writable]);

  useEffect(() => {
    if (editor && text) editor.show(text);
  }, [editor, text]);

  // A section that has just been made comes with the next text.
  useEffect(() => {
    if (!editor || !text || goal === null || !shown) return;
    if (editor.goTo(goal.section, goal.rename ? 'rename' : 'stay')) store.setState({ textGoal: null });
  }, [editor, text, goal, shown, store]);

  useEffect(() => {
    if (!editor || !picked || text?.year !== picked.year || !shown) return;
    store.setState({ picked: null });
    editor.insertFigure(picked.inline, picked.printed);
  }, [editor, text, picked, shown, store]);
};

/** @param onFootnote a footnote's words are wanted */
export const useTextEditor = (
  page: RefObject<HTMLDivElement | null>,
  onFootnote: (uid: string) => void,
): Shown => {
  const store = useBookStore();
  const actions = useActions();
  const [editor, setEditor] = useState<TextEditor | null>(null);
  const [place, setPlace] = useState<TextPlace>(nowhere);
  const [footnotes, setFootnotes] = useState<readonly ShownFootnote[]>([]);
  const saving = useRef<Saving | null>(null);
  const wantFootnote = useRef(onFootnote);
  wantFootnote.current = onFootnote;
  const save = useCallback(() => void saving.current?.now(), []);

  useEffect(() => {
    if (!page.current) return undefined;
    const made = new TextEditor({
      element: page.current,
      label: '',
      writable: false,
      onChange: () => saving.current?.soon(),
      onBlur: save,
      onEscape: () => actions.say(null),
      onPlace: (next) => {
        setPlace(next);
        setFootnotes(made.footnotes);
        actions.showSection(next.section);
      },
      onCrossing: () => {
        const { lang } = store.getState().settings;
        actions.say({ tone: 'warning', text: bookWords[lang].acrossSections });
      },
      onFootnote: (uid) => wantFootnote.current(uid),
    });
    const keeper = new Saving(made, actions.writeText);
    saving.current = keeper;
    setEditor(made);
    actions.attachWords({ focus: () => made.focus(), save: keeper.now });
    return () => {
      void keeper.now();
      actions.attachWords(null);
      made.destroy();
      setEditor(null);
    };
  }, [page, store, actions, save]);

  useBookIn(editor);

  // Whoever came by a key that has hidden the grid types on here.
  useEffect(() => {
    if (editor && isFocusLost()) editor.focus();
  }, [editor]);

  return { editor, place, footnotes, save };
};
