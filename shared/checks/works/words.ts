/** What the amounts of a work are called in the explanations of findings. */
import type { Label } from '../../sheets/index.ts';

export const columnWords = {
  totalInvestment: { vi: 'Tổng mức đầu tư', en: 'Total investment' },
  totalInvestmentCentral: { vi: 'Tổng mức đầu tư, phần NSTW', en: 'Total investment, central part' },
  allocatedBefore: { vi: 'Lũy kế vốn đã bố trí', en: 'Allocated up to last year' },
  allocatedBeforeCentral: {
    vi: 'Lũy kế vốn đã bố trí, phần NSTW',
    en: 'Allocated up to last year, central part',
  },
  mediumTerm: { vi: 'Kế hoạch trung hạn (NSTW)', en: 'Medium-term plan (central)' },
  planTotal: { vi: 'Kế hoạch vốn trong năm', en: "The year's capital" },
  planCentral: { vi: 'Kế hoạch vốn ĐTPT NSTW trong năm', en: "The year's central development capital" },
} as const satisfies Readonly<Record<string, Label>>;
