import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  /** Id of the control inside. */
  readonly control: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** A control with its name before it; names stand in one column, controls in another. */
export const Field = ({ label, control, hint, children }: FieldProps) => (
  <div className={styles.field}>
    <label className={styles.label} htmlFor={control}>
      {label}
    </label>
    <div className={styles.control}>
      {children}
      {hint ? <p className={styles.hint}>{hint}</p> : null}
    </div>
  </div>
);
