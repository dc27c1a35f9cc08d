import { Info } from 'lucide-react';
import { dateTimeText } from '../ui/index.ts';
import { useImport } from './flow-context.ts';
import styles from './PreviewPanel.module.css';
import { useImportWords } from './words.ts';

/** That the very same file was written before, or which import this one takes the place of. */
export const Known = () => {
  const words = useImportWords().preview;
  const preview = useImport((state) => state.preview);
  const [same] = preview?.known ?? [];
  const follows = preview?.follows;
  if (!same && !follows) return null;
  const text = same
    ? words.sameFile(dateTimeText(same.at))
    : words.follows(follows?.fileName ?? '', dateTimeText(follows?.at ?? ''));
  return (
    <p className={styles.known}>
      <Info size={16} aria-hidden="true" />
      {text}
    </p>
  );
};
