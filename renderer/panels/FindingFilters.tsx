import { useWords } from '../book/index.ts';
import { CheckBox } from '../ui/index.ts';
import styles from './FindingsPanel.module.css';
import { type Severity, severities } from './finding-list.ts';
import { SeverityMark } from './SeverityMark.tsx';

interface FindingFiltersProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly hidden: readonly Severity[];
  readonly onlySheet: boolean;
  readonly onHide: (hidden: readonly Severity[]) => void;
  readonly onOnlySheet: (only: boolean) => void;
}

export const FindingFilters = ({ counts, hidden, onlySheet, onHide, onOnlySheet }: FindingFiltersProps) => {
  const words = useWords().panels.findings;
  const toggle = (severity: Severity): void =>
    onHide(hidden.includes(severity) ? hidden.filter((each) => each !== severity) : [...hidden, severity]);
  return (
    <div className={styles.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a form. */}
      <div className={styles.severities} role="group" aria-label={words.filter}>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.chip}
            aria-pressed={!hidden.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} />
            {counts[severity]}
          </button>
        ))}
      </div>
      <CheckBox checked={onlySheet} onChange={onOnlySheet}>
        {words.onlyThisSheet}
      </CheckBox>
    </div>
  );
};
