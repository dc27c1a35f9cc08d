import { rateText } from '#shared/overview/figure-text.ts';
import { formatDate } from '#shared/text/date.ts';
import { monthText } from '#shared/text/month.ts';
import { useActions, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { ChartCard } from './ChartCard.tsx';
import { monthChart } from './month-chart.ts';
import type { PartProps } from './overview-part.ts';
import type { Twin } from './TwinTable.tsx';
import { useFigures } from './use-figures.ts';
import { useOpenRow } from './use-open-row.ts';

const Import = () => {
  const words = useWords().overview.months;
  const { run, canRun } = useActions();
  if (!canRun('import.treasury')) return null;
  return (
    <Button look="primary" onClick={() => run('import.treasury')}>
      {words.importNow}
    </Button>
  );
};

/** The large one: is money paid out as fast as the year goes by? */
export const MonthCard = ({ overview, denominator }: PartProps) => {
  const { months: words, denominators, percent, openRow, clickBar } = useWords().overview;
  const { money, amount, unit } = useFigures();
  const open = useOpenRow(overview);
  const { months, year, components } = overview;
  const [programme] = components;
  const isEmpty = months.every(({ disbursed }) => disbursed === null);
  const openMonth = (period: number | undefined): void => {
    if (programme && period !== undefined) open(programme.component, period);
  };
  const twin: Twin = {
    heads: [
      ...[words.month, words.asOf, `${words.disbursed} (${unit})`, `${words.inMonthAmount} (${unit})`],
      ...[words.rate, words.inMonthRate, words.timeGone],
    ],
    rows: months.map((month) => ({
      key: String(month.period),
      name: monthText(month.period),
      figures: [
        month.asOf === null ? '' : formatDate(month.asOf),
        ...[amount(month.disbursed), amount(month.inMonth)],
        ...[rateText(month.rates[denominator]), rateText(month.inMonthRates[denominator])],
        rateText(month.timeGone),
      ],
      onOpen: () => openMonth(month.period),
    })),
    open: (name) => openRow(`${words.month.toLowerCase()} ${name}`),
  };
  return (
    <ChartCard
      wide
      title={words.title(denominators[denominator])}
      unit={percent}
      legend={[
        { label: words.cumulative, color: '--chart-main', shape: 'line' },
        { label: words.inMonth, color: '--chart-second', shape: 'bar' },
        { label: words.time, color: '--chart-time', shape: 'dash' },
      ]}
      height={17}
      option={monthChart({ months, denominator, words, money })}
      onPick={(at) => openMonth(months[at]?.period)}
      twin={twin}
      note={clickBar}
      empty={isEmpty ? { title: words.empty(year), detail: words.emptyDetail, action: <Import /> } : null}
    />
  );
};
