import {
  Ban,
  FilePen,
  FileSpreadsheet,
  Hourglass,
  type LucideIcon,
  MousePointerClick,
  Pencil,
  Sigma,
  TriangleAlert,
} from 'lucide-react';
import { asDong } from '#shared/domain/brands.ts';
import { formatAmount } from '#shared/text/amount.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import { type ActiveCell, useActions, useBook, useWords } from '../book/index.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { CellFindings } from './CellFindings.tsx';
import { CellFormula } from './CellFormula.tsx';
import { CellOrigin } from './CellOrigin.tsx';
import styles from './CellPanel.module.css';

type OriginKind = 'imported' | 'overtyped' | 'computed' | 'typed' | 'fixed';

const originIcons: Readonly<Record<OriginKind, LucideIcon>> = {
  imported: FileSpreadsheet,
  overtyped: FilePen,
  computed: Sigma,
  typed: Pencil,
  fixed: Ban,
};

const originOf = ({ origin, formula, editable }: ActiveCell): OriginKind => {
  if (origin !== null) return origin;
  if (formula !== null) return 'computed';
  return editable ? 'typed' : 'fixed';
};

/** Out of a file, typed, computed or fixed; and whether the disk has it. */
const Origin = ({ cell }: { readonly cell: ActiveCell }) => {
  const words = useWords().panels.cell;
  const kind = originOf(cell);
  const Icon = originIcons[kind];
  return (
    <p className={styles.origin}>
      <Icon size={14} />
      {words[kind]}
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
      {cell.origin === null ? null : <CellOrigin cell={cell} />}
      <CellFormula cell={cell} />
      <CellFindings />
    </section>
  );
};
