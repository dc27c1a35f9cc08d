import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link';
  readonly icon?: ReactNode;
}

export const Button = ({ look = 'plain', icon, className, children, ...rest }: ButtonProps) => (
  <button type="button" {...rest} className={classes(styles.button, styles[look], className)}>
    {icon}
    {children}
  </button>
);
