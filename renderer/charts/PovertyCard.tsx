import { countText, rateText } from '#shared/overview/figure-text.ts';
import { useActions, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { ChartCard } from './ChartCard.tsx';
import { rowHeight, rowsHeight } from './options.ts';
import type { PartProps, Shown } from './overview-part.ts';
import { pairChart } from './pair-chart.ts';
import type { Twin } from './TwinTable.tsx';

const names = { width: 10, lines: false };

type Counted = Shown['poverty'][number]['start'];

const figuresOf = ({ households, poor, nearPoor, poorRate }: Counted): string[] => [
  ...[countText(households), countText(poor), countText(nearPoor)],
  rateText(poorRate),
];

export const PovertyCard = ({ overview }: Pick<PartProps, 'overview'>) => {
  const { poverty: words, percent } = useWords().overview;
  const { showSheet } = useActions();
  const counted = overview.poverty.map((row) => ({ ...row, name: row.unit === null ? words.all : row.name }));
  const rows = counted.map(({ name, start, end }) => ({ name, start: start.poorRate, end: end.poorRate }));
  const both = rows.some(({ end }) => end !== null);
  const heads = [words.households, words.poor, words.nearPoor, words.rate];
  const twin: Twin = {
    heads: [
      words.unit,
      ...[words.start, words.end].flatMap((moment) =>
        heads.map((head) => `${head}, ${moment.toLowerCase()}`),
      ),
    ],
    rows: counted.map(({ unit, name, start, end }) => ({
      ...{ key: unit ?? '', name },
      figures: [...figuresOf(start), ...figuresOf(end)],
    })),
  };
  const go = <Button onClick={() => showSheet('poverty')}>{words.go}</Button>;
  return (
    <ChartCard
      title={words.title}
      unit={percent}
      legend={[
        { label: words.start, color: '--chart-second', shape: 'bar' as const },
        ...(both ? [{ label: words.end, color: '--chart-main', shape: 'bar' as const }] : []),
      ]}
      height={rowsHeight(rows.length, both ? 2.25 : rowHeight.line)}
      option={pairChart({ rows, words, names })}
      twin={twin}
      empty={
        rows.length === 0
          ? { title: words.empty(overview.year), detail: words.emptyDetail, action: go }
          : null
      }
    />
  );
};
