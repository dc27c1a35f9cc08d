/**
 * Poverty statistics that are counted unit by unit (`shared/domain/poverty.ts`; appendices.md §1, §2): the indicators
 * behind Phụ lục 01–03. They stand under no heading: the sheet of targets shows what the whole province aims at.
 */
import { type StatisticCode, statisticCodes } from '#shared/domain/poverty.ts';
import type { Indicator } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { indicatorCatalogue } from './indicators.ts';
import { always, catalogue, inOrder } from './seed-file.ts';

export const statisticCatalogueUid = (code: StatisticCode): string => `stat.${code}`;

const statisticNames: Record<StatisticCode, string> = {
  households: 'Tổng số hộ dân cư',
  ethnicHouseholds: 'Số hộ dân tộc thiểu số',
  poor: 'Số hộ nghèo',
  nearPoor: 'Số hộ cận nghèo',
  ethnicPoor: 'Số hộ nghèo dân tộc thiểu số',
  poorDrop: 'Số hộ nghèo giảm',
  nearPoorDrop: 'Số hộ cận nghèo giảm',
  ethnicPoorDrop: 'Số hộ nghèo dân tộc thiểu số giảm',
  poorRateDrop: 'Tỷ lệ hộ nghèo giảm',
  nearPoorRateDrop: 'Tỷ lệ hộ cận nghèo giảm',
  ethnicPoorRateDrop: 'Tỷ lệ hộ nghèo dân tộc thiểu số giảm',
};

const counted: Pick<Indicator, 'unitName' | 'valueType' | 'decimals'> = {
  unitName: 'hộ',
  valueType: 'number',
  decimals: 0,
};
/** A fall of a rate is in percentage points, to two decimals (appendices.md §0.1). */
const ofRate: typeof counted = { unitName: 'điểm %', valueType: 'percent', decimals: 2 };

const statistic = (code: StatisticCode, position: string): Indicator => ({
  uid: statisticCatalogueUid(code),
  ...always,
  kind: 'statistic',
  parent: null,
  position,
  code,
  name: statisticNames[code],
  scope: null,
  ...(code.endsWith('RateDrop') ? ofRate : counted),
  component: null,
  partOf: null,
  place: null,
});

/** The headings of `indicators.ts` are their siblings, and stand first. */
const lastHeading = (): string | null => indicatorCatalogue().records.indicator?.at(-1)?.position ?? null;

export const statisticCatalogue = (): Seed =>
  catalogue(
    {
      name: 'thong-ke-ngheo',
      vi: 'Thống kê nghèo: hộ dân cư, hộ nghèo, hộ cận nghèo, chỉ tiêu giảm theo đơn vị',
      en: 'Poverty statistics: households, poor and near-poor, falls asked, by unit',
    },
    { indicator: inOrder(statisticCodes, statistic, lastHeading()) },
  );
