import { History } from 'lucide-react';
import { useState } from 'react';
import { useActions, useWords } from '../book/index.ts';
import { Button, dateTimeText } from '../ui/index.ts';
import styles from './HistoryPanel.module.css';
import type { ChangeSet } from './history-list.ts';

interface HistoryEntryProps {
  readonly entry: ChangeSet;
  /** The revision that the book has now. */
  readonly current: number;
  readonly undone: boolean;
  readonly writes: boolean;
}

/** Says what will happen, with its count, before it does. */
const Revert = ({ revision, later }: { readonly revision: number; readonly later: number }) => {
  const words = useWords().panels.history;
  const actions = useActions();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!asked) {
    return (
      <Button look="link" onClick={() => setAsked(true)}>
        {words.revert}
      </Button>
    );
  }
  const revert = async (): Promise<void> => {
    setBusy(true);
    await actions.revertTo(revision);
    setBusy(false);
    setAsked(false);
  };
  return (
    <div className={styles.ask} role="alert">
      <p>{words.revertWhat(revision, later)}</p>
      <div className={styles.buttons}>
        <Button look="primary" icon={<History size={14} />} disabled={busy} onClick={() => void revert()}>
          {words.revertNow(revision)}
        </Button>
        <Button disabled={busy} onClick={() => setAsked(false)}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
};

export const HistoryEntry = ({ entry, current, undone, writes }: HistoryEntryProps) => {
  const words = useWords().panels.history;
  const { revision, summary, author, at } = entry;
  const isCurrent = revision === current;
  return (
    <li className={styles.entry} data-undone={undone || undefined}>
      <p className={styles.summary}>{summary}</p>
      <p className={styles.meta}>
        <span>{words.revision(revision)}</span>
        <span>{author}</span>
        <time dateTime={at}>{dateTimeText(at)}</time>
        {isCurrent ? <span className={styles.current}>{words.current}</span> : null}
        {undone ? <span>{words.undone}</span> : null}
      </p>
      {isCurrent || !writes ? null : <Revert revision={revision} later={current - revision} />}
    </li>
  );
};
