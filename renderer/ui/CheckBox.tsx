import type { ReactNode } from 'react';
import styles from './CheckBox.module.css';

interface CheckBoxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export const CheckBox = ({ checked, onChange, disabled, children }: CheckBoxProps) => (
  <label className={styles.line}>
    <input
      className={styles.box}
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    {children}
  </label>
);
