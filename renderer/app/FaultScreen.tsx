import { useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import styles from './StartScreen.module.css';

interface FaultScreenProps {
  readonly fault: string;
  readonly onShowAgain: () => void;
}

export const FaultScreen = ({ fault, onShowAgain }: FaultScreenProps) => {
  const words = useWords().shell;
  return (
    <div className={styles.window}>
      <main className={styles.page}>
        <div className={styles.column}>
          <h1 className={styles.title}>{words.broken}</h1>
          <p role="alert">{words.brokenDetail}</p>
          <p className={styles.code}>{fault}</p>
          <div className={styles.buttons}>
            <Button look="primary" onClick={onShowAgain}>
              {words.showAgain}
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
};
