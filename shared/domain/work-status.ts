/** What works are told apart by; without the schemas, for the window. */

/** investment: part A, development capital; maintenance: part B (duy tu, bảo dưỡng), recurrent. */
export const workParts = ['investment', 'maintenance'] as const;
export type WorkPart = (typeof workParts)[number];

/** continuing: chuyển tiếp, begun before the plan year; new: khởi công mới. Never stored: see `workStatus`. */
export const workStatuses = ['continuing', 'new'] as const;
export type WorkStatus = (typeof workStatuses)[number];

/** Null where nobody has said when it begins. */
export const workStatus = (work: {
  readonly year: number;
  readonly startYear: number | null;
}): WorkStatus | null => {
  if (work.startYear === null) return null;
  return work.startYear < work.year ? 'continuing' : 'new';
};
