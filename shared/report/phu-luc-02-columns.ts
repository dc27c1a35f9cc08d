/**
 * Columns of the tables of targets, Phụ lục 02 and 03 (appendices.md §2.1, §2.2): how things stand, what is asked, what
 * it will come to. They are numbered in the order in which they stand.
 */
import type { ColumnSpec, GroupSpec } from './columns.ts';
import {
  countAndRate,
  countColumn,
  fallOf,
  noteColumn,
  type RateColumn,
  rateColumns,
  ratioOf,
  unitColumns,
} from './poverty-table.ts';
import type { PaperSettings, PovertySet } from './settings.ts';

type Columns = (ColumnSpec | GroupSpec)[];

const poorColumns = (year: number, rate: RateColumn): Columns => {
  const counted = (
    label: string,
    count: string,
    whole: string,
    fall?: readonly [string, string],
  ): GroupSpec => {
    const rateKey = count.replace(/^(poor|nearPoor)/, '$1Rate');
    const formula = fall && fallOf(...fall);
    return countAndRate(
      label,
      countColumn(count, 'Số hộ', formula),
      rate(rateKey, 'Tỷ lệ (%)', ratioOf(count, whole)),
    );
  };
  return [
    {
      label: `Hiện trạng cuối năm ${year - 1}`,
      columns: [
        countColumn('households', 'Tổng số hộ dân cư'),
        counted('Hộ nghèo', 'poor', 'households'),
        counted('Hộ cận nghèo', 'nearPoor', 'households'),
      ],
    },
    {
      label: `Chỉ tiêu giảm năm ${year}`,
      columns: [
        {
          label: 'Hộ nghèo',
          columns: [
            rate('poorRateDropTarget', 'Tỷ lệ giảm (điểm %)'),
            countColumn('poorDropTarget', 'Số hộ giảm'),
          ],
        },
        {
          label: 'Hộ cận nghèo',
          columns: [
            countColumn('nearPoorDropTarget', 'Số hộ giảm'),
            rate('nearPoorRateDropTarget', 'Tỷ lệ giảm (điểm %)'),
          ],
        },
      ],
    },
    {
      label: `Dự kiến cuối năm ${year}`,
      columns: [
        countColumn('householdsPlan', 'Tổng số hộ dân cư dự kiến'),
        counted('Hộ nghèo', 'poorPlan', 'householdsPlan', ['poor', 'poorDropTarget']),
        counted('Hộ cận nghèo', 'nearPoorPlan', 'householdsPlan', ['nearPoor', 'nearPoorDropTarget']),
      ],
    },
  ];
};

const ethnicColumns = (year: number, rate: RateColumn): Columns => [
  {
    label: `Hiện trạng cuối năm ${year - 1}`,
    columns: [
      countColumn('households', 'Tổng số hộ dân cư'),
      countColumn('ethnicHouseholds', 'Trong đó: hộ DTTS'),
      {
        label: 'Hộ nghèo DTTS',
        columns: [
          countColumn('ethnicPoor', 'Số hộ'),
          rate('ethnicPoorRate', 'Tỷ lệ so với tổng số hộ dân cư (%)', ratioOf('ethnicPoor', 'households')),
          rate(
            'ethnicPoorRateOfEthnic',
            'Tỷ lệ so với số hộ DTTS (%)',
            ratioOf('ethnicPoor', 'ethnicHouseholds'),
          ),
        ],
      },
    ],
  },
  {
    label: `Chỉ tiêu giảm năm ${year}`,
    columns: [
      rate('ethnicPoorRateDropTarget', 'Tỷ lệ hộ nghèo DTTS giảm (điểm %)'),
      countColumn('ethnicPoorDropTarget', 'Số hộ nghèo DTTS giảm'),
    ],
  },
  {
    label: `Dự kiến cuối năm ${year}`,
    columns: [
      countColumn('householdsPlan', 'Tổng số hộ dân cư dự kiến'),
      countAndRate(
        'Hộ nghèo DTTS',
        countColumn('ethnicPoorPlan', 'Số hộ', fallOf('ethnicPoor', 'ethnicPoorDropTarget')),
        rate(
          'ethnicPoorRatePlan',
          'Tỷ lệ so với tổng số hộ dân cư (%)',
          ratioOf('ethnicPoorPlan', 'householdsPlan'),
        ),
      ),
    ],
  },
];

export const targetColumns = (
  set: PovertySet,
  year: number,
  heading: string,
  settings: PaperSettings,
): Columns => {
  const rate = rateColumns(settings);
  const figures = set === 'poor' ? poorColumns(year, rate) : ethnicColumns(year, rate);
  return [...unitColumns(heading), ...figures, noteColumn];
};
