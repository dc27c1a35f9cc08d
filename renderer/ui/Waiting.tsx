import styles from './Waiting.module.css';

/** Lines where text will stand, while it is fetched. */
export const Waiting = ({ label, lines }: { readonly label: string; readonly lines: number }) => (
  <div className={styles.box} role="status">
    <span className={styles.words}>{label}</span>
    {Array.from({ length: lines }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never change places.
      <span key={at} className={styles.line} aria-hidden="true" />
    ))}
  </div>
);
