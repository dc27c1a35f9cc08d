/** Step 3: what each row would do, what has to be decided first, and whether the totals agree. */
import { useId, useState } from 'react';
import { count } from '#shared/messages/refusal-sentence.ts';
import { Tabs } from '../ui/index.ts';
import { Controls } from './Controls.tsx';
import { Filters } from './Filters.tsx';
import { useImport } from './flow-context.ts';
import viewStyles from './ImportView.module.css';
import { Known } from './Known.tsx';
import styles from './PreviewPanel.module.css';
import { Questions, useOpenQuestions } from './Questions.tsx';
import { RowPanel } from './RowPanel.tsx';
import { RowsTable } from './RowsTable.tsx';
import { useImportWords } from './words.ts';

type Part = 'questions' | 'controls' | 'row';

const parts: Readonly<Record<Part, () => React.JSX.Element>> = {
  questions: Questions,
  controls: Controls,
  row: RowPanel,
};

const Panel = () => {
  const words = useImportWords().preview;
  const questions = useOpenQuestions();
  const wrong = useImport((state) => state.preview?.controls.filter((control) => control.wrong).length ?? 0);
  const [part, setPart] = useState<Part>('questions');
  const id = useId();
  const counted = (label: string, n: number): string => (n === 0 ? label : `${label} (${count(n)})`);
  const items = [
    { id: 'questions' as const, label: counted(words.tabs.questions, questions) },
    { id: 'controls' as const, label: counted(words.tabs.controls, wrong) },
    { id: 'row' as const, label: words.tabs.row },
  ];
  const Shown = parts[part];
  return (
    <aside className={styles.panel} aria-label={words.panel} data-region="import-panel">
      <div className={styles.tabs}>
        <Tabs label={words.panelTabs} items={items} chosen={part} controls={id} onPick={setPart} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached */}
      <div id={id} className={styles.body} role="tabpanel" tabIndex={0} aria-labelledby={`${id}-${part}`}>
        {part === 'questions' ? <Known /> : null}
        <Shown />
      </div>
    </aside>
  );
};

export const PreviewStep = () => (
  <div className={viewStyles.body}>
    <div className={viewStyles.main}>
      <Filters />
      <div className={viewStyles.table} data-region="import-table">
        <RowsTable />
      </div>
    </div>
    <Panel />
  </div>
);
