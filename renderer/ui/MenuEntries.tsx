/** The lines of a menu. */
import { MenuItem, MenuSeparator } from '@ariakit/react';
import { Fragment } from 'react';
import styles from './Menu.module.css';
import type { MenuEntry } from './Menu.tsx';

interface MenuEntriesProps {
  readonly entries: readonly MenuEntry[];
  readonly onPick: (id: string) => void;
}

export const MenuEntries = ({ entries, onPick }: MenuEntriesProps) =>
  entries.map((entry, at) => (
    <Fragment key={entry.id}>
      {entry.apart && at > 0 ? <MenuSeparator className={styles.line} /> : null}
      <MenuItem
        className={styles.item}
        disabled={entry.disabled ?? false}
        accessibleWhenDisabled
        onClick={() => onPick(entry.id)}
      >
        <span>{entry.label}</span>
        {entry.keys ? <span className={styles.keys}>{entry.keys}</span> : null}
      </MenuItem>
    </Fragment>
  ));
