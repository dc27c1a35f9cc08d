import { useWords } from '../book/index.ts';
import { Waiting } from '../ui/index.ts';
import styles from './ConnectingScreen.module.css';

/** The window's own outline while the book is being opened, so that nothing jumps when it is there. */
export const ConnectingScreen = () => {
  const words = useWords().shell;
  return (
    <div className={styles.bench}>
      <div className={styles.toolbar} />
      <div className={styles.formula} />
      <main className={styles.sheet}>
        <h1 className={styles.title}>{words.start}</h1>
        <Waiting label={words.connecting} lines={12} />
      </main>
      <div className={styles.tabs} />
      <div className={styles.status} />
    </div>
  );
};
