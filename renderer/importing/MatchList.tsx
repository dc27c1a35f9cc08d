/** What codes and names were said to stand for: searched, and forgotten where it was wrong. */
import { useState } from 'react';
import { fold } from '#shared/text/fold.ts';
import { Button, TextInput } from '../ui/index.ts';
import styles from './FileStep.module.css';
import { useFlow } from './flow-context.ts';
import { useMatches } from './use-lists.ts';
import { useImportWords } from './words.ts';

/** More than anybody reads: whoever looks for another one searches. */
const most = 200;

export const MatchList = () => {
  const { file: words, terms } = useImportWords();
  const { imports, store } = useFlow();
  const { matches, problem } = useMatches();
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const shown = (matches ?? []).filter(({ text, targetLabel }) =>
    fold(`${text} ${targetLabel}`).includes(wanted),
  );
  const forget = async (uid: string): Promise<void> => {
    const reply = await imports.write('matches/forget', { uids: [uid] });
    if (!reply.ok) store.setState({ problem: reply.error.message });
  };
  return (
    <section className={styles.section}>
      <h2>{words.matches}</h2>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {matches?.length === 0 ? <p className={styles.muted}>{words.noMatches}</p> : null}
      {(matches?.length ?? 0) > 8 ? (
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      <ul className={styles.list}>
        {shown.slice(0, most).map(({ uid, field, text, target, targetLabel }) => (
          <li key={uid} className={styles.item}>
            <p className={styles.words}>
              <span className={styles.muted}>{terms.field[field]} </span>
              {target === null ? words.isLeftOut(text) : words.means(text, targetLabel)}
            </p>
            <Button aria-label={words.forgetOf(text)} onClick={() => void forget(uid)}>
              {words.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
