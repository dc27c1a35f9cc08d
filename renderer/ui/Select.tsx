import type { SelectHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import styles from './Select.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string>
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'children'> {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onPick: (value: Value) => void;
  /** Without a frame, for bars. */
  readonly quiet?: boolean;
}

/** The platform's own select: its list is never clipped, and every keyboard and screen reader knows it. */
export const Select = <Value extends string>({
  value,
  choices,
  onPick,
  quiet,
  className,
  ...rest
}: SelectProps<Value>) => (
  <select
    {...rest}
    className={classes(styles.select, quiet && styles.quiet, className)}
    value={value}
    onChange={(event) => {
      const picked = choices.find((each) => each.value === event.target.value);
      if (picked) onPick(picked.value);
    }}
  >
    {choices.map((each) => (
      <option key={each.value} value={each.value}>
        {each.label}
      </option>
    ))}
  </select>
);
