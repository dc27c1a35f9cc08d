/** A button that opens a menu; inside `MenuBar` the arrows go from one menu to the next. */
import { MenuButton, MenuItem, MenuProvider, Menu as Popup, useMenubarContext } from '@ariakit/react';
import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import styles from './Menu.module.css';
import { MenuEntries } from './MenuEntries.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  /** A line stands above it. */
  readonly apart?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly entries: () => readonly MenuEntry[];
  readonly onPick: (id: string) => void;
}

export const Menu = ({ label, entries, onPick }: MenuProps) => {
  const inBar = useMenubarContext() !== undefined;
  // What was picked decides where the focus goes; after Esc it goes back to the button.
  const picked = useRef(false);
  const button = <MenuButton className={styles.button} />;
  return (
    <MenuProvider>
      {inBar ? (
        <MenuItem className={styles.button} render={button}>
          {label}
        </MenuItem>
      ) : (
        <MenuButton className={styles.button}>
          {label}
          <ChevronDown size={14} />
        </MenuButton>
      )}
      <Popup
        className={styles.popup}
        gutter={1}
        unmountOnHide
        autoFocusOnHide={() => {
          const back = !picked.current;
          picked.current = false;
          return back;
        }}
      >
        <MenuEntries
          entries={entries()}
          onPick={(id) => {
            picked.current = true;
            onPick(id);
          }}
        />
      </Popup>
    </MenuProvider>
  );
};
