/** The few figures that one asks for first. */
import type { ReactNode } from 'react';
import { rateText } from '#shared/overview/figure-text.ts';
import { endOfMonth } from '#shared/overview/time-gone.ts';
import { formatDate } from '#shared/text/date.ts';
import { useActions, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { chosenMonth, type PartProps, type Shown } from './overview-part.ts';
import styles from './Tiles.module.css';
import { useFigures } from './use-figures.ts';

interface TileProps {
  readonly label: string;
  readonly value: string;
  /** Of the value, where it is an amount. */
  readonly unit?: string;
  readonly children?: ReactNode;
}

const Tile = ({ label, value, unit, children }: TileProps) => (
  <li className={styles.tile}>
    <p className={styles.label}>{unit ? `${label} (${unit})` : label}</p>
    <p className={styles.value}>{value}</p>
    {children}
  </li>
);

const Detail = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.detail}>{children}</p>
);

const CapitalTile = ({ capital }: Shown) => {
  const { tiles: words, budgetOnly } = useWords().overview;
  const { amount, unit } = useFigures();
  const { assigned, allotted } = capital;
  return (
    <Tile
      label={words.capital}
      value={amount(assigned) || words.none}
      {...(assigned === null ? {} : { unit })}
    >
      <Detail>{allotted === null ? words.noAllotted : words.allotted(amount(allotted))}</Detail>
      <Detail>{budgetOnly}</Detail>
    </Tile>
  );
};

const DisbursedTile = ({ overview }: { readonly overview: Shown }) => {
  const words = useWords().overview.tiles;
  const { amount, unit } = useFigures();
  const month = chosenMonth(overview);
  const disbursed = month?.disbursed ?? null;
  if (!month || disbursed === null) return <Tile label={words.disbursed} value={words.none} />;
  return (
    <Tile label={words.disbursed} value={amount(disbursed)} unit={unit}>
      <Detail>{words.asOf(formatDate(month.asOf ?? endOfMonth(month.period)))}</Detail>
      <Detail>{month.inMonth === null ? words.noMonthBefore : words.inMonth(amount(month.inMonth))}</Detail>
    </Tile>
  );
};

const RateTile = ({ overview, denominator }: PartProps) => {
  const { tiles: words, denominators } = useWords().overview;
  const month = chosenMonth(overview);
  const rate = month?.rates[denominator] ?? null;
  const label = `${words.rate} (${denominators[denominator]})`;
  if (!month) return null;
  const time = words.time(rateText(month.timeGone));
  if (rate === null) {
    return (
      <Tile label={label} value={words.none}>
        <Detail>{time}</Detail>
      </Tile>
    );
  }
  const points = Math.round((rate - month.timeGone) * 100) / 100;
  const distance = rateText(Math.abs(points));
  const pace = points === 0 ? words.even : points > 0 ? words.ahead(distance) : words.behind(distance);
  return (
    <Tile label={label} value={`${rateText(rate)}%`}>
      <Detail>{time}</Detail>
      <Detail>
        <strong className={points < 0 ? styles.behind : undefined}>
          {points < 0 ? '▼ ' : points > 0 ? '▲ ' : ''}
          {pace}
        </strong>
      </Detail>
    </Tile>
  );
};

const FindingsTile = ({ findings }: Shown) => {
  const words = useWords().overview.tiles;
  const { showPanel } = useActions();
  const { error, warning, note } = findings;
  return (
    <Tile label={words.findings} value={String(error + warning + note)}>
      <Detail>{words.counts(error, warning, note)}</Detail>
      <Button look="link" onClick={() => showPanel('findings')}>
        {words.openFindings}
      </Button>
    </Tile>
  );
};

const ImportTile = ({ imports }: Shown) => {
  const { tiles: words, months } = useWords().overview;
  const { openImport, run, canRun } = useActions();
  const { money } = useFigures();
  const [batch, ...others] = imports;
  if (!batch) {
    return (
      <Tile label={words.imported} value={words.none}>
        <Detail>{words.noImport}</Detail>
        {canRun('import.treasury') ? (
          <Button look="link" onClick={() => run('import.treasury')}>
            {months.importNow}
          </Button>
        ) : null}
      </Tile>
    );
  }
  const { leftOutRows, leftOutAmount } = batch;
  return (
    <li className={styles.tile}>
      <p className={styles.label}>{words.imported}</p>
      <Button look="link" className={styles.file} onClick={() => openImport(batch.batch)}>
        {batch.fileName}
      </Button>
      <Detail>{words.by(batch.author, batch.at)}</Detail>
      <Detail>{leftOutRows === 0 ? words.allTaken : words.leftOut(leftOutRows, money(leftOutAmount))}</Detail>
      {others.length > 0 ? <Detail>{words.more(others.length)}</Detail> : null}
    </li>
  );
};

export const Tiles = ({ overview, denominator }: PartProps) => {
  const words = useWords().overview;
  return (
    <ul className={styles.tiles} aria-label={words.figures}>
      <CapitalTile {...overview} />
      <DisbursedTile overview={overview} />
      <RateTile overview={overview} denominator={denominator} />
      <FindingsTile {...overview} />
      <ImportTile {...overview} />
    </ul>
  );
};
