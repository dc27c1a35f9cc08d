/** A command as a button or a menu shows it: its words, its keys, whether it can do anything now. */
import type { MouseEvent } from 'react';
import { type CommandId, commands, type MenuId } from '#shared/window/index.ts';
import { useActions, useBook } from '../book/index.ts';
import { commandKeys } from '../keys/index.ts';
import type { MenuEntry } from '../ui/index.ts';

export const useMenuEntries = (menu: MenuId): (() => MenuEntry[]) => {
  const actions = useActions();
  const lang = useBook((state) => state.settings.lang);
  const opensBooks = useBook((state) => state.start.opensBooks);
  return () =>
    commands
      .filter((each) => each.menu === menu && (opensBooks || !each.opensBooks))
      .map(({ id, label, apart }) => ({
        id,
        label: label[lang],
        keys: commandKeys(id),
        disabled: !actions.canRun(id),
        apart: apart === true,
      }));
};

/** After a click the keyboard is back in the grid, as in Excel; whoever came by keyboard stays at the button. */
export const useClick = (id: CommandId): ((event: MouseEvent) => void) => {
  const actions = useActions();
  return (event) => {
    if (event.detail > 0) actions.focusSheet();
    actions.run(id);
  };
};
