/** Disbursement by month: what came in each month, what it comes to, and the time that is gone. All in per cent of one capital. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { OverviewWords } from '#shared/messages/window-overview.ts';
import type { Denominator } from '#shared/overview/denominator.ts';
import { rateText } from '#shared/overview/figure-text.ts';
import { monthText } from '#shared/text/month.ts';
import type { MakeOption } from './Chart.tsx';
import { categoryAxis, small, tooltip, valueAxis, wordsIn } from './options.ts';

type Month = OutputOf<'overview/show'>['months'][number];

interface MonthChart {
  readonly months: readonly Month[];
  readonly denominator: Denominator;
  readonly words: OverviewWords['months'];
  /** đồng, with the unit. */
  readonly money: (dong: number) => string;
}

const linesOf = ({ months, denominator, words, money }: MonthChart, at: number): string[] => {
  const month = months[at];
  if (!month) return [];
  const share = (rate: number | null, dong: number | null): string =>
    rate === null || dong === null ? '–' : `${rateText(rate)}% (${money(dong)})`;
  return [
    `${words.month} ${monthText(month.period)}`,
    `${words.cumulative}: ${share(month.rates[denominator], month.disbursed)}`,
    `${words.inMonth}: ${share(month.inMonthRates[denominator], month.inMonth)}`,
    `${words.time}: ${rateText(month.timeGone)}%`,
  ];
};

export const monthChart =
  (chart: MonthChart): MakeOption =>
  (look) => {
    const { months, denominator, words } = chart;
    return {
      grid: {
        left: 4,
        right: look.rem,
        top: look.rem * 1.5,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      tooltip: tooltip(look, 'axis', (at) => linesOf(chart, at)),
      xAxis: categoryAxis(
        look,
        months.map(({ period }) => monthText(period)),
      ),
      yAxis: valueAxis(look, (value) => `${rateText(value, 0)}%`),
      series: [
        {
          type: 'bar',
          name: words.inMonth,
          barMaxWidth: look.rem * 2.5,
          itemStyle: { color: look.second },
          data: months.map(({ inMonthRates }) => inMonthRates[denominator]),
        },
        {
          type: 'line',
          name: words.time,
          symbol: 'none',
          lineStyle: { color: look.time, type: 'dashed', width: 1.5 },
          itemStyle: { color: look.time },
          data: months.map(({ timeGone }) => timeGone),
        },
        {
          type: 'line',
          name: words.cumulative,
          symbol: 'circle',
          symbolSize: small(look) * 0.7,
          lineStyle: { color: look.main, width: 2.5 },
          itemStyle: { color: look.main },
          label: {
            show: true,
            position: 'top',
            ...wordsIn(look, look.text),
            formatter: ({ dataIndex }) => `${rateText(months[dataIndex]?.rates[denominator] ?? null, 1)}%`,
          },
          data: months.map(({ rates }) => rates[denominator]),
        },
      ],
    };
  };
