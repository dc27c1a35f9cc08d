import type { BookView } from '../domain/book-view.ts';
import type { ComponentVersion } from '../domain/records.ts';

/** The version of a component that the year shows (see `year-trees.ts`): what a rename changes. */
export const componentVersionOf = (
  view: BookView,
  component: string,
  year: number,
): ComponentVersion | undefined => {
  let chosen: ComponentVersion | undefined;
  for (const version of view.records('componentVersion').values()) {
    if (version.component !== component) continue;
    if (version.validFrom !== null && version.validFrom > `${year}-12-31`) continue;
    if (version.validTo !== null && version.validTo < `${year}-01-01`) continue;
    if (!chosen || (version.validFrom ?? '') > (chosen.validFrom ?? '')) chosen = version;
  }
  return chosen;
};
