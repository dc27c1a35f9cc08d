/**
 * Sheet Nội dung: the outline of the plan, its words in an editor, its footnotes. Loaded when it is first shown: the
 * editor is a third of the window's script.
 */
import { useRef, useState } from 'react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { FigureBar, figureKey } from './FigureBar.tsx';
import { Footnotes } from './Footnotes.tsx';
import { Outline } from './Outline.tsx';
import styles from './TextSheet.module.css';
import { TextToolbar } from './TextToolbar.tsx';
import './text-editor.css';
import { useTextEditor } from './use-text-editor.ts';

const Empty = () => {
  const words = useWords().text;
  const { run } = useActions();
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const year = useBook((state) => state.text?.year);
  return (
    <div className={styles.empty}>
      <EmptyState
        title={words.noText(year ?? 0)}
        detail={writable ? words.noTextDetail : undefined}
        action={writable ? <Button onClick={() => run('row.add')}>{words.firstSection}</Button> : undefined}
      />
    </div>
  );
};

export const TextSheet = () => {
  const page = useRef<HTMLDivElement>(null);
  const text = useBook((state) => state.text);
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const [footnote, setFootnote] = useState<string | null>(null);
  const words = useWords().text;
  const { editor, place, footnotes, save } = useTextEditor(page, setFootnote);
  const empty = text?.sections.length === 0;
  const insertFootnote = (): void => {
    const uid = crypto.randomUUID();
    editor?.insertFootnote(uid, words.newFootnote);
    setFootnote(uid);
  };
  return (
    <div className={styles.sheet}>
      <Outline
        sections={text?.sections ?? []}
        current={place.section}
        onPick={(uid) => editor?.goTo(uid, 'start')}
      />
      <div className={styles.main}>
        <TextToolbar editor={editor} place={place} onFootnote={insertFootnote} />
        <div className={styles.scroll}>
          <div className={styles.page} ref={page} hidden={empty} />
          {empty ? <Empty /> : null}
          <Footnotes
            footnotes={footnotes}
            wanted={footnote}
            writable={writable}
            onShown={() => setFootnote(null)}
            onType={(uid, typed) => editor?.setFootnote(uid, typed)}
            onLeave={save}
            onGoBack={(uid) => editor?.goToFootnote(uid)}
          />
        </div>
        {place.figure && editor ? (
          <FigureBar
            key={figureKey(place.figure)}
            editor={editor}
            figure={place.figure}
            writable={writable}
          />
        ) : null}
      </div>
    </div>
  );
};
