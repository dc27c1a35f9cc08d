import { History } from 'lucide-react';
import { useState } from 'react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, EmptyState, Waiting } from '../ui/index.ts';
import { HistoryEntry } from './HistoryEntry.tsx';
import styles from './HistoryPanel.module.css';
import { hasMore, undoneRevisions } from './history-list.ts';

const More = () => {
  const words = useWords().panels.history;
  const actions = useActions();
  const [busy, setBusy] = useState(false);
  const more = async (): Promise<void> => {
    setBusy(true);
    await actions.moreHistory();
    setBusy(false);
  };
  return (
    <div className={styles.more}>
      <Button disabled={busy} onClick={() => void more()}>
        {busy ? words.loading : words.more}
      </Button>
    </div>
  );
};

/** Every edit of the book, newest first, and the way back to each. */
export const HistoryPanel = () => {
  const words = useWords().panels.history;
  const history = useBook((state) => state.history);
  const writes = useBook((state) => state.book?.opened.access === 'write');
  if (history === null) return <Waiting label={words.loading} lines={6} />;
  const { changeSets, revision } = history;
  if (changeSets.length === 0) {
    return <EmptyState icon={<History size={24} />} title={words.none} detail={words.noneDetail} />;
  }
  const undone = undoneRevisions(changeSets);
  return (
    <section className={styles.panel} aria-label={words.list}>
      <ol>
        {changeSets.map((entry) => (
          <HistoryEntry
            key={entry.revision}
            entry={entry}
            current={revision}
            undone={undone.has(entry.revision)}
            writes={writes}
          />
        ))}
      </ol>
      {hasMore(changeSets) ? <More /> : null}
    </section>
  );
};
