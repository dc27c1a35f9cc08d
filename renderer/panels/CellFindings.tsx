import { useState } from 'react';
import { useBook, useWords } from '../book/index.ts';
import styles from './CellPanel.module.css';
import { FindingRow } from './FindingRow.tsx';
import { isAtCell, listFindings } from './finding-list.ts';

/** What was found in the active cell. */
export const CellFindings = () => {
  const words = useWords().panels.cell;
  const active = useBook((state) => state.active);
  const year = useBook((state) => state.year);
  const findings = useBook((state) => state.findings);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const here = listFindings((findings ?? []).filter((each) => isAtCell(each, active, year)));
  if (here.length === 0) return null;
  const toggle = (key: string): void =>
    setClosed((before) => (before.includes(key) ? before.filter((each) => each !== key) : [...before, key]));
  return (
    <section className={styles.findings}>
      <h3 className={styles.heading}>
        {words.findings} ({here.length})
      </h3>
      <ul>
        {here.map((listed) => (
          <FindingRow
            key={listed.key}
            finding={listed.finding}
            listKey={listed.key}
            open={!closed.includes(listed.key)}
            here={false}
            stop
            year=""
            onToggle={toggle}
          />
        ))}
      </ul>
    </section>
  );
};
