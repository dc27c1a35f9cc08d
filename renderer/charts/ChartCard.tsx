/** A chart with its title, its unit and its legend; behind it the same figures as a table; or why there is nothing. */
import { ChartColumn, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../book/index.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { Chart, type MakeOption } from './Chart.tsx';
import styles from './ChartCard.module.css';
import { type Twin, TwinTable } from './TwinTable.tsx';

export interface LegendItem {
  readonly label: string;
  /** Token of its colour. */
  readonly color: string;
  readonly shape: 'bar' | 'line' | 'dash';
}

interface ChartCardProps {
  readonly title: string;
  /** What the figures are in: "triệu đồng", "%". */
  readonly unit: string;
  readonly legend: readonly LegendItem[];
  /** In rem. */
  readonly height: number;
  readonly option: MakeOption;
  readonly onPick?: (at: number) => void;
  readonly twin: Twin;
  /** Stands in place of the chart where there is nothing to draw. */
  readonly empty: { readonly title: string; readonly detail: string; readonly action?: ReactNode } | null;
  readonly note?: string | undefined;
  readonly wide?: boolean;
}

interface ShownProps extends ChartCardProps {
  readonly asTable: boolean;
}

const Legend = ({ items }: { readonly items: readonly LegendItem[] }) => (
  <ul className={styles.legend}>
    {items.map(({ label, color, shape }) => (
      <li key={label}>
        <span className={styles[shape]} style={{ color: `var(${color})` }} aria-hidden="true" />
        {label}
      </li>
    ))}
  </ul>
);

interface SwitchProps {
  readonly title: string;
  readonly asTable: boolean;
  readonly onSwitch: () => void;
}

const Switch = ({ title, asTable, onSwitch }: SwitchProps) => {
  const words = useWords().overview;
  const [icon, name, says] = asTable
    ? [<ChartColumn key="chart" size={14} />, words.chartOf(title), words.showChart]
    : [<Table2 key="table" size={14} />, words.tableOf(title), words.showTable];
  return (
    <Button look="quiet" icon={icon} aria-label={`${says}. ${name}`} onClick={onSwitch}>
      {says}
    </Button>
  );
};

const Shown = ({ title, legend, height, option, onPick, twin, note, asTable }: ShownProps) => {
  const words = useWords().overview;
  if (asTable) return <TwinTable title={title} twin={twin} />;
  return (
    <>
      <Legend items={legend} />
      <Chart label={words.chartOf(title)} height={height} option={option} onPick={onPick} />
      {note ? <p className={styles.unit}>{note}</p> : null}
    </>
  );
};

export const ChartCard = (props: ChartCardProps) => {
  const { title, unit, empty, wide } = props;
  const words = useWords().overview;
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={wide || asTable ? styles.wide : styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {empty ? null : <Switch title={title} asTable={asTable} onSwitch={() => setAsTable(!asTable)} />}
      </header>
      {empty ? (
        <EmptyState {...empty} />
      ) : (
        <>
          <p className={styles.unit}>{words.unitName(unit)}</p>
          <Shown {...props} asTable={asTable} />
        </>
      )}
    </section>
  );
};
