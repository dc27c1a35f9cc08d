import { type KeyboardEvent, useState } from 'react';
import { bookWords } from '#shared/messages/book-words.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import styles from './FormulaRow.module.css';

/** Says which cell is active; a name typed here goes to that cell. */
export const NameBox = () => {
  const words = useWords().shell;
  const actions = useActions();
  const lang = useBook((state) => state.settings.lang);
  const name = useBook((state) => state.active?.name ?? '');
  /** What is being typed; null while the box only shows. */
  const [typed, setTyped] = useState<string | null>(null);

  const go = (): void => {
    const text = (typed ?? name).trim();
    if (text === '' || actions.goToName(text)) {
      setTyped(null);
      actions.focusSheet();
    } else actions.say({ tone: 'warning', text: bookWords[lang].noSuchCell(text) });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') go();
    else {
      setTyped(null);
      actions.focusSheet();
    }
  };

  return (
    <input
      className={styles.name}
      data-name-box
      aria-label={words.nameBox}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(null)}
      onKeyDown={onKeyDown}
    />
  );
};
