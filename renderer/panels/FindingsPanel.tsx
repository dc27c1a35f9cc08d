import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useBook, useWords } from '../book/index.ts';
import { Button, EmptyState, Waiting } from '../ui/index.ts';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './FindingsPanel.module.css';
import { countBySeverity, isShown, listFindings, type Severity } from './finding-list.ts';

const Nothing = () => {
  const words = useWords().panels.findings;
  const rules = useBook((state) => state.rules);
  return <EmptyState icon={<CircleCheck size={24} />} title={words.none} detail={words.noneDetail(rules)} />;
};

/** What does not add up, why, and the way to the cell; live while figures are typed. */
export const FindingsPanel = () => {
  const words = useWords().panels.findings;
  const findings = useBook((state) => state.findings);
  const sheet = useBook((state) => state.sheet);
  const year = useBook((state) => state.year);
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const [onlySheet, setOnlySheet] = useState(false);
  const all = useMemo(() => listFindings(findings ?? []), [findings]);
  if (findings === null) return <Waiting label={words.loading} lines={6} />;
  if (findings.length === 0) return <Nothing />;
  const shown = all.filter((each) => isShown(each, { hidden, only: onlySheet ? { sheet, year } : null }));
  const showAll = (): void => {
    setHidden([]);
    setOnlySheet(false);
  };
  return (
    <section className={styles.panel} aria-label={words.list}>
      <FindingFilters
        counts={countBySeverity(findings)}
        hidden={hidden}
        onlySheet={onlySheet}
        onHide={setHidden}
        onOnlySheet={setOnlySheet}
      />
      {shown.length > 0 ? (
        <FindingList listed={shown} />
      ) : (
        <EmptyState title={words.noneShown} action={<Button onClick={showAll}>{words.showAll}</Button>} />
      )}
    </section>
  );
};
