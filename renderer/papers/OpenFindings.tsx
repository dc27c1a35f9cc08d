import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useBook, useWords } from '../book/index.ts';
import styles from './ExportDialog.module.css';
import { openCount, type PaperList } from './export-choice.ts';

/** As many as are listed by name; the side panel has them all. */
const listed = 8;

interface OpenFindingsProps {
  readonly list: PaperList;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What is not in order, before papers are written: whoever writes them all the same says why, and the book keeps it. */
export const OpenFindings = ({ list, reason, onReason }: OpenFindingsProps) => {
  const words = useWords().papers;
  const id = useId();
  const findings = useBook((state) => state.findings);
  const open = openCount(list);
  if (open === 0) return null;
  const shown = (findings ?? []).filter(({ severity }) => severity !== 'note');
  return (
    <section className={styles.findings} aria-label={words.openFindings(open)}>
      <p className={styles.alert}>
        <TriangleAlert size={16} aria-hidden="true" />
        {words.openFindings(open)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached */}
      <ul className={styles.list} tabIndex={0}>
        {shown.slice(0, listed).map((finding) => (
          <li key={finding.key} title={finding.explanation}>
            {finding.title} – {finding.where}
          </li>
        ))}
        {shown.length > listed ? <li>{words.moreFindings(shown.length - listed)}</li> : null}
      </ul>
      <label htmlFor={id}>{list.openFindings.error > 0 ? words.reasonNeeded : words.reason}</label>
      <textarea
        id={id}
        className={styles.reason}
        rows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
    </section>
  );
};
