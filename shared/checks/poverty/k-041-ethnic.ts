/** Ethnic-minority households are some of all; those that are poor are some of them, and some of the poor. */
import { defineWithin } from './within.ts';

export const ethnicWithinAll = defineWithin({
  code: 'K-041',
  title: { vi: 'Hộ dân tộc thiểu số là một phần của tổng số', en: 'Ethnic-minority households among all' },
  basis: 'design',
  inclusions: [
    {
      parts: ['ethnicHouseholds'],
      whole: 'households',
      partsName: { vi: 'hộ dân tộc thiểu số', en: 'ethnic-minority households' },
      wholeName: { vi: 'tổng số hộ dân cư', en: 'all households' },
    },
    {
      parts: ['ethnicPoor'],
      whole: 'poor',
      partsName: { vi: 'hộ nghèo dân tộc thiểu số', en: 'ethnic-minority poor households' },
      wholeName: { vi: 'tổng số hộ nghèo', en: 'all poor households' },
    },
    {
      parts: ['ethnicPoor'],
      whole: 'ethnicHouseholds',
      partsName: { vi: 'hộ nghèo dân tộc thiểu số', en: 'ethnic-minority poor households' },
      wholeName: { vi: 'tổng số hộ dân tộc thiểu số', en: 'all ethnic-minority households' },
    },
  ],
});
