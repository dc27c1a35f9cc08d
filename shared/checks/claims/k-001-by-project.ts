import { claimRule } from '../claim-rule.ts';
import { byComponent } from '../parts.ts';
import { splitTotal } from './split-total.ts';

/** Also a single amount, printed beside the cell that holds it. */
export const printedByProject = claimRule({
  ...splitTotal('K-001', [byComponent]),
  title: {
    vi: 'Số vốn in khớp tổng các dự án, tiểu dự án',
    en: 'Printed capital equals the sum of projects and sub-projects',
  },
  basis: 'Kế hoạch năm 2024, mục B.III.1 và B.IV',
});
