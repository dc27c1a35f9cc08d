import { claimRule } from '../claim-rule.ts';
import { bySource } from '../parts.ts';
import { splitTotal } from './split-total.ts';

export const printedBySource = claimRule({
  ...splitTotal('K-003', [bySource]),
  title: { vi: 'Tổng vốn in khớp các nguồn vốn', en: 'Printed total equals its sources' },
  basis: 'Kế hoạch năm 2024, mục A.III.1, B.III.1 và B.IV',
});
