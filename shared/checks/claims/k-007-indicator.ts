import { anyInput, claimParams, claimRule } from '../claim-rule.ts';
import { explain } from '../explanation.ts';
import { termParts } from '../parts.ts';

export const printedChange = claimRule({
  ...anyInput,
  code: 'K-007',
  title: {
    vi: 'Số liệu và mức tăng, giảm in khớp số liệu trong sổ',
    en: "A printed figure or change equals the book's figures",
  },
  basis: 'Kế hoạch năm 2024, mục A.II.2',
  parts: termParts,
  explanation: (claim) => explain('K-007', claimParams(claim)),
});
