/**
 * Headings for the indicators of a yearly plan, in the order of plan 2024: objectives (B.I.2), main results
 * (B.I.3), the six dimensions of deprivation (B.I.4) and what the projects put out (B.IV).
 *
 * The twelve deprivation indicators of the household review (`appendices.md` §2.3) are not here: the plan sets
 * no target for them as such, and each book would show twelve blank rows that no source of ours can fill.
 */
import type { Indicator } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { always, catalogue, inOrder } from './seed-file.ts';

export const groupUids = {
  objectives: 'group.objectives',
  mainResults: 'group.mainResults',
  employment: 'group.employment',
  health: 'group.health',
  education: 'group.education',
  housing: 'group.housing',
  water: 'group.water',
  information: 'group.information',
  outputs: 'group.outputs',
} as const;

const groupNames: Record<keyof typeof groupUids, string> = {
  objectives: 'Mục tiêu giảm nghèo',
  mainResults: 'Kết quả chủ yếu',
  employment: 'Chiều thiếu hụt về việc làm',
  health: 'Chiều thiếu hụt về y tế',
  education: 'Chiều thiếu hụt về giáo dục, đào tạo',
  housing: 'Chiều thiếu hụt về nhà ở',
  water: 'Chiều thiếu hụt về nước sinh hoạt và vệ sinh',
  information: 'Chiều thiếu hụt về thông tin',
  outputs: 'Kết quả đầu ra của các dự án',
};

const group = (uid: string, name: string, position: string): Indicator => ({
  uid,
  ...always,
  kind: 'group',
  parent: null,
  position,
  code: '',
  name,
  scope: null,
  unitName: null,
  valueType: null,
  decimals: 0,
  component: null,
  partOf: null,
  place: null,
});

export const indicatorCatalogue = (): Seed => {
  const keys = Object.keys(groupUids) as (keyof typeof groupUids)[];
  return catalogue(
    {
      name: 'chieu-thieu-hut',
      vi: 'Nhóm chỉ tiêu: mục tiêu, kết quả chủ yếu, sáu chiều thiếu hụt, kết quả đầu ra',
      en: 'Groups of indicators: objectives, main results, six dimensions of deprivation, outputs',
    },
    { indicator: inOrder(keys, (key, position) => group(groupUids[key], groupNames[key], position)) },
  );
};
