import type { WireRefusal } from '#shared/contract/wire.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { Page } from './Page.tsx';
import { RecentBooks } from './RecentBooks.tsx';
import styles from './StartScreen.module.css';

/** The book of this window could not be opened: why, and what can be done now. */
export const ProblemScreen = ({ problem }: { readonly problem: WireRefusal }) => {
  const words = useWords().shell;
  const actions = useActions();
  const opensBooks = useBook((state) => state.start.opensBooks);
  return (
    <Page title={words.cannotOpen} lead="">
      <div className={styles.problem} role="alert">
        <p>{problem.message}</p>
        <p className={styles.code}>{words.code(problem.code)}</p>
      </div>
      <div className={styles.buttons}>
        <Button look="primary" onClick={actions.reconnect}>
          {words.tryAgain}
        </Button>
        {opensBooks ? <Button onClick={() => void actions.openBook()}>{words.openAnother}</Button> : null}
      </div>
      {opensBooks ? <RecentBooks /> : null}
    </Page>
  );
};
