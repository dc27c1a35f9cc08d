import { Sigma } from 'lucide-react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import styles from './PickingBar.module.css';

/** While a figure for the text is being looked for: any cell of any sheet can be taken. */
export const PickingBar = () => {
  const words = useWords().text;
  const actions = useActions();
  const picking = useBook((state) => state.picking);
  const active = useBook((state) => state.active);
  const inText = useBook((state) => state.sheet === 'text');
  if (picking === null) return null;
  const takes = active !== null && !inText && active.value !== null;
  return (
    <section className={styles.bar} aria-label={words.picking} data-region="picking">
      <Sigma size={16} aria-hidden />
      <span className={styles.what} role="status">
        {takes ? words.pickThis(active.name, active.display) : words.pickCell}
      </span>
      <Button look="primary" disabled={!takes} onClick={() => void actions.takeFigure()}>
        {words.take}
      </Button>
      <Button onClick={actions.stopPicking}>{words.stopPicking}</Button>
    </section>
  );
};
