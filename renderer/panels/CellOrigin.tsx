/** Where an imported figure comes from: the file, its cells as they stand in it, who brought it in and when. */
import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useState } from 'react';
import { asDong } from '#shared/domain/brands.ts';
import { formatAmount } from '#shared/text/amount.ts';
import { formatDate } from '#shared/text/date.ts';
import { type ActiveCell, type ImportOutput, useActions, useBook, useWords } from '../book/index.ts';
import { Button, dateTimeText } from '../ui/index.ts';
import styles from './CellPanel.module.css';

type Provenance = ImportOutput<'imports/provenance'>;
type Batch = NonNullable<Provenance['batch']>;

/** Asked for anew for each cell, and where its figure has changed. Null until it is there. */
const useProvenance = ({ sheet, row, column, value }: ActiveCell): Provenance | null => {
  const { imports } = useActions();
  const year = useBook((state) => state.data?.year);
  const period = useBook((state) => state.data?.scope.period);
  const [found, setFound] = useState<Provenance | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies(value): typing over the figure changes what is told of it
  useEffect(() => {
    let isLatest = true;
    setFound(null);
    const scope = period === undefined ? {} : { scope: { period } };
    void imports
      .ask('imports/provenance', { sheet, row, column, ...(year === undefined ? {} : { year }), ...scope })
      .then((reply) => {
        if (isLatest && reply.ok) setFound(reply.value);
      });
    return () => {
      isLatest = false;
    };
  }, [imports, sheet, row, column, year, period, value]);
  return found;
};

interface FactProps {
  readonly name: string;
  readonly value: string;
}

const Fact = ({ name, value }: FactProps) => (
  <div className={styles.value}>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

interface FactsProps {
  readonly batch: Batch;
  /** In đồng. */
  readonly imported: number | null;
}

const Facts = ({ batch, imported }: FactsProps) => {
  const words = useWords().panels.cell;
  const { origin } = words;
  return (
    <dl className={styles.values}>
      <Fact name={origin.file} value={batch.fileName} />
      <Fact name={origin.asOf} value={formatDate(batch.asOf)} />
      {imported === null ? null : (
        <Fact name={origin.amount} value={`${formatAmount(asDong(imported), 'dong')} ${words.dong}`} />
      )}
      <Fact name={origin.profile} value={batch.profile ?? origin.noProfile} />
      <Fact name={origin.author} value={batch.author} />
      <Fact name={origin.at} value={dateTimeText(batch.at)} />
    </dl>
  );
};

/** More cells than a person reads here: the import shows all of them. */
const mostShown = 12;

const Cells = ({ rows, totalRows }: Pick<Provenance, 'rows' | 'totalRows'>) => {
  const words = useWords().panels.cell.origin;
  const shown = rows.slice(0, mostShown);
  return (
    <>
      <h4 className={styles.heading}>{words.cells(totalRows)}</h4>
      <ul className={styles.parts}>
        {shown.map(({ sheet, cell, raw }) => (
          <li key={`${sheet} ${cell}`} className={styles.part}>
            <span>{words.cell(sheet, cell)}</span>
            <span className={styles.figure}>{raw}</span>
          </li>
        ))}
      </ul>
      {totalRows > shown.length ? (
        <p className={styles.muted}>{words.more(totalRows - shown.length)}</p>
      ) : null}
    </>
  );
};

export const CellOrigin = ({ cell }: { readonly cell: ActiveCell }) => {
  const words = useWords().panels.cell.origin;
  const { openImport } = useActions();
  const provenance = useProvenance(cell);
  if (!provenance) return <p className={styles.section}>{words.loading}</p>;
  const { batch, imported, rows, totalRows } = provenance;
  if (!batch) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.heading}</h3>
      <Facts batch={batch} imported={imported} />
      <Cells rows={rows} totalRows={totalRows} />
      <div>
        <Button icon={<FileSpreadsheet size={14} />} onClick={() => openImport(batch.uid)}>
          {words.open}
        </Button>
      </div>
    </section>
  );
};
