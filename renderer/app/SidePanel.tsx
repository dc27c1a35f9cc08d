import { useState } from 'react';
import { type PanelId, useActions, useBook, useWords } from '../book/index.ts';
import { CellPanel, FindingsPanel, HistoryPanel } from '../panels/index.ts';
import { Tabs } from '../ui/index.ts';
import { Resizer } from './Resizer.tsx';
import styles from './SidePanel.module.css';

const panelId = 'side-panel';

const shown: Readonly<Record<PanelId, () => React.JSX.Element>> = {
  findings: FindingsPanel,
  cell: CellPanel,
  history: HistoryPanel,
};

export const SidePanel = () => {
  const words = useWords();
  const actions = useActions();
  const panel = useBook((state) => state.panel);
  const findings = useBook((state) => state.findings?.length);
  const { panelWidth, zoom } = useBook((state) => state.settings);
  const [dragged, setDragged] = useState<number | null>(null);
  const Shown = shown[panel];
  const { findings: findingWords, cell, history } = words.panels;
  const items = [
    {
      id: 'findings' as const,
      label: findings === undefined ? findingWords.tab : `${findingWords.tab} (${findings})`,
    },
    { id: 'cell' as const, label: cell.tab },
    { id: 'history' as const, label: history.tab },
  ];
  return (
    <aside className={styles.aside} aria-label={words.shell.panelRegion}>
      <Resizer onDrag={setDragged} />
      <div
        className={styles.panel}
        style={{ width: ((dragged ?? panelWidth) * zoom) / 100 }}
        data-region="panel"
      >
        <div className={styles.tabs}>
          <Tabs
            label={words.shell.panelTabs}
            items={items}
            chosen={panel}
            controls={panelId}
            onPick={actions.showPanel}
          />
        </div>
        <div id={panelId} className={styles.body} role="tabpanel" aria-labelledby={`${panelId}-${panel}`}>
          <Shown />
        </div>
      </div>
    </aside>
  );
};
