/** A menu at the place of the mouse. */
import { MenuProvider, Menu as Popup } from '@ariakit/react';
import styles from './Menu.module.css';
import type { MenuEntry } from './Menu.tsx';
import { MenuEntries } from './MenuEntries.tsx';

interface ContextMenuProps {
  /** Null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

export const ContextMenu = ({ at, entries, onPick, onClose }: ContextMenuProps) => (
  <MenuProvider open={at !== null} setOpen={(open) => !open && onClose()} placement="bottom-start">
    <Popup
      className={styles.popup}
      getAnchorRect={() => (at ? { ...at, width: 1, height: 1 } : null)}
      autoFocusOnHide={false}
      unmountOnHide
    >
      <MenuEntries entries={entries} onPick={onPick} />
    </Popup>
  </MenuProvider>
);
