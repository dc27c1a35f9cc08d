/** Phụ lục 01's columns (appendices.md §1.1). */
import type { ColumnSpec, GroupSpec } from './columns.ts';
import {
  countAndRate,
  countColumn,
  fallOf,
  noteColumn,
  rateColumns,
  ratioOf,
  unitColumns,
} from './poverty-table.ts';
import type { PaperSettings } from './settings.ts';

export const phuLuc01Columns = (
  year: number,
  heading: string,
  settings: PaperSettings,
): (ColumnSpec | GroupSpec)[] => {
  const rate = rateColumns(settings);
  const moment = (suffix: 'Start' | 'End', label: string, more: GroupSpec[]): GroupSpec => ({
    label,
    columns: [
      countColumn(`households${suffix}`, 'Tổng số hộ dân cư'),
      countAndRate(
        'Hộ nghèo',
        countColumn(`poor${suffix}`, 'Số hộ'),
        rate(`poorRate${suffix}`, 'Tỷ lệ (%)', ratioOf(`poor${suffix}`, `households${suffix}`)),
      ),
      countAndRate(
        'Hộ cận nghèo',
        countColumn(`nearPoor${suffix}`, 'Số hộ'),
        rate(`nearPoorRate${suffix}`, 'Tỷ lệ (%)', ratioOf(`nearPoor${suffix}`, `households${suffix}`)),
      ),
      ...more,
    ],
  });
  const ethnic = countAndRate(
    'Hộ nghèo DTTS',
    countColumn('ethnicPoorEnd', 'Số hộ'),
    rate('ethnicPoorRateEnd', 'Tỷ lệ (%)', ratioOf('ethnicPoorEnd', 'householdsEnd')),
  );
  return [
    ...unitColumns(heading),
    moment('Start', `Đầu năm ${year}`, []),
    moment('End', `Cuối năm ${year}`, [ethnic]),
    {
      label: 'Giảm trong năm',
      columns: [
        countColumn('poorDrop', 'Số hộ nghèo', fallOf('poorStart', 'poorEnd')),
        rate('poorRateDrop', 'Tỷ lệ hộ nghèo (điểm %)', fallOf('poorRateStart', 'poorRateEnd')),
      ],
    },
    {
      label: 'So với kế hoạch',
      columns: [
        rate('poorRateDropPlan', 'KH giao giảm (điểm %)'),
        rate('achievement', 'Đạt (%)', ratioOf('poorRateDrop', 'poorRateDropPlan')),
      ],
    },
    noteColumn,
  ];
};
