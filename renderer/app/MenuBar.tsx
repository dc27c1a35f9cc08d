import { Menubar } from '@ariakit/react';
import { isCommandId, type MenuId, menuIds, menuLabels } from '#shared/window/index.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Menu } from '../ui/index.ts';
import styles from './MenuBar.module.css';
import { useMenuEntries } from './use-command.ts';

const OneMenu = ({ id }: { readonly id: MenuId }) => {
  const actions = useActions();
  const lang = useBook((state) => state.settings.lang);
  const entries = useMenuEntries(id);
  return (
    <Menu
      label={menuLabels[id][lang]}
      entries={entries}
      onPick={(picked) => {
        if (!isCommandId(picked)) return;
        // First the grid: a command that opens a dialog gives the focus back to where it was.
        actions.focusSheet();
        actions.run(picked);
      }}
    />
  );
};

/** The menus of a window that has none of its own: in the local browser. */
export const MenuBar = () => {
  const words = useWords().shell;
  return (
    <Menubar className={styles.bar} aria-label={words.menu}>
      {menuIds.map((id) => (
        <OneMenu key={id} id={id} />
      ))}
    </Menubar>
  );
};
