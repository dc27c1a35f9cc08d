import { claimRule } from '../claim-rule.ts';
import { byVintage } from '../parts.ts';
import { splitTotal } from './split-total.ts';

export const printedByVintage = claimRule({
  ...splitTotal('K-004', [byVintage]),
  title: {
    vi: 'Tổng vốn = vốn giao trong năm + vốn các năm trước kéo dài',
    en: 'Total capital = given this year + carried over',
  },
  basis: 'Kế hoạch năm 2024, mục A.III.1',
});
