/** Step 2: the file as it is, with what each row and column was taken for, and the panel that says why. */
import { useId } from 'react';
import { Button, Tabs } from '../ui/index.ts';
import { CellsTable } from './CellsTable.tsx';
import { useFlow, useImport } from './flow-context.ts';
import styles from './ImportView.module.css';
import { sheetOf } from './settings-edit.ts';
import { UnderstandPanel } from './UnderstandPanel.tsx';
import { useImportWords } from './words.ts';

const PointingBar = () => {
  const words = useImportWords().understand;
  const flow = useFlow();
  const pointing = useImport((state) => state.pointing);
  if (!pointing) return null;
  return (
    <div className={styles.pointing} role="status">
      <span>{words.pointing[pointing]}</span>
      <Button onClick={() => flow.point(null)}>{words.stopPointing}</Button>
    </div>
  );
};

export const UnderstandStep = () => {
  const words = useImportWords().understand;
  const flow = useFlow();
  const sheet = useImport((state) => state.sheet);
  const sheets = useImport((state) => state.opened?.sheets) ?? [];
  const settings = useImport((state) => state.settings);
  const id = useId();
  const items = sheets.map(({ name, hidden }) => {
    const tab = words.sheetTab(name, settings !== null && sheetOf(settings, name) !== undefined);
    return { id: name, label: hidden ? `${tab} (${words.hiddenSheet})` : tab };
  });
  return (
    <div className={styles.body}>
      <div className={styles.main} data-region="import-table">
        <PointingBar />
        <div className={styles.table} id={id} role="tabpanel" aria-label={words.table(sheet)}>
          <CellsTable label={words.table(sheet)} />
        </div>
        {sheets.length > 1 ? (
          <div className={styles.tabs}>
            <Tabs
              label={words.sheets}
              items={items}
              chosen={sheet}
              controls={id}
              onPick={flow.showSheet}
              hanging
            />
          </div>
        ) : null}
      </div>
      <UnderstandPanel />
    </div>
  );
};
