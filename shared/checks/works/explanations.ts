/** What the explanations of the checks of works are told, beside expected, actual and difference. */

/** `smaller` may not exceed `larger`: ids of columns of the sheet of works. */
export interface WorkPair {
  readonly work: string;
  readonly smaller: string;
  readonly larger: string;
}

export interface WorkExplanationParams {
  'K-050': WorkPair;
  'K-051': { readonly work: string };
  'K-052': { readonly work: string };
  'K-053': { readonly work: string };
  'K-054': { readonly work: string; readonly year: number };
  /** `missing`: what the decision lacks. */
  'K-055': { readonly work: string; readonly missing: 'number' | 'date' | 'both' };
  'K-056': { readonly work: string };
  'K-057': { readonly line: string; readonly source: string };
  'K-058': { readonly output: string; readonly line: string };
}
