import { FileSpreadsheet } from 'lucide-react';
import { useActions, useBook, useWords } from '../book/index.ts';
import styles from './StartScreen.module.css';

/** Books that were opened here before, newest first. */
export const RecentBooks = () => {
  const words = useWords().shell;
  const actions = useActions();
  const recent = useBook((state) => state.start.recent);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.recent}</h2>
      {recent.length === 0 ? <p className={styles.muted}>{words.noRecent}</p> : null}
      <ul className={styles.list}>
        {recent.map(({ handle, name, folder }) => (
          <li key={handle}>
            <button type="button" className={styles.book} onClick={() => void actions.openBook(handle)}>
              <FileSpreadsheet size={16} aria-hidden="true" />
              <span className={styles.name}>{name}</span>
              <span className={styles.folder}>{folder}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
