import { lazy, Suspense } from 'react';
import { useBook } from '../book/index.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { NewBookDialog } from './NewBookDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';

/** What concerns the papers is fetched when it is first asked for: the window starts with less. */
const papers = () => import('../papers/index.ts');

const dialogs = {
  new: NewBookDialog,
  export: lazy(async () => ({ default: (await papers()).ExportDialog })),
  details: lazy(async () => ({ default: (await papers()).DetailsDialog })),
  layout: lazy(async () => ({ default: (await papers()).LayoutDialog })),
  settings: SettingsDialog,
  keys: KeysDialog,
  about: AboutDialog,
};

/** The dialog that is open, if one is. */
export const Dialogs = () => {
  const kind = useBook((state) => state.dialog?.kind);
  if (kind === undefined) return null;
  const Shown = dialogs[kind];
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
};
