/** What a measurement says of its goal, and the line that tells it. */
import type { Size } from './shape.ts';
import { isNoisy } from './statistics.ts';

export interface Goal {
  readonly relation: '≤' | '≥' | '=';
  readonly value: number;
}

export interface Finding {
  /** "P7 edit-durable" */
  readonly name: string;
  /** works: the example with a province's list of works; the others: rows of a file of the Treasury. */
  readonly size: Size | 'example' | 'works' | 'month' | '100k' | '1M';
  readonly value: number;
  /** "× floor", "µs" */
  readonly unit: string;
  /** Absent where the number is only told. */
  readonly goal?: Goal;
  /** What the value is made of, one for each round; the range that is printed. */
  readonly samples: readonly number[];
  /** Number of measurements behind the value. */
  readonly count: number;
  /** A floor for each round, where one was taken: moving, it says that the machine was busy with something else. */
  readonly floors?: readonly number[];
  /** Shown at the end: the peer, the parts. */
  readonly remark?: string;
}

export type Verdict = 'OK' | 'MISSED' | 'noisy, not judged' | 'told';

export const verdictOf = ({ value, goal, floors }: Finding): Verdict => {
  if (!goal) return 'told';
  const holds =
    goal.relation === '≤'
      ? value <= goal.value
      : goal.relation === '≥'
        ? value >= goal.value
        : value === goal.value;
  if (isNoisy(floors ?? [])) return 'noisy, not judged';
  return holds ? 'OK' : 'MISSED';
};

const round = (value: number): string => {
  const size = Math.abs(value);
  return value.toFixed(Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2);
};

const joined = (value: number, unit: string): string =>
  unit.startsWith('×') ? `${round(value)}${unit}` : `${round(value)} ${unit}`;

export const lineOf = (finding: Finding): string => {
  const { name, size, value, unit, goal, samples, count, remark } = finding;
  const verdict = verdictOf(finding);
  const parts = [
    name.padEnd(22),
    size.padEnd(8),
    joined(value, unit),
    goal ? `(goal ${goal.relation} ${round(goal.value)})` : '',
    `n=${count}`,
    samples.length > 1 ? `range ${round(Math.min(...samples))}–${round(Math.max(...samples))}` : '',
    remark ?? '',
    verdict === 'told' ? '' : verdict,
  ];
  return parts.filter((part) => part !== '').join('  ');
};
