/** A choice with its name before it, for bars. */
import { useId } from 'react';
import styles from './Pick.module.css';
import { type Choice, Select } from './Select.tsx';

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onPick: (value: Value) => void;
}

export const Pick = <Value extends string>({ label, value, choices, onPick }: PickProps<Value>) => {
  const id = useId();
  return (
    <span className={styles.pick}>
      <label htmlFor={id}>{label}</label>
      <Select quiet id={id} value={value} choices={choices} onPick={onPick} />
    </span>
  );
};
