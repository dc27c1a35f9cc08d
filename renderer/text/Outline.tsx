import { useEffect, useRef } from 'react';
import type { Inline } from '#shared/domain/section-text.ts';
import { useWords } from '../book/index.ts';
import { classes } from '../ui/index.ts';
import type { ShownSection } from './document.ts';
import styles from './Outline.module.css';

const wordsOf = (content: readonly Inline[], printed: readonly string[]): string => {
  let figures = 0;
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'footnote' ? '' : (printed[figures++] ?? '');
    })
    .join('');
};

/** The section's heading or, where it has none, how it begins. */
export const titleOf = ({ paragraphs, printed }: ShownSection): string =>
  paragraphs[0] ? wordsOf(paragraphs[0].content, printed) : '';

interface OutlineProps {
  readonly sections: readonly ShownSection[];
  readonly current: string | null;
  readonly onPick: (uid: string) => void;
}

export const Outline = ({ sections, current, onPick }: OutlineProps) => {
  const words = useWords().text;
  const here = useRef<HTMLButtonElement>(null);
  // Follows the caret through the plan.
  useEffect(() => {
    if (current !== null) here.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className={styles.outline} aria-label={words.outline}>
      <ul className={styles.list}>
        {sections.map((section) => (
          <li key={section.uid}>
            <button
              type="button"
              ref={section.uid === current ? here : undefined}
              className={classes(styles.item, styles[`level${Math.min(section.level, 5)}`])}
              aria-current={section.uid === current || undefined}
              title={titleOf(section)}
              onClick={() => onPick(section.uid)}
            >
              <span className={styles.label}>{section.printedLabel}</span>
              <span className={styles.title}>{titleOf(section)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
