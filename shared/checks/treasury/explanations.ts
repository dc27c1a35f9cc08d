/** What the explanations of the checks of Treasury figures are told, beside expected, actual and difference. */
export interface TreasuryExplanationParams {
  /** `month` as 01/2024, here and below. */
  'K-060': { readonly work: string; readonly source: string; readonly month: string };
  /** A work with payments and no capital of the year at all. */
  workNotAllotted: { readonly work: string; readonly source: string; readonly month: string };
  'K-061': { readonly row: string; readonly source: string; readonly month: string };
  /** `carried`: 'yes' where the vintage is an earlier year's. */
  'K-062': {
    readonly row: string;
    readonly source: string;
    readonly month: string;
    readonly vintage: number;
    readonly carried: 'yes' | 'no';
  };
  'K-063': { readonly row: string; readonly month: string };
  /** `units`: names of those that are missing, comma between; at most ten. */
  'K-064': { readonly month: string; readonly missing: number; readonly units: string };
  'K-065': { readonly line: string; readonly month: string; readonly missing: number };
  /** `rows` that stayed behind. */
  'K-066': { readonly file: string; readonly month: string; readonly rows: number };
  'K-067': { readonly file: string; readonly month: string };
}
