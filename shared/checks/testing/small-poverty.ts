/**
 * Poverty statistics of the small book's two districts, in which nothing is wrong: h1 is a huyện nghèo. The province
 * falls from 28,94% to 24,71% in 2024, as its indicator `drop` states.
 */
import { type StatisticCode, statisticCodes } from '../../domain/poverty.ts';
import type { Indicator } from '../../domain/records.ts';
import type { SeedFigure } from '../../domain/seed.ts';
import { indicator } from './make-records.ts';
import type { FigurePlace } from './memory-book.ts';

export const statisticIndicators: Indicator[] = statisticCodes.map((code) =>
  indicator(`stat.${code}`, 'statistic', null, {
    code,
    name: `Tên ${code}`,
    ...(code.endsWith('RateDrop')
      ? { unitName: 'điểm %', valueType: 'percent', decimals: 2 }
      : { unitName: 'hộ', valueType: 'number' }),
  }),
);

export const statisticAt = (
  measure: 'baseline' | 'target' | 'result',
  code: StatisticCode,
  unit: string,
  year = 2024,
): FigurePlace => ({ year, measure, indicator: `stat.${code}`, unit });

const counts = ['households', 'ethnicHouseholds', 'poor', 'nearPoor', 'ethnicPoor'] as const;

const rows: readonly [
  year: number,
  measure: 'baseline' | 'result',
  unit: string,
  values: readonly [number, number, number, number, number],
][] = [
  [2023, 'baseline', 'h1', [3_990, 3_800, 2_250, 500, 2_200]],
  [2023, 'baseline', 'h2', [5_980, 4_000, 1_000, 600, 700]],
  [2023, 'result', 'h1', [4_000, 3_810, 2_000, 520, 1_950]],
  [2023, 'result', 'h2', [6_000, 4_020, 894, 610, 640]],
  [2024, 'result', 'h1', [4_000, 3_820, 1_700, 560, 1_660]],
  [2024, 'result', 'h2', [6_000, 4_030, 771, 640, 560]],
];

export const statisticFigures: SeedFigure[] = [
  ...rows.flatMap(([year, measure, unit, values]) =>
    counts.map((code, at) => ({
      ...statisticAt(measure, code, unit, year),
      value: (values[at] ?? 0) * 10_000,
    })),
  ),
  { ...statisticAt('target', 'poorRateDrop', 'h1'), value: 50_000 },
  { ...statisticAt('target', 'poorDrop', 'h2'), value: 2_400_000 },
  { ...statisticAt('target', 'poorRateDrop', 'cb'), value: 40_000 },
];
