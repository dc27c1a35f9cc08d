import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, memo, useId } from 'react';
import type { Finding } from '#shared/contract/index.ts';
import { useActions } from '../book/index.ts';
import styles from './Finding.module.css';
import { FindingDetails } from './FindingDetails.tsx';
import { whereLines } from './finding-list.ts';
import { canShow } from './PlaceLink.tsx';
import { SeverityMark } from './SeverityMark.tsx';

interface FindingRowProps {
  readonly finding: Finding;
  /** Among those that are listed. */
  readonly listKey: string;
  readonly open: boolean;
  /** The active cell is the one that it is about. */
  readonly here: boolean;
  /** The one stop of the Tab key in the list. */
  readonly stop: boolean;
  /** The year is told where the book has several. */
  readonly year: string;
  readonly onToggle: (key: string) => void;
}

const Row = ({ finding, listKey, open, here, stop, year, onToggle }: FindingRowProps) => {
  const actions = useActions();
  const id = useId();
  const { place } = finding;

  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowRight: true, ArrowLeft: false }[event.key];
    if (wanted !== undefined && wanted !== open) onToggle(listKey);
    // Enter goes to the cell; the space bar opens the explanation, as a click does.
    if (event.key !== 'Enter' || !canShow(place)) return;
    event.preventDefault();
    actions.goTo({ ...place, year: finding.year });
  };

  return (
    <li className={styles.finding} data-here={here || undefined}>
      <button
        type="button"
        className={styles.head}
        data-finding
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-current={here || undefined}
        tabIndex={stop ? 0 : -1}
        onClick={() => onToggle(listKey)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.chevron}>
          {open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        </span>
        <span className={styles.first}>
          <SeverityMark severity={finding.severity} />
          <span className={styles.code}>{finding.code}</span>
          {year ? <span className={styles.code}>{year}</span> : null}
          <span className={styles.off}>{finding.shown.difference}</span>
        </span>
        <span className={styles.title}>{finding.title}</span>
        {whereLines(finding.where).map((line) => (
          <span key={line} className={styles.where} title={finding.where}>
            {line}
          </span>
        ))}
      </button>
      {open ? <FindingDetails finding={finding} id={id} /> : null}
    </li>
  );
};

/** Drawn anew only where something of it has changed: the list follows every move in the grid. */
export const FindingRow = memo(Row);
