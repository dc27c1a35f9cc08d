/**
 * The menu bar, made from the same commands as the window's own menus. Keys are shown here and handled by the
 * window, so that a cell being edited can keep what is its own; a click tells the window which command it was.
 */
import { app, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Lang } from '#shared/sheets/index.ts';
import { channels } from '#shared/window/bridge.ts';
import {
  type CommandDefinition,
  type CommandId,
  commands,
  type MenuId,
  menuIds,
  menuLabels,
} from '#shared/window/commands.ts';
import { acceleratorOf, withAccessKeys } from './accelerator.ts';

const onMac = process.platform === 'darwin';

/** Chromium does these itself, and gives the page the clipboard that goes with it; a script could not read it. */
const clipboard: ReadonlySet<CommandId> = new Set(['cut', 'copy', 'paste'] satisfies CommandId[]);

const pick = (id: CommandId, contents: WebContents | undefined): void => {
  if (!contents) return;
  if (id === 'cut') contents.cut();
  else if (id === 'copy') contents.copy();
  else if (id === 'paste') contents.paste();
  else contents.send(channels.command, id);
};

export interface MenuFor {
  readonly lang: Lang;
  /** Whether the window in front shows a book. */
  readonly hasBook: boolean;
  /** The window in front, when something is picked. */
  readonly front: () => WebContents | undefined;
}

const itemOf = (
  command: CommandDefinition,
  { lang, hasBook, front }: MenuFor,
): MenuItemConstructorOptions[] => {
  const { id, label, keys, apart, always } = command;
  const [key] = keys ?? [];
  const role = onMac && clipboard.has(id) ? { role: id as 'cut' | 'copy' | 'paste' } : {};
  const item: MenuItemConstructorOptions = {
    id,
    ...role,
    label: label[lang].replaceAll('&', '&&'),
    enabled: hasBook || always === true,
    registerAccelerator: false,
    ...(key === undefined ? {} : { accelerator: acceleratorOf(key) }),
    click: () => pick(id, front()),
  };
  return apart ? [{ type: 'separator' }, item] : [item];
};

const submenu = (menu: MenuId, shown: MenuFor): MenuItemConstructorOptions[] =>
  commands.filter((command) => command.menu === menu).flatMap((command) => itemOf(command, shown));

export const setMenu = (shown: MenuFor): void => {
  const labels = withAccessKeys(menuIds.map((id) => menuLabels[id][shown.lang]));
  const menus = menuIds.map(
    (id, at): MenuItemConstructorOptions => ({
      id,
      label: labels[at] ?? menuLabels[id][shown.lang],
      submenu: submenu(id, shown),
    }),
  );
  const own: MenuItemConstructorOptions[] = onMac ? [{ label: app.name, role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...menus]));
};
