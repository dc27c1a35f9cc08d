/** Three districts, two of them poor, with households at both ends of 2023 and targets of 2023 and 2024. */
import type { BookView, UnitNode } from '../../domain/book-view.ts';
import type { StatisticCode } from '../../domain/poverty.ts';
import { type TinyStatistic, tinyBook } from './tiny-book.ts';

const unit = (
  uid: string,
  kind: UnitNode['kind'],
  parent: string | null,
  poor: boolean | null,
): UnitNode => ({
  uid,
  kind,
  parent,
  position: uid,
  code: uid,
  name: uid,
  poor,
});

export const threeDistricts: readonly UnitNode[] = [
  unit('Tỉnh', 'province', null, null),
  unit('Huyện A', 'district', 'Tỉnh', true),
  unit('Huyện B', 'district', 'Tỉnh', true),
  unit('Huyện C', 'district', 'Tỉnh', false),
];

/** Both ends of 2023 of one district. */
export const ends = (unitUid: string, code: StatisticCode, start: number, end: number): TinyStatistic[] => [
  { year: 2023, measure: 'baseline', code, unit: unitUid, value: start },
  { year: 2023, measure: 'result', code, unit: unitUid, value: end },
];

export const asked = (year: number, unitUid: string, code: StatisticCode, value: number): TinyStatistic => ({
  year,
  measure: 'target',
  code,
  unit: unitUid,
  value,
});

/** A falls by 6 points of 5 asked, B by 4 of 5, C by 2 of 2. */
export const statistics2023: readonly TinyStatistic[] = [
  ...ends('Huyện A', 'households', 1_000, 1_000),
  ...ends('Huyện A', 'poor', 400, 340),
  ...ends('Huyện A', 'nearPoor', 100, 110),
  ...ends('Huyện A', 'ethnicPoor', 390, 330),
  ...ends('Huyện A', 'ethnicHouseholds', 800, 825),
  ...ends('Huyện B', 'households', 3_000, 3_000),
  ...ends('Huyện B', 'poor', 900, 780),
  ...ends('Huyện C', 'households', 2_000, 2_000),
  ...ends('Huyện C', 'poor', 100, 60),
  asked(2023, 'Huyện A', 'poorRateDrop', 5),
  asked(2023, 'Huyện B', 'poorRateDrop', 5),
  asked(2023, 'Huyện C', 'poorRateDrop', 2),
  asked(2023, 'Tỉnh', 'poorRateDrop', 3.5),
];

export const povertyBook = (
  more: readonly TinyStatistic[] = [],
  rest: Partial<Parameters<typeof tinyBook>[0]> = {},
): BookView =>
  tinyBook({
    year: 2024,
    vintages: [2024],
    components: [],
    sources: [],
    figures: [],
    units: threeDistricts,
    statistics: [...statistics2023, ...more],
    ...rest,
  });
