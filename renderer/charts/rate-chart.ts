/** Rates of rows (projects, units) as bars from nought, against the time gone. */
import { rateText } from '#shared/overview/figure-text.ts';
import type { MakeOption } from './Chart.tsx';
import { endLabel, type Names, rowAxis, rowGrid, tooltip, valueAxis } from './options.ts';

export interface RateRow {
  readonly name: string;
  readonly rate: number | null;
  /** What the tooltip says below the name. */
  readonly lines: readonly string[];
}

interface RateChart {
  readonly rows: readonly RateRow[];
  /** In per cent. */
  readonly timeGone: number;
  readonly names: Names;
}

export const rateChart =
  ({ rows, timeGone, names }: RateChart): MakeOption =>
  (look) => ({
    grid: rowGrid(look, 3.5),
    tooltip: tooltip(look, 'axis', (at) => [rows[at]?.name ?? '', ...(rows[at]?.lines ?? [])]),
    xAxis: {
      ...valueAxis(look, (value) => `${rateText(value, 0)}%`),
      max: ({ max }: { max: number }) => Math.ceil(Math.max(max, timeGone) / 10) * 10,
    },
    yAxis: rowAxis(
      look,
      rows.map(({ name }) => name),
      names,
    ),
    series: [
      {
        type: 'bar',
        barMaxWidth: look.rem * 1.1,
        cursor: 'pointer',
        itemStyle: { color: look.main },
        label: endLabel(look, (at) => `${rateText(rows[at]?.rate ?? null)}%`),
        markLine: {
          // Beneath the figures.
          ...{ silent: true, symbol: 'none', z: 1 },
          lineStyle: { color: look.time, type: 'dashed', width: 1.5 },
          label: { show: false },
          data: [{ xAxis: timeGone }],
        },
        data: rows.map(({ rate }) => rate),
      },
    ],
  });
