/**
 * Sheet Nội dung: the outline of the plan, its words in an editor, its footnotes. Loaded when it is first shown: the
 * editor is a third of the window's script.
 */
import { useEffect, useRef, useState } from 'react';
import { useActions, useBook, useBookStore, useWords } from '../book/index.ts';
import { Footnotes } from './Footnotes.tsx';
import { Outline } from './Outline.tsx';
import styles from './TextSheet.module.css';
import { TextToolbar } from './TextToolbar.tsx';
import { TextEditor, type TextPlace } from './text-editor.ts';
import './text-editor.css';
import { useSaving } from './use-saving.ts';

const nowhere: TextPlace = { section: null, style: 'body', bold: false, italic: false, figure: null };

export const TextSheet = () => {
  const element = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor | null>(null);
  const [place, setPlace] = useState<TextPlace>(nowhere);
  const words = useWords().text;
  const store = useBookStore();
  const actions = useActions();
  const text = useBook((state) => state.text);
  const goal = useBook((state) => state.textGoal);
  const picked = useBook((state) => state.picked);
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const saving = useSaving(editor);

  useEffect(() => {
    if (!element.current) return undefined;
    const made = new TextEditor({
      element: element.current,
      label: words.editor,
      writable,
      onChange: () => saving.current.soon(),
      onBlur: () => void saving.current.now(),
      onPlace: setPlace,
    });
    setEditor(made);
    const release = actions.holdEdits(() => saving.current.now());
    return () => {
      release();
      made.destroy();
      setEditor(null);
    };
  }, [words.editor, writable, saving, actions]);

  useEffect(() => {
    if (editor && text) editor.show(text);
  }, [editor, text]);

  useEffect(() => {
    if (!editor || !text || goal === null) return;
    editor.goTo(goal);
    store.setState({ textGoal: null });
  }, [editor, text, goal, store]);

  useEffect(() => {
    if (!editor || !text || !picked) return;
    store.setState({ picked: null });
    editor.insertFigure(picked.inline, picked.printed, picked.at);
  }, [editor, text, picked, store]);

  return (
    <div className={styles.sheet}>
      <Outline sections={text?.sections ?? []} current={place.section} onPick={(uid) => editor?.goTo(uid)} />
      <div className={styles.main}>
        <TextToolbar editor={editor} place={place} />
        <div className={styles.scroll}>
          <div className={styles.page} ref={element} />
          <Footnotes text={text} writable={writable} />
        </div>
      </div>
    </div>
  );
};
