/**
 * What each explanation is told, beside the shown expected, actual and difference. The sentences themselves are
 * in `shared/messages/checks.ts`; this list is what holds rules and sentences together.
 */
import type { DisbursementExplanationParams } from './disbursement/explanations.ts';
import type { StatisticExplanationParams } from './poverty/explanations.ts';
import type { FindingDraft } from './rule.ts';
import type { TreasuryExplanationParams } from './treasury/explanations.ts';
import type { WorkExplanationParams } from './works/explanations.ts';

/** Words of a claim: what it is about and the section that states it. */
export interface ClaimParams {
  readonly subject: string;
  readonly place: string;
  /** Per cent by which an approximate figure ("khoảng") may differ; 0 where it is exact. */
  readonly tolerance: number;
}

export interface ExplanationParams
  extends WorkExplanationParams,
    StatisticExplanationParams,
    DisbursementExplanationParams,
    TreasuryExplanationParams {
  'K-001': ClaimParams;
  'K-002': ClaimParams;
  'K-003': ClaimParams;
  'K-004': ClaimParams;
  'K-005': ClaimParams;
  'K-006': ClaimParams;
  'K-007': ClaimParams;
  /** `listed` items, of which `repeated` (numbers, comma between) stand more than once. */
  'K-008': ClaimParams & { readonly listed: number; readonly repeated: string };
  /** A claim whose figure the book cannot compute. */
  claimBlank: ClaimParams;
  /** `agreeing`: names of the other splits of the same output that do add up to it; may be ''. */
  'K-010': { readonly output: string; readonly breakdown: string; readonly agreeing: string };
  'K-011': { readonly part: string; readonly whole: string };
  /** `comparator` as stored: '>=', '<' … */
  'K-012': { readonly indicator: string; readonly comparator: string };
  'K-013': { readonly indicator: string };
  'K-014': { readonly indicator: string };
  /** `month` as 01/2024. */
  'K-020': { readonly row: string; readonly source: string; readonly month: string };
  'K-021': { readonly row: string; readonly source: string; readonly vintage: number };
  /** `unit` is '' for an amount of the whole province. */
  'K-022': { readonly row: string; readonly source: string; readonly vintage: number; readonly unit: string };
  'K-023': { readonly dimension: 'component' | 'unit' | 'source' | 'vintage' };
  'K-024': { readonly row: string };
  /** `items`: the ordinals in the list, comma between. */
  'K-030': { readonly document: string; readonly place: string; readonly items: string };
  /** `first`, `second`: where either date stands; the document's own record has no section. */
  'K-031': { readonly document: string; readonly first: string; readonly second: string };
  /** `before`, `after`: the neighbours in the series with their dates; '' where there is none. */
  'K-032': { readonly document: string; readonly before: string; readonly after: string };
  'K-033': { readonly document: string; readonly other: string };
}

export type ExplanationCode = keyof ExplanationParams;

export const explain = <Code extends ExplanationCode>(
  code: Code,
  params: ExplanationParams[Code],
): FindingDraft['explanation'] => ({ code, params: { ...params } });
