import { Check, CircleAlert, LoaderCircle, Lock } from 'lucide-react';
import { useBook, useWords } from '../book/index.ts';
import { clockText } from '../ui/index.ts';
import styles from './StatusBar.module.css';

/** Whether what was typed is on the disk; who holds the book where it can only be read. */
export const SaveStatus = () => {
  const words = useWords().shell;
  const opened = useBook((state) => state.book?.opened);
  const { pending, savedAt, failed } = useBook((state) => state.saving);
  if (failed) {
    return (
      <span className={styles.failed}>
        <CircleAlert size={14} aria-hidden="true" />
        {words.notSaved(failed.message)}
      </span>
    );
  }
  if (opened?.access === 'read') {
    const { holder } = opened;
    return (
      <span className={styles.locked}>
        <Lock size={14} aria-hidden="true" />
        {holder ? words.heldBy(holder.user, holder.machine) : words.readOnly}
      </span>
    );
  }
  if (pending > 0) {
    return (
      <span className={styles.item}>
        <LoaderCircle size={14} aria-hidden="true" />
        {words.saving(pending)}
      </span>
    );
  }
  const at = savedAt ?? opened?.lastChange?.at;
  return (
    <span className={styles.item}>
      <Check size={14} aria-hidden="true" />
      {at === undefined ? words.savedAlready : words.saved(clockText(at))}
    </span>
  );
};
