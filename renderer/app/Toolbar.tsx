import { FileInput, FileOutput, PanelRight, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { moneyUnitIds, moneyUnits } from '#shared/text/money-unit.ts';
import { commandById } from '#shared/window/index.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { commandKeys } from '../keys/index.ts';
import { Button, IconButton, Select, Tip } from '../ui/index.ts';
import styles from './Toolbar.module.css';
import { useClick } from './use-command.ts';

interface StepProps {
  readonly id: 'undo' | 'redo';
  readonly icon: ReactNode;
}

/** Undo or redo: its tooltip says what it would take back or do again. */
const StepButton = ({ id, icon }: StepProps) => {
  const words = useWords().shell;
  const what = useBook((state) => state.history?.[id] ?? null);
  const writes = useBook((state) => state.book?.opened.access === 'write');
  const click = useClick(id);
  const none = id === 'undo' ? words.nothingToUndo : words.nothingToRedo;
  const say = id === 'undo' ? words.undoWhat : words.redoWhat;
  return (
    <IconButton
      icon={icon}
      label={words[id]}
      tip={what === null ? none : say(what)}
      keys={commandKeys(id)}
      disabled={what === null || !writes}
      onClick={click}
    />
  );
};

const YearSelect = () => {
  const words = useWords().shell;
  const actions = useActions();
  const year = useBook((state) => state.year);
  const years = useBook((state) => state.book?.opened.years);
  if (year === null || !years) return null;
  return (
    <Select
      quiet
      aria-label={words.year}
      value={String(year)}
      choices={years.map((each) => ({
        value: String(each.year),
        label: words.yearChoice(each.year, words.status[each.status]),
      }))}
      onPick={(picked) => actions.showYear(Number(picked))}
    />
  );
};

const UnitSelect = () => {
  const words = useWords().shell;
  const actions = useActions();
  const { unit, lang } = useBook((state) => state.settings);
  return (
    <Select
      quiet
      aria-label={words.unit}
      value={unit}
      choices={moneyUnitIds.map((id) => ({ value: id, label: words.unitChoice(moneyUnits[id][lang]) }))}
      onPick={(picked) => actions.changeSettings({ unit: picked })}
    />
  );
};

/** Says why where it cannot be done. */
const ImportButton = () => {
  const words = useWords().shell;
  const lang = useBook((state) => state.settings.lang);
  const writes = useBook((state) => state.book?.opened.access === 'write');
  const { run } = useActions();
  const label = commandById['import.treasury'].label[lang];
  return (
    <Tip text={writes ? words.importTip : words.importReadOnly}>
      <Button
        look="quiet"
        icon={<FileInput size={16} />}
        aria-disabled={!writes || undefined}
        onClick={() => run('import.treasury')}
      >
        {label}
      </Button>
    </Tip>
  );
};

export const Toolbar = () => {
  const words = useWords().shell;
  const { lang, panelOpen } = useBook((state) => state.settings);
  const exportPaper = useClick('paper.export');
  const togglePanel = useClick('view.panel');
  const exportLabel = commandById['paper.export'].label[lang];
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.toolbar} data-region="toolbar">
      <StepButton id="undo" icon={<Undo2 size={16} />} />
      <StepButton id="redo" icon={<Redo2 size={16} />} />
      <span className={styles.line} />
      <YearSelect />
      <UnitSelect />
      <span className={styles.line} />
      <ImportButton />
      <Tip text={exportLabel} keys={commandKeys('paper.export')}>
        <Button look="quiet" icon={<FileOutput size={16} />} onClick={exportPaper}>
          {exportLabel}
        </Button>
      </Tip>
      <IconButton
        className={styles.end}
        icon={<PanelRight size={16} />}
        label={panelOpen ? words.hidePanel : words.showPanel}
        keys={commandKeys('view.panel')}
        aria-expanded={panelOpen}
        aria-controls="side-panel"
        onClick={togglePanel}
      />
    </div>
  );
};
