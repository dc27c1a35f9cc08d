/**
 * Phụ lục 05's columns (appendices.md §4): the plan and what has been disbursed of it, both split the same
 * way into six parts, then rates and the estimate. One list of parts drives headings, formulas and queries.
 */

import type { YearTrees } from '../domain/book-view.ts';
import type { Source } from '../domain/records.ts';
import { capitalLabel, lowerLevel } from './budget-sources.ts';
import type { ColumnSpec, GroupSpec } from './columns.ts';
import type { ColumnFormula } from './paper.ts';
import type { PaperSettings } from './settings.ts';

export interface Part {
  readonly suffix: string;
  readonly budgets: readonly Source['budget'][];
  readonly capital: NonNullable<Source['capital']> | null;
  /** carried: vintages before the year; current: the year itself; any: not told apart. */
  readonly vintage: 'carried' | 'current' | 'any';
}

export const parts: readonly Part[] = [
  { suffix: 'CarryDev', budgets: ['central'], capital: 'development', vintage: 'carried' },
  { suffix: 'CarryRec', budgets: ['central'], capital: 'recurrent', vintage: 'carried' },
  { suffix: 'Dev', budgets: ['central'], capital: 'development', vintage: 'current' },
  { suffix: 'Rec', budgets: ['central'], capital: 'recurrent', vintage: 'current' },
  { suffix: 'Prov', budgets: ['localProvincial'], capital: null, vintage: 'any' },
  { suffix: 'Dist', budgets: ['localDistrict', 'localCommune'], capital: null, vintage: 'any' },
];

const sumOfParts = (prefix: string): ColumnFormula => ({
  op: 'columns',
  plus: parts.map((part) => `${prefix}${part.suffix}`),
  minus: [],
});

const ratio = (over: readonly string[], under: readonly string[]): ColumnFormula => ({
  op: 'ratio',
  over,
  under,
});

const capitalRatio = (capital: string): ColumnFormula =>
  ratio([`cumCarry${capital}`, `cum${capital}`], [`planCarry${capital}`, `plan${capital}`]);

const moneyColumn = (
  key: string,
  label: string,
  decimals: number,
  more: Partial<ColumnSpec> = {},
): ColumnSpec => ({
  key,
  label,
  kind: 'money',
  minWidth: 8.6,
  decimals,
  ...more,
});

interface Labels {
  readonly dev: string;
  readonly rec: string;
  readonly lower: string;
}

const labelsOf = (trees: YearTrees): Labels => ({
  dev: capitalLabel(trees, 'development', 'ĐTPT'),
  rec: capitalLabel(trees, 'recurrent', 'SN'),
  lower: `Cấp ${lowerLevel(trees)}`,
});

type Money = (key: string, label: string, more?: Partial<ColumnSpec>) => ColumnSpec;

const splitGroups = (prefix: 'plan' | 'cum', year: number, labels: Labels, money: Money): GroupSpec[] => [
  {
    label: 'Vốn năm trước kéo dài (NSTW)',
    columns: [money(`${prefix}CarryDev`, labels.dev), money(`${prefix}CarryRec`, labels.rec)],
  },
  {
    label: `Vốn giao năm ${year} (NSTW)`,
    columns: [money(`${prefix}Dev`, labels.dev), money(`${prefix}Rec`, labels.rec)],
  },
  {
    label: 'NSĐP',
    columns: [money(`${prefix}Prov`, 'Cấp tỉnh'), money(`${prefix}Dist`, labels.lower)],
  },
];

export const phuLuc05Columns = (
  trees: YearTrees,
  decimals: PaperSettings['decimals'],
): (ColumnSpec | GroupSpec)[] => {
  const { year } = trees;
  const labels = labelsOf(trees);
  const money: Money = (key, label, more) => moneyColumn(key, label, decimals.money, more);
  const rate = (key: string, label: string, formula: ColumnFormula): ColumnSpec => ({
    key,
    label,
    kind: 'rate',
    minWidth: 7.8,
    decimals: decimals.disbursement,
    formula,
  });
  return [
    { key: 'seq', label: 'STT', kind: 'text', align: 'center' },
    { key: 'item', label: 'Dự án, tiểu dự án / Đơn vị, công trình', kind: 'text', minWidth: 30 },
    {
      label: 'Kế hoạch vốn',
      columns: [
        money('plan', 'Tổng số', { formula: sumOfParts('plan') }),
        ...splitGroups('plan', year, labels, money),
      ],
    },
    money('month', 'Giải ngân trong tháng'),
    {
      label: 'Lũy kế giải ngân từ đầu năm',
      columns: [
        money('cum', 'Tổng số', { formula: sumOfParts('cum') }),
        ...splitGroups('cum', year, labels, money),
        money('advance', 'Trong đó: tạm ứng chưa thu hồi', { minWidth: 10 }),
      ],
    },
    {
      label: 'Tỷ lệ giải ngân (%)',
      columns: [
        rate('rate', 'Chung', ratio(['cum'], ['plan'])),
        rate('rateDev', labels.dev, capitalRatio('Dev')),
        rate('rateRec', labels.rec, capitalRatio('Rec')),
      ],
    },
    {
      label: `Ước đến 31/12/${year} (31/01/${year + 1})`,
      columns: [
        money('estimate', 'Số tiền', { minWidth: 10 }),
        rate('estimateRate', 'Tỷ lệ (%)', ratio(['estimate'], ['plan'])),
      ],
    },
    { key: 'note', label: 'Khó khăn, vướng mắc; ghi chú', kind: 'text', minWidth: 11.5 },
  ];
};
