import { type ActiveCell, useActions, useBook, useWords } from '../book/index.ts';
import styles from './CellPanel.module.css';
import { formulaInWords } from './formula-in-words.ts';
import { PlaceLink } from './PlaceLink.tsx';

/** How a computed cell comes about, with the way to each of its parts. */
export const CellFormula = ({ cell }: { readonly cell: ActiveCell }) => {
  const words = useWords().panels.cell;
  const { describe } = useActions();
  const year = useBook((state) => state.year);
  const formula = formulaInWords(cell, year ?? 0, describe);
  if (!formula) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.how}</h3>
      <p>{words[formula.kind]}</p>
      <ul className={styles.parts}>
        {formula.parts.map(({ label, value, place }) => (
          <li key={`${place.row} ${place.column}`} className={styles.part}>
            <PlaceLink place={place}>{label}</PlaceLink>
            <span className={styles.figure}>{value}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
