import { anyInput, claimParams, claimRule } from '../claim-rule.ts';
import { explain } from '../explanation.ts';
import { termParts } from '../parts.ts';

export const printedRate = claimRule({
  ...anyInput,
  code: 'K-006',
  title: { vi: 'Tỷ lệ in khớp phép chia', en: 'A printed rate equals the division' },
  basis: 'Kế hoạch năm 2024, mục A.II.2 và A.III.2',
  parts: termParts,
  explanation: (claim) => explain('K-006', claimParams(claim)),
});
