/** Poverty rates of units at two moments, side by side. */
import { rateText } from '#shared/overview/figure-text.ts';
import type { MakeOption } from './Chart.tsx';
import { endLabel, type Names, rowAxis, rowGrid, tooltip, valueAxis } from './options.ts';

export interface PairRow {
  readonly name: string;
  readonly start: number | null;
  readonly end: number | null;
}

interface PairChart {
  readonly rows: readonly PairRow[];
  readonly words: { readonly start: string; readonly end: string };
  readonly names: Names;
}

const lineOf = (moment: string, rate: number | null): string =>
  `${moment}: ${rate === null ? '–' : `${rateText(rate)}%`}`;

export const pairChart =
  ({ rows, words, names }: PairChart): MakeOption =>
  (look) => {
    const both = rows.some(({ end }) => end !== null);
    const bar = (moment: 'start' | 'end', color: string) => ({
      type: 'bar' as const,
      name: words[moment],
      barMaxWidth: look.rem * 0.75,
      itemStyle: { color },
      label: endLabel(look, (at) => `${rateText(rows[at]?.[moment] ?? null)}%`),
      data: rows.map((row) => row[moment]),
    });
    return {
      grid: rowGrid(look, 3.5),
      tooltip: tooltip(look, 'axis', (at) => {
        const row = rows[at];
        return row ? [row.name, lineOf(words.start, row.start), lineOf(words.end, row.end)] : [];
      }),
      xAxis: valueAxis(look, (value) => `${rateText(value, 0)}%`),
      yAxis: rowAxis(
        look,
        rows.map(({ name }) => name),
        names,
      ),
      series: both ? [bar('start', look.second), bar('end', look.main)] : [bar('start', look.second)],
    };
  };
