import { useBook } from '../book/index.ts';
import { DetailsDialog, ExportDialog, LayoutDialog } from '../papers/index.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { NewBookDialog } from './NewBookDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';

const dialogs = {
  new: NewBookDialog,
  export: ExportDialog,
  details: DetailsDialog,
  layout: LayoutDialog,
  settings: SettingsDialog,
  keys: KeysDialog,
  about: AboutDialog,
};

/** The dialog that is open, if one is. */
export const Dialogs = () => {
  const kind = useBook((state) => state.dialog?.kind);
  if (kind === undefined) return null;
  const Shown = dialogs[kind];
  return <Shown />;
};
