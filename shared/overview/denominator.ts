/** What a rate of disbursement is of: vốn giao, or vốn phân bổ (treasury.md §3.4). */
export const denominators = ['assigned', 'allotted'] as const;
export type Denominator = (typeof denominators)[number];
