import { useEffect, useId, useRef } from 'react';
import { useWords } from '../book/index.ts';
import type { ShownFootnote } from './document.ts';
import styles from './Footnotes.module.css';

interface LineProps {
  readonly footnote: ShownFootnote;
  readonly number: number;
  readonly writable: boolean;
  /** Its words are to be typed now. */
  readonly wanted: boolean;
  readonly onShown: () => void;
  readonly onType: (uid: string, text: string) => void;
  readonly onLeave: () => void;
  readonly onGoBack: (uid: string) => void;
}

const Line = ({ footnote, number, writable, wanted, onShown, onType, onLeave, onGoBack }: LineProps) => {
  const words = useWords().text;
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const { uid, text, listed } = footnote;
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    field.current?.select();
    onShown();
  }, [wanted, onShown]);
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.number}
        aria-label={words.toFootnote(number)}
        title={words.toFootnote(number)}
        onClick={() => onGoBack(uid)}
      >
        {number}
      </button>
      <div className={styles.words}>
        <textarea
          ref={field}
          className={styles.text}
          lang="vi"
          rows={2}
          aria-label={words.footnote(number)}
          aria-describedby={listed ? hint : undefined}
          value={text}
          readOnly={!writable || listed}
          onChange={(event) => onType(uid, event.target.value)}
          onBlur={onLeave}
        />
        {listed ? (
          <p id={hint} className={styles.hint}>
            {words.listedFootnote}
          </p>
        ) : null}
      </div>
    </li>
  );
};

interface FootnotesProps extends Omit<LineProps, 'footnote' | 'number' | 'wanted'> {
  readonly footnotes: readonly ShownFootnote[];
  /** The footnote whose words are to be typed now. */
  readonly wanted: string | null;
}

/** Under the text, as on the last page: where the words of footnotes are typed. */
export const Footnotes = ({ footnotes, wanted, ...rest }: FootnotesProps) => {
  const words = useWords().text;
  if (footnotes.length === 0) return null;
  return (
    <section className={styles.footnotes} aria-label={words.footnotes}>
      <h2 className={styles.title}>{words.footnotes}</h2>
      <ol className={styles.list}>
        {footnotes.map((footnote, at) => (
          <Line
            key={footnote.uid}
            footnote={footnote}
            number={at + 1}
            wanted={wanted === footnote.uid}
            {...rest}
          />
        ))}
      </ol>
    </section>
  );
};
