/** What every part of the overview is given. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { Denominator } from '#shared/overview/denominator.ts';

export type Shown = OutputOf<'overview/show'>;

export interface PartProps {
  readonly overview: Shown;
  readonly denominator: Denominator;
}

export const chosenMonth = ({ months, period }: Shown): Shown['months'][number] | undefined =>
  months.find((month) => month.period === period);
