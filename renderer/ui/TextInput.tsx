import type { InputHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import styles from './TextInput.module.css';

export const TextInput = ({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) => (
  <input
    type="text"
    autoComplete="off"
    spellCheck={false}
    {...rest}
    className={classes(styles.input, className)}
  />
);
