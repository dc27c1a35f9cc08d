import { useActions, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { ChartCard } from './ChartCard.tsx';
import { seriesTokens } from './look.ts';
import { rowHeight, rowsHeight } from './options.ts';
import type { PartProps } from './overview-part.ts';
import { stackChart, totalOf } from './stack-chart.ts';
import type { Twin } from './TwinTable.tsx';
import { useFigures } from './use-figures.ts';

const names = { width: 14, lines: true };

export const FundingCard = ({ overview }: Pick<PartProps, 'overview'>) => {
  const { funding: words } = useWords().overview;
  const { amount, unit } = useFigures();
  const { showSheet } = useActions();
  const { sources, rows: all } = overview.funding;
  const rows = all.filter(({ amounts }) => totalOf(amounts) !== null);
  const labels = sources.map(({ label }) => label);
  const twin: Twin = {
    heads: [words.component, ...labels, words.total],
    rows: rows.map(({ component, label, amounts }) => ({
      ...{ key: component, name: label },
      figures: [...amounts.map(amount), amount(totalOf(amounts))],
    })),
  };
  const go = <Button onClick={() => showSheet('funding')}>{words.go}</Button>;
  return (
    <ChartCard
      title={words.title}
      unit={unit}
      legend={labels.map((label, at) => ({
        ...{ label, shape: 'bar' as const },
        color: seriesTokens[at % seriesTokens.length] ?? '--chart-main',
      }))}
      height={rowsHeight(rows.length, rowHeight.lines)}
      option={stackChart({ rows, sources: labels, money: amount, names })}
      twin={twin}
      empty={
        rows.length === 0
          ? { title: words.empty(overview.year), detail: words.emptyDetail, action: go }
          : null
      }
    />
  );
};
