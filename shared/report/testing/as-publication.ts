/** Tables as one publication, for tests of what draws publications. */
import type { Paper } from '../paper.ts';
import type { PaperId, Publication } from '../publication.ts';

export const asPublication = (...papers: readonly [Paper, ...Paper[]]): Publication => ({
  id: papers[0].id as PaperId,
  name: papers[0].name,
  parts: papers.map((paper) => ({ kind: 'table', paper })),
  properties: papers[0].properties,
  demonstration: null,
});
