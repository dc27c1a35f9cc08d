import { useActions, useBook, useWords } from '../book/index.ts';
import { Select } from '../ui/index.ts';
import { FindingCounts } from './FindingCounts.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import styles from './StatusBar.module.css';
import { selectionText } from './selection-text.ts';

const zooms = [75, 90, 100, 110, 125, 150, 175, 200];

const ZoomSelect = () => {
  const words = useWords().shell;
  const actions = useActions();
  const zoom = useBook((state) => state.settings.zoom);
  const all = zooms.includes(zoom) ? zooms : [...zooms, zoom].sort((left, right) => left - right);
  return (
    <Select
      quiet
      className={styles.zoom}
      aria-label={words.zoom}
      value={String(zoom)}
      choices={all.map((each) => ({ value: String(each), label: `${each} %` }))}
      onPick={(picked) => actions.changeSettings({ zoom: Number(picked) })}
    />
  );
};

export const StatusBar = () => {
  const words = useWords().shell;
  const selection = useBook((state) => state.selection);
  const unit = useBook((state) => state.settings.unit);
  const demonstration = useBook((state) => state.book?.opened.demonstration ?? null);
  return (
    <section className={styles.bar} aria-label={words.statusRegion} data-region="status">
      <div className={styles.left} role="status">
        <SaveStatus />
      </div>
      {demonstration === null ? null : (
        <span className={styles.demonstration} title={demonstration}>
          {words.demonstration}
        </span>
      )}
      <output className={styles.selection}>{selectionText(selection, unit, words)}</output>
      <FindingCounts />
      <ZoomSelect />
    </section>
  );
};
