import { anyInput, claimParams, claimRule } from '../claim-rule.ts';
import { explain } from '../explanation.ts';
import { termParts } from '../parts.ts';

export const printedChange = claimRule({
  ...anyInput,
  code: 'K-007',
  title: {
    vi: 'Mức tăng, giảm in khớp hiệu của hai số liệu',
    en: 'A printed change equals the difference of its figures',
  },
  basis: 'Kế hoạch năm 2024, mục A.II.2',
  parts: termParts,
  explanation: (claim) => explain('K-007', claimParams(claim)),
});
