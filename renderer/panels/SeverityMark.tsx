import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { useWords } from '../book/index.ts';
import type { Severity } from './finding-list.ts';
import styles from './SeverityMark.module.css';

const icons: Readonly<Record<Severity, typeof CircleX>> = {
  error: CircleX,
  warning: TriangleAlert,
  note: Info,
};

/** A shape, a word and a colour; never the colour alone. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => {
  const words = useWords().panels.findings;
  const Icon = icons[severity];
  return (
    <span className={styles.mark} data-severity={severity}>
      <Icon size={14} aria-hidden="true" />
      {words.severity[severity]}
    </span>
  );
};
