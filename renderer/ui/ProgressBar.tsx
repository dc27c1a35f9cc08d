import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1. */
  readonly done: number;
}

export const ProgressBar = ({ label, done }: ProgressBarProps) => (
  <progress className={styles.bar} aria-label={label} value={done} max={1} />
);
