import { countText, rateText } from '#shared/overview/figure-text.ts';
import { useWords } from '../book/index.ts';
import { ChartCard } from './ChartCard.tsx';
import { rowHeight, rowsHeight } from './options.ts';
import { chosenMonth, type PartProps } from './overview-part.ts';
import { rateChart } from './rate-chart.ts';
import type { Twin } from './TwinTable.tsx';
import { useFigures } from './use-figures.ts';
import { useOpenRow } from './use-open-row.ts';

const names = { width: 14, lines: false };

/** The ranking of units, of what was allotted to each. */
export const UnitCard = ({ overview }: Pick<PartProps, 'overview'>) => {
  const { units: words, components, months, percent, openRow, clickBar } = useWords().overview;
  const { money, amount, unit } = useFigures();
  const open = useOpenRow(overview);
  const ranked = overview.units.filter(({ rank }) => rank !== null);
  const without = overview.units.filter(({ rank, undivided }) => rank === null && !undivided).length;
  const openRowOf = (row: string | null | undefined): (() => void) | undefined =>
    row ? () => open(row) : undefined;
  const twin: Twin = {
    heads: [
      words.unit,
      ...[words.allotted, words.disbursed].map((head) => `${head} (${unit})`),
      ...[words.rate, words.rank],
    ],
    rows: overview.units.map(({ unit: uid, name, undivided, allotted, disbursed, rate, rank, row }) => ({
      key: uid,
      name: undivided ? words.undivided : name,
      figures: [amount(allotted), amount(disbursed), rateText(rate), countText(rank)],
      onOpen: openRowOf(row),
    })),
    open: openRow,
  };
  const rows = ranked.map(({ name, rank, rate, allotted, disbursed }) => ({
    ...{ name: `${rank}. ${name}`, rate },
    lines: [
      `${words.disbursed}: ${money(disbursed ?? 0)}`,
      `${words.allotted}: ${money(allotted ?? 0)}`,
      `${components.rate}: ${rateText(rate)}%`,
    ],
  }));
  return (
    <ChartCard
      title={words.title}
      unit={percent}
      legend={[
        { label: components.rate, color: '--chart-main', shape: 'bar' },
        { label: months.time, color: '--chart-time', shape: 'dash' },
      ]}
      height={rowsHeight(rows.length, rowHeight.line)}
      option={rateChart({ rows, timeGone: chosenMonth(overview)?.timeGone ?? 0, names })}
      onPick={(at) => openRowOf(ranked[at]?.row)?.()}
      twin={twin}
      note={[clickBar, ...(without > 0 ? [words.without(without)] : [])].join(' ')}
      empty={rows.length === 0 ? { title: words.empty, detail: words.emptyDetail } : null}
    />
  );
};
