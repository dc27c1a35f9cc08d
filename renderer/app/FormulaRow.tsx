import { useWords } from '../book/index.ts';
import { FormulaBar } from './FormulaBar.tsx';
import styles from './FormulaRow.module.css';
import { NameBox } from './NameBox.tsx';

export const FormulaRow = () => {
  const words = useWords().shell;
  return (
    <section className={styles.row} aria-label={words.formulaRegion} data-region="formula">
      <NameBox />
      <span className={styles.fx} aria-hidden="true">
        fx
      </span>
      <FormulaBar />
    </section>
  );
};
