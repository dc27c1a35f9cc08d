/** What the explanations of the checks of disbursement are told, beside expected, actual and difference. */
export interface DisbursementExplanationParams {
  /** `month` and `before` as 01/2024. */
  'K-045': { readonly row: string; readonly source: string; readonly month: string };
  'K-046': { readonly row: string; readonly month: string; readonly before: string };
}
