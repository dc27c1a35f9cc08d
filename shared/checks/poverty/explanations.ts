/** What the explanations of the checks of poverty are told, beside expected, actual and difference. */

/** `parts` are some of `whole`, at the beginning (`baseline`) or the end (`result`) of the year. */
interface WithinParams {
  readonly unit: string;
  readonly moment: 'baseline' | 'result';
  readonly year: number;
  readonly parts: string;
  readonly partsEn: string;
  readonly whole: string;
  readonly wholeEn: string;
}

export interface StatisticExplanationParams {
  'K-040': WithinParams;
  'K-041': WithinParams;
  'K-042': { readonly unit: string; readonly year: number; readonly before: number };
  /** `row`: the province or a group of units. */
  'K-043': { readonly row: string; readonly statistic: string; readonly year: number };
  'K-044': { readonly indicator: string; readonly measure: 'target' | 'result'; readonly year: number };
}
