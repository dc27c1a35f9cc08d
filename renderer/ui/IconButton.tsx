import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';
import { Tip } from './Tip.tsx';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: ReactNode;
  /** Its name, for everyone who cannot see the icon. */
  readonly label: string;
  /** What it would do just now, where that says more than its name. */
  readonly tip?: string | undefined;
  /** The shortcut as it is read: "Ctrl+Z". */
  readonly keys?: string | undefined;
}

export const IconButton = ({
  icon,
  label,
  tip,
  keys,
  className,
  disabled,
  onClick,
  ...rest
}: IconButtonProps) => (
  <Tip text={tip ?? label} keys={keys}>
    <button
      type="button"
      {...rest}
      className={classes(styles.button, className)}
      aria-label={label}
      // Not `disabled`: what cannot be done now still says what it is, to pointer and keyboard.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {icon}
    </button>
  </Tip>
);
