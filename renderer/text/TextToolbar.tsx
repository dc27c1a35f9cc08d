import { Bold, Italic, Sigma, Superscript } from 'lucide-react';
import { paragraphStyles } from '#shared/domain/paragraphs.ts';
import { useActions, useBook, useBookStore, useWords } from '../book/index.ts';
import { Button, IconButton, Select } from '../ui/index.ts';
import { FigureBar } from './FigureBar.tsx';
import styles from './TextToolbar.module.css';
import type { TextEditor, TextPlace } from './text-editor.ts';

export interface ToolbarProps {
  readonly editor: TextEditor | null;
  readonly place: TextPlace;
}

export const TextToolbar = ({ editor, place }: ToolbarProps) => {
  const words = useWords().text;
  const store = useBookStore();
  const actions = useActions();
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const disabled = !writable || !editor;
  const pick = (): void => {
    if (editor) actions.pickFigure(editor.position());
  };
  const addFootnote = async (): Promise<void> => {
    const { section } = place;
    if (!editor || section === null) return;
    const uid = crypto.randomUUID();
    editor.insertFootnote(uid);
    const changed = editor.changed().find((each) => each.section === section);
    if (!changed) return;
    const footnotes = [{ uid, text: words.newFootnote }];
    if (await actions.writeText({ section, paragraphs: [...changed.paragraphs], footnotes }))
      editor.keep(section, changed.paragraphs);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.toolbar}>
      <Select
        quiet
        aria-label={words.style}
        value={place.style}
        disabled={disabled}
        choices={paragraphStyles.map((style) => ({ value: style, label: words.styles[style] }))}
        onPick={(style) => editor?.setStyle(style)}
      />
      <IconButton
        icon={<Bold size={16} />}
        label={words.bold}
        keys="Ctrl+B"
        aria-pressed={place.bold}
        disabled={disabled}
        onClick={() => editor?.toggle('bold')}
      />
      <IconButton
        icon={<Italic size={16} />}
        label={words.italic}
        keys="Ctrl+I"
        aria-pressed={place.italic}
        disabled={disabled}
        onClick={() => editor?.toggle('italic')}
      />
      <span className={styles.line} />
      <Button look="quiet" icon={<Sigma size={16} />} disabled={disabled} onClick={pick}>
        {words.insertFigure}
      </Button>
      <Button
        look="quiet"
        icon={<Superscript size={16} />}
        disabled={disabled || place.section === null}
        onClick={() => void addFootnote()}
      >
        {words.insertFootnote}
      </Button>
      {place.figure && editor ? (
        <FigureBar key={store.getState().year} editor={editor} figure={place.figure} disabled={disabled} />
      ) : null}
    </div>
  );
};
