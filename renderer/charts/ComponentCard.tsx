import { rateText } from '#shared/overview/figure-text.ts';
import { useWords } from '../book/index.ts';
import { ChartCard } from './ChartCard.tsx';
import { rowHeight, rowsHeight } from './options.ts';
import { chosenMonth, type PartProps } from './overview-part.ts';
import { rateChart } from './rate-chart.ts';
import type { Twin } from './TwinTable.tsx';
import { useFigures } from './use-figures.ts';
import { useOpenRow } from './use-open-row.ts';

const names = { width: 14, lines: true };

export const ComponentCard = ({ overview, denominator }: PartProps) => {
  const { components: words, months, denominators, percent, openRow, clickBar } = useWords().overview;
  const { money, amount, unit } = useFigures();
  const open = useOpenRow(overview);
  const rateOf = denominators[denominator];
  const projects = overview.components.filter(
    ({ kind, rates }) => (kind === 'project' || kind === 'undivided') && rates[denominator] !== null,
  );
  const twin: Twin = {
    heads: [
      words.component,
      ...[words.assigned, words.allotted, words.disbursed].map((head) => `${head} (${unit})`),
      ...[words.rateAssigned, words.rateAllotted],
    ],
    rows: overview.components.map(({ component, label, level, assigned, allotted, disbursed, rates }) => ({
      ...{ key: component, name: label, level },
      figures: [
        ...[amount(assigned), amount(allotted), amount(disbursed)],
        ...[rateText(rates.assigned), rateText(rates.allotted)],
      ],
      onOpen: () => open(component),
    })),
    open: openRow,
  };
  const rows = projects.map((project) => ({
    name: project.label,
    rate: project.rates[denominator],
    lines: [
      `${words.disbursed}: ${money(project.disbursed ?? 0)}`,
      `${words[denominator]}: ${money(project[denominator] ?? 0)}`,
      `${words.rate}: ${rateText(project.rates[denominator])}%`,
    ],
  }));
  return (
    <ChartCard
      title={words.title(rateOf)}
      unit={percent}
      legend={[
        { label: words.rate, color: '--chart-main', shape: 'bar' },
        { label: months.time, color: '--chart-time', shape: 'dash' },
      ]}
      height={rowsHeight(rows.length, rowHeight.lines)}
      option={rateChart({ rows, timeGone: chosenMonth(overview)?.timeGone ?? 0, names })}
      onPick={(at) => {
        const project = projects[at];
        if (project) open(project.component);
      }}
      twin={twin}
      note={clickBar}
      empty={rows.length === 0 ? { title: words.empty, detail: words.emptyDetail(rateOf) } : null}
    />
  );
};
