/**
 * Tổng quan: tiles, then charts, each with the table behind it. Loaded when it is first shown: what draws the charts
 * is as much script as the grid.
 */
import { denominators } from '#shared/overview/denominator.ts';
import { monthText } from '#shared/text/month.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Pick, Waiting } from '../ui/index.ts';
import { ComponentCard } from './ComponentCard.tsx';
import { FundingCard } from './FundingCard.tsx';
import { MonthCard } from './MonthCard.tsx';
import styles from './Overview.module.css';
import type { PartProps } from './overview-part.ts';
import { PovertyCard } from './PovertyCard.tsx';
import { Tiles } from './Tiles.tsx';
import { UnitCard } from './UnitCard.tsx';

const Choices = ({ overview, denominator }: PartProps) => {
  const { overview: words, shell } = useWords();
  const { chooseScope, chooseDenominator } = useActions();
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.choices}>
      <Pick
        label={shell.month}
        value={String(overview.period)}
        choices={overview.periods.map((period) => ({
          value: String(period),
          label: shell.toMonth(monthText(period)),
        }))}
        onPick={(picked) => chooseScope({ period: Number(picked) })}
      />
      <Pick
        label={words.rateOf}
        value={denominator}
        choices={denominators.map((value) => ({ value, label: words.denominators[value] }))}
        onPick={chooseDenominator}
      />
    </div>
  );
};

export const Overview = () => {
  const words = useWords().overview;
  const year = useBook((state) => state.year);
  const overview = useBook((state) => state.overview);
  const denominator = useBook((state) => state.denominator);
  if (!overview || overview.year !== year) return <Waiting label={words.loading} lines={12} />;
  return (
    <div className={styles.page}>
      <Choices overview={overview} denominator={denominator} />
      <div className={styles.scroll}>
        <Tiles overview={overview} denominator={denominator} />
        <div className={styles.charts}>
          <MonthCard overview={overview} denominator={denominator} />
          <ComponentCard overview={overview} denominator={denominator} />
          <UnitCard overview={overview} />
          <FundingCard overview={overview} />
          <PovertyCard overview={overview} />
        </div>
      </div>
    </div>
  );
};
