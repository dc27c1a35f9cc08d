import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useActions, useWords } from '../book/index.ts';
import type { ShownSection } from './document.ts';
import styles from './Outline.module.css';

/** The number of a section while it is typed anew: Enter takes it over, Esc leaves it as it was. */
export const SectionNumber = ({ section }: { readonly section: ShownSection }) => {
  const words = useWords().text;
  const { numberSection, stopNumbering, focusSheet } = useActions();
  const field = useRef<HTMLInputElement>(null);
  const given = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (typed: string | null): void => {
    if (given.current) return;
    given.current = true;
    if (typed === null) stopNumbering();
    else void numberSection(section.uid, typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    finish(event.key === 'Enter' ? event.currentTarget.value.trim() : null);
    focusSheet();
  };
  return (
    <input
      ref={field}
      className={styles.number}
      // biome-ignore lint/a11y/noAutofocus: the person has asked to type here
      autoFocus
      autoComplete="off"
      spellCheck={false}
      maxLength={50}
      aria-label={words.sectionNumber}
      defaultValue={section.printedLabel}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value.trim())}
    />
  );
};
