/** A household is poor, near-poor or neither (Nghị định 07/2021/NĐ-CP): both together are among all households. */
import { defineWithin } from './within.ts';

export const poorWithinHouseholds = defineWithin({
  code: 'K-040',
  title: { vi: 'Hộ nghèo và cận nghèo nằm trong tổng số hộ', en: 'Poor and near-poor among all households' },
  basis: 'Nghị định 07/2021/NĐ-CP',
  inclusions: [
    {
      parts: ['poor', 'nearPoor'],
      whole: 'households',
      partsName: { vi: 'hộ nghèo và hộ cận nghèo', en: 'poor and near-poor households' },
      wholeName: { vi: 'tổng số hộ dân cư', en: 'all households' },
    },
  ],
});
