import { Bold, Italic, Sigma, Superscript } from 'lucide-react';
import { paragraphStyles } from '#shared/domain/paragraphs.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, IconButton, Select } from '../ui/index.ts';
import type { TextPlace } from './place.ts';
import styles from './TextToolbar.module.css';
import type { TextEditor } from './text-editor.ts';

interface TextToolbarProps {
  readonly editor: TextEditor | null;
  readonly place: TextPlace;
  readonly onFootnote: () => void;
}

export const TextToolbar = ({ editor, place, onFootnote }: TextToolbarProps) => {
  const words = useWords().text;
  const { pickFigure } = useActions();
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const disabled = !writable || !editor || place.section === null;
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
      <Button look="quiet" icon={<Sigma size={16} />} disabled={disabled} onClick={pickFigure}>
        {words.insertFigure}
      </Button>
      <Button look="quiet" icon={<Superscript size={16} />} disabled={disabled} onClick={onFootnote}>
        {words.insertFootnote}
      </Button>
    </div>
  );
};
