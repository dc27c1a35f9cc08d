import { claimRule } from '../claim-rule.ts';
import { byComponent, bySource } from '../parts.ts';
import { splitTotal } from './split-total.ts';

export const printedDisbursed = claimRule({
  ...splitTotal('K-005', [bySource, byComponent]),
  title: { vi: 'Số giải ngân in khớp số liệu trong sổ', en: 'Printed disbursement equals the book' },
  basis: 'Kế hoạch năm 2024, mục A.III.2',
});
