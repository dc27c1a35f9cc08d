/** What can be done with the row and the cells under the mouse. */
import { type CommandId, commandById } from '#shared/window/index.ts';
import { useActions, useBook } from '../book/index.ts';
import { commandKeys } from '../keys/index.ts';
import { ContextMenu } from '../ui/index.ts';

interface RowMenuProps {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
}

const entries: readonly (readonly CommandId[])[] = [
  ['cut', 'copy', 'paste', 'clear'],
  ['row.add', 'row.addChild', 'row.rename', 'row.delete'],
  ['row.up', 'row.down', 'row.in', 'row.out'],
];

export const RowMenu = ({ at, onClose }: RowMenuProps) => {
  const actions = useActions();
  const lang = useBook((state) => state.settings.lang);
  const items = entries.flatMap((group) =>
    group.map((id, position) => ({
      id,
      label: commandById[id].label[lang],
      keys: commandKeys(id),
      disabled: !actions.canRun(id),
      apart: position === 0,
    })),
  );
  return (
    <ContextMenu
      at={at}
      entries={items}
      onPick={(id) => {
        const picked = items.find((item) => item.id === id);
        onClose();
        actions.focusSheet();
        if (picked) actions.run(picked.id);
      }}
      onClose={() => {
        onClose();
        actions.focusSheet();
      }}
    />
  );
};
