/** Amounts of rows, each divided by source: the same source has the same colour everywhere. */
import type { MakeOption } from './Chart.tsx';
import { endLabel, type Names, rowAxis, rowGrid, tooltip, valueAxis } from './options.ts';

interface StackChart {
  readonly rows: readonly { readonly label: string; readonly amounts: readonly (number | null)[] }[];
  readonly sources: readonly string[];
  /** đồng without its unit. */
  readonly money: (dong: number) => string;
  readonly names: Names;
}

export const totalOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce((sum, amount) => (amount === null ? sum : (sum ?? 0) + amount), null);

export const stackChart =
  ({ rows, sources, money, names }: StackChart): MakeOption =>
  (look) => {
    const moneyOf = (dong: number | null): string => (dong === null ? '' : money(dong));
    const linesOf = (at: number): string[] => {
      const row = rows[at];
      if (!row) return [];
      const parts = sources.flatMap((source, which) => {
        const amount = row.amounts[which] ?? null;
        return amount === null ? [] : [`${source}: ${money(amount)}`];
      });
      return [row.label, ...parts];
    };
    const bars = sources.map((source, which) => ({
      type: 'bar' as const,
      name: source,
      stack: 'sources',
      barMaxWidth: look.rem * 1.1,
      itemStyle: {
        color: look.series[which % look.series.length] ?? look.main,
        borderColor: look.surface,
        borderWidth: 1,
      },
      data: rows.map(({ amounts }) => amounts[which] ?? null),
    }));
    return {
      grid: rowGrid(look, 4.5),
      tooltip: tooltip(look, 'axis', linesOf),
      // Every bar says what it comes to: an axis would say it once more, in less room.
      xAxis: { ...valueAxis(look, money), axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: rowAxis(
        look,
        rows.map(({ label }) => label),
        names,
      ),
      series: [
        ...bars,
        {
          // Has no length: it carries the sum to the end of the bar.
          type: 'bar' as const,
          stack: 'sources',
          silent: true,
          label: endLabel(look, (at) => moneyOf(totalOf(rows[at]?.amounts ?? []))),
          data: rows.map(({ amounts }) => (totalOf(amounts) === null ? null : 0)),
        },
      ],
    };
  };
