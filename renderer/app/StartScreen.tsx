import { FilePlus2, FolderOpen } from 'lucide-react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { Page } from './Page.tsx';
import { RecentBooks } from './RecentBooks.tsx';
import styles from './StartScreen.module.css';

/** The window without a book: what can be done first. */
export const StartScreen = () => {
  const words = useWords().shell;
  const actions = useActions();
  const opensBooks = useBook((state) => state.start.opensBooks);
  return (
    <Page title={words.start} lead={words.startLead}>
      {opensBooks ? (
        <>
          <div className={styles.buttons}>
            <Button look="primary" icon={<FolderOpen size={16} />} onClick={() => void actions.openBook()}>
              {words.open}
            </Button>
            <Button icon={<FilePlus2 size={16} />} onClick={() => actions.run('book.new')}>
              {words.create}
            </Button>
          </div>
          <RecentBooks />
        </>
      ) : (
        <p>{words.opensElsewhere}</p>
      )}
    </Page>
  );
};
