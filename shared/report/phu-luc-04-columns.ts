/** Phụ lục 04's columns: part A, works of investment, and part B, works of maintenance (appendices.md §3.1, §3.2). */
import type { YearTrees } from '../domain/book-view.ts';
import { capitalLabel, lowerLevel } from './budget-sources.ts';
import { type ColumnSpec, type GroupSpec, leafColumns, numberColumns } from './columns.ts';
import type { ColumnFormula } from './paper.ts';
import type { PaperSettings } from './settings.ts';

type Columns = (ColumnSpec | GroupSpec)[];

const text = (key: string, label: string, minWidth = 0): ColumnSpec => ({
  key,
  label,
  kind: 'text',
  minWidth,
});

const centred = (key: string, label: string, minWidth = 0): ColumnSpec => ({
  key,
  label,
  kind: 'text',
  align: 'center',
  minWidth,
});

type Money = (key: string, label: string, formula?: ColumnFormula) => ColumnSpec;

const moneyColumns =
  ({ decimals }: PaperSettings): Money =>
  (key, label, formula) => ({
    key,
    label,
    kind: 'money',
    minWidth: 7.5,
    decimals: decimals.money,
    ...(formula && { formula }),
  });

const sumOf = (...plus: string[]): ColumnFormula => ({ op: 'columns', plus, minus: [] });

/** "2021-2025": the medium-term plans of public investment run for five years, from a year that ends in 1 or 6. */
const mediumTermOf = (year: number): string => {
  const first = Math.floor((year - 1) / 5) * 5 + 1;
  return `${first}-${first + 4}`;
};

export const investmentColumns = (trees: YearTrees, settings: PaperSettings): Columns => {
  const { year } = trees;
  const money = moneyColumns(settings);
  return [
    centred('seq', 'STT'),
    text('name', 'Danh mục công trình (dự án)', 24),
    centred('projectCode', 'Mã dự án'),
    text('location', 'Địa điểm xây dựng', 10),
    text('investor', 'Chủ đầu tư', 14),
    text('kind', 'Loại công trình', 9),
    text('capacity', 'Năng lực thiết kế', 14),
    centred('period', 'Thời gian KC-HT'),
    {
      label: 'Quyết định đầu tư',
      columns: [
        text('decision', 'Số; ngày, tháng, năm', 12),
        {
          label: 'TMĐT',
          columns: [
            money('totalInvestment', 'Tổng số (tất cả các nguồn vốn)'),
            money('totalInvestmentCentral', 'Trong đó: NSTW'),
          ],
        },
      ],
    },
    {
      label: `Lũy kế vốn bố trí đến hết năm ${year - 1}`,
      columns: [money('allocatedToDate', 'Tổng số'), money('allocatedToDateCentral', 'Trong đó: NSTW')],
    },
    money('disbursedToDate', `Lũy kế giải ngân đến 31/01/${year}`),
    { label: `KH trung hạn ${mediumTermOf(year)} (NSTW)`, columns: [money('mediumTerm', 'Tổng số')] },
    {
      label: `Kế hoạch vốn năm ${year}`,
      columns: [
        money('planTotal', 'Tổng số', sumOf('planCentral', 'planProvince', 'planDistrict', 'planOther')),
        money('planCentral', `NSTW (${capitalLabel(trees, 'development', 'ĐTPT')})`),
        money('planProvince', 'NS tỉnh'),
        money('planDistrict', `NS ${lowerLevel(trees)}`),
        money('planOther', 'Khác'),
      ],
    },
    text('note', 'Ghi chú', 10),
  ];
};

/** Money of no source that the form knows gets a column of its own only where there is some. */
export const maintenanceColumns = (trees: YearTrees, settings: PaperSettings, hasOther: boolean): Columns => {
  const money = moneyColumns(settings);
  const parts = ['planCentral', 'planProvince', 'planDistrict', ...(hasOther ? ['planOther'] : [])];
  return [
    centred('seq', 'STT'),
    text('name', 'Tên công trình', 36),
    text('location', 'Địa điểm', 14),
    text('investor', 'Chủ đầu tư (đơn vị thực hiện)', 20),
    text('kind', 'Loại công trình', 13),
    centred('inUseSince', 'Năm đưa vào sử dụng', 11),
    text('maintenance', 'Nội dung duy tu, bảo dưỡng', 24),
    text('decision', 'Dự toán / văn bản phê duyệt (số, ngày)', 18),
    money('totalInvestment', 'Dự toán được duyệt'),
    {
      label: `KH năm ${trees.year}`,
      columns: [
        money('planTotal', 'Tổng số', sumOf(...parts)),
        money('planCentral', `NSTW (${capitalLabel(trees, 'recurrent', 'SN')})`),
        money('planProvince', 'NS tỉnh'),
        money('planDistrict', `NS ${lowerLevel(trees)}`),
        ...(hasOther ? [money('planOther', 'Khác')] : []),
      ],
    },
    text('note', 'Ghi chú', 12),
  ];
};

/** Keys of the columns of money. */
export const moneyKeys = (columns: Columns): string[] =>
  leafColumns(numberColumns(columns))
    .filter(({ kind }) => kind === 'money')
    .map(({ key }) => key);
