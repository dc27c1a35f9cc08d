import { claimRule } from '../claim-rule.ts';
import { bySource } from '../parts.ts';
import { splitTotal } from './split-total.ts';

export const printedCentral = claimRule({
  ...splitTotal('K-002', [bySource]),
  title: {
    vi: 'Ngân sách trung ương = vốn đầu tư phát triển + vốn sự nghiệp',
    en: 'Central budget = development + recurrent capital',
  },
  basis: 'Kế hoạch năm 2024, mục A.III.1, B.III.1 và B.IV',
});
