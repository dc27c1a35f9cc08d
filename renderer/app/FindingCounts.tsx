import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { commandKeys } from '../keys/index.ts';
import { Tip } from '../ui/index.ts';
import styles from './StatusBar.module.css';

const Counts = ({ errors, warnings }: { readonly errors: number; readonly warnings: number }) => {
  const words = useWords().shell;
  return (
    <>
      {errors === 0 ? (
        <span className={styles.good}>
          <CircleCheck size={14} aria-hidden="true" />
          {words.noErrors}
        </span>
      ) : (
        <span className={styles.errors}>
          <CircleX size={14} aria-hidden="true" />
          {words.errors(errors)}
        </span>
      )}
      {warnings === 0 ? null : (
        <span className={styles.warnings}>
          <TriangleAlert size={14} aria-hidden="true" />
          {words.warnings(warnings)}
        </span>
      )}
    </>
  );
};

/** "2 lỗi · 5 cảnh báo": opens the findings. */
export const FindingCounts = () => {
  const words = useWords().shell;
  const actions = useActions();
  const findings = useBook((state) => state.findings);
  if (findings === null) return <span className={styles.item}>{words.checking}</span>;
  const errors = findings.filter((each) => each.severity === 'error').length;
  const warnings = findings.filter((each) => each.severity === 'warning').length;
  return (
    <Tip text={words.openFindings} keys={commandKeys('view.findings')}>
      <button type="button" className={styles.counts} onClick={() => actions.showPanel('findings')}>
        <Counts errors={errors} warnings={warnings} />
      </button>
    </Tip>
  );
};
