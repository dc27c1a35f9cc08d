/** A field over a cell of the file, to mend it for this import. Enter takes it over, Esc leaves it. */
import { useLayoutEffect, useRef, useState } from 'react';
import styles from './CellEditor.module.css';

interface CellEditorProps {
  readonly label: string;
  readonly at: DOMRect;
  readonly text: string;
  readonly onDone: (text: string | null) => void;
}

export const CellEditor = ({ label, at, text, onDone }: CellEditorProps) => {
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (result: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(result);
  };
  return (
    <input
      ref={field}
      className={styles.editor}
      style={{ left: at.left, top: at.top, minWidth: at.width, height: at.height }}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(typed === text ? null : typed)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(typed === text ? null : typed);
        if (event.key === 'Escape') finish(null);
        event.stopPropagation();
      }}
    />
  );
};
