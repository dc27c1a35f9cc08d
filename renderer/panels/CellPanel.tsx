import { Ban, Hourglass, MousePointerClick, Pencil, Sigma, TriangleAlert } from 'lucide-react';
import { asDong } from '#shared/domain/brands.ts';
import { formatAmount } from '#shared/text/amount.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import { type ActiveCell, useActions, useBook, useWords } from '../book/index.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { CellFindings } from './CellFindings.tsx';
import { CellFormula } from './CellFormula.tsx';
import styles from './CellPanel.module.css';

/** Typed, computed or fixed; and whether the disk has it. */
const Origin = ({ cell }: { readonly cell: ActiveCell }) => {
  const words = useWords().panels.cell;
  const icon =
    cell.formula !== null ? <Sigma size={14} /> : cell.editable ? <Pencil size={14} /> : <Ban size={14} />;
  const word = cell.formula !== null ? words.computed : cell.editable ? words.typed : words.fixed;
  return (
    <p className={styles.origin}>
      {icon}
      {word}
      {cell.pending ? (
        <span className={styles.pending}>
          <Hourglass size={14} />
          {words.pending}
        </span>
      ) : null}
    </p>
  );
};

const Value = ({ cell }: { readonly cell: ActiveCell }) => {
  const words = useWords().panels.cell;
  const { unit, lang } = useBook((state) => state.settings);
  const money = cell.type === 'money' && typeof cell.value === 'number';
  return (
    <dl className={styles.values}>
      <div className={styles.value}>
        <dt>{words.value}</dt>
        <dd className={styles.large}>
          {cell.display === '' ? words.blank : cell.display}
          {money ? ` ${moneyUnits[unit][lang]}` : ''}
        </dd>
      </div>
      {money && typeof cell.value === 'number' && unit !== 'dong' ? (
        <div className={styles.value}>
          <dt>{words.inFull}</dt>
          <dd>
            {formatAmount(asDong(cell.value), 'dong')} {words.dong}
          </dd>
        </div>
      ) : null}
    </dl>
  );
};

/** What was typed and not taken: the text is kept, one button away. */
const Refused = ({ refused }: { readonly refused: NonNullable<ActiveCell['refused']> }) => {
  const words = useWords().panels.cell;
  const actions = useActions();
  return (
    <section className={styles.refused}>
      <p className={styles.refusedText}>
        <TriangleAlert size={14} aria-hidden="true" />
        {words.refused}: “{refused.text}”
      </p>
      <p>{refused.message}</p>
      <div>
        <Button icon={<Pencil size={14} />} onClick={() => actions.beginEdit('cell')}>
          {words.retry}
        </Button>
      </div>
    </section>
  );
};

/** Everything about the cell that is selected. */
export const CellPanel = () => {
  const words = useWords().panels.cell;
  const cell = useBook((state) => state.active);
  if (!cell) {
    return <EmptyState icon={<MousePointerClick size={24} />} title={words.none} detail={words.noneDetail} />;
  }
  return (
    <section className={styles.panel} aria-label={words.tab}>
      <header className={styles.section}>
        <h2 className={styles.place}>{cell.rowLabel}</h2>
        <p className={styles.muted}>{cell.headings.join(' › ')}</p>
        <Origin cell={cell} />
        <Value cell={cell} />
      </header>
      {cell.refused ? <Refused refused={cell.refused} /> : null}
      <CellFormula cell={cell} />
      <CellFindings />
    </section>
  );
};
