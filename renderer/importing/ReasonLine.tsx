/** A reason in words; where it is about a place in the file, a click leads there. */
import { cellName } from '#shared/treasury/table.ts';
import { Button } from '../ui/index.ts';
import { useFlow } from './flow-context.ts';
import type { ReasonText } from './state.ts';
import styles from './UnderstandPanel.module.css';
import { useImportWords } from './words.ts';

export const ReasonLine = ({ reason: { text, at } }: { readonly reason: ReasonText }) => {
  const words = useImportWords().understand;
  const flow = useFlow();
  if (!at) return <p className={styles.reason}>{text}</p>;
  const cell = cellName(at.column ?? 0, at.row);
  return (
    <p className={styles.reason}>
      {text}{' '}
      <Button look="link" onClick={() => flow.showCell(at)}>
        {words.goToCell(cell)}
      </Button>
    </p>
  );
};
