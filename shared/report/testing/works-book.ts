/** A few works in two districts, for tests of Phụ lục 04 and of the works of Phụ lục 05. */
import type { BookView, UnitNode } from '../../domain/book-view.ts';
import type { Work } from '../../domain/records.ts';
import { component, sourcesWith, type TinyFigure, tinyBook } from './tiny-book.ts';

export const trieu = (amount: number): number => amount * 1_000_000;

const unit = (uid: string, kind: UnitNode['kind'], parent: string | null): UnitNode => ({
  uid,
  kind,
  parent,
  position: uid,
  code: uid,
  name: uid,
  poor: null,
});

const units: readonly UnitNode[] = [
  unit('Tỉnh', 'province', null),
  unit('Huyện A', 'district', 'Tỉnh'),
  unit('Xã A1', 'commune', 'Huyện A'),
  unit('Huyện B', 'district', 'Tỉnh'),
];

const blankWork: Omit<Work, 'uid' | 'component'> = {
  year: 2024,
  part: 'investment',
  workType: null,
  unit: null,
  investor: null,
  capacity: null,
  startYear: null,
  endYear: null,
  decisionNumber: null,
  decisionDate: null,
  totalInvestment: null,
  totalInvestmentCentral: null,
  allocatedBefore: null,
  allocatedBeforeCentral: null,
  disbursedBefore: null,
  mediumTerm: null,
  inUseSince: null,
  maintenance: null,
  note: null,
};

export const work = (uid: string, fields: Partial<Work> = {}): Work => ({
  ...blankWork,
  uid: `w.${uid}`,
  component: uid,
  ...fields,
});

export const allotted = (uid: string, amount: number, source = 'dev', vintage = 2024): TinyFigure => ({
  measure: 'allotted',
  component: uid,
  source,
  vintage,
  value: trieu(amount),
});

const type = (uid: string, name: string) => ({ uid, validFrom: null, validTo: null, position: uid, name });

/** Works beneath sub-project 1.1 unless another is named. */
export const worksBook = (
  works: readonly Work[],
  figures: readonly TinyFigure[] = [],
  lines: Readonly<Record<string, string>> = {},
): BookView =>
  tinyBook({
    year: 2024,
    vintages: [2024, 2023],
    components: [
      component('programme', '0', null, 'Chương trình'),
      component('project', '1', '0', 'Hạ tầng'),
      component('subproject', '1.1', '1', 'Các huyện nghèo'),
      component('subproject', '1.2', '1', 'Đề án'),
      ...works.map(({ component: uid }) => component('work', uid, lines[uid] ?? '1.1', `Công trình ${uid}`)),
    ],
    sources: sourcesWith(['localDistrict']),
    figures,
    units,
    works,
    workTypes: [type('t.road', 'Giao thông'), type('t.school', 'Trường học')],
  });
