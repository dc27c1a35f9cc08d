/** The book's capital of what the file names, and whether the file's unit of money can be right (R4). */

import { measureById } from '../../domain/measures.ts';
import type { BookFacts } from '../facts.ts';
import type { Reason } from '../reasons.ts';
import type { Comparison } from './place-states.ts';

const assigned = measureById('assigned').code;
const allotted = measureById('allotted').code;

/** đồng by component: what is allotted to a work, what is assigned to a line; all sources that the file names. */
export const capitalByComponent = (
  { capital, catalogue }: BookFacts,
  sources: ReadonlySet<number> | null,
): Float64Array => {
  const sums = new Float64Array(catalogue.components.length).fill(Number.NaN);
  for (let at = 0; at < capital.amount.length; at++) {
    const component = capital.component[at] ?? -1;
    const wanted = catalogue.components[component]?.kind === 'work' ? allotted : assigned;
    if (capital.measure[at] !== wanted || (sources && !sources.has(capital.source[at] ?? -1))) continue;
    const present = sums[component] ?? Number.NaN;
    sums[component] = (Number.isNaN(present) ? 0 : present) + (capital.amount[at] ?? 0);
  }
  return sums;
};

const sumOf = (amounts: Iterable<number>): number => {
  let sum = 0;
  for (const amount of amounts) if (!Number.isNaN(amount)) sum += amount;
  return sum;
};

const wholeAssigned = ({ capital }: BookFacts): number =>
  sumOf(
    Array.from(capital.amount.keys(), (at) =>
      capital.measure[at] === assigned ? (capital.amount[at] ?? 0) : 0,
    ),
  );

/** Sources of the figures that the file gives; null where none is known yet: any. */
const sourcesNamed = ({ figures }: Comparison): ReadonlySet<number> | null => {
  const sources = new Set<number>();
  for (let place = 0; place < figures.places.count; place++) {
    if (figures.named[place] === 1) sources.add(figures.places.source[place] ?? -1);
  }
  return sources.size === 0 ? null : sources;
};

/** Capital of the components that rows of the file name. */
export const capitalNamed = (comparison: Comparison): number => {
  const sums = capitalByComponent(comparison.facts, sourcesNamed(comparison));
  const named = new Set(comparison.interpreted.components);
  named.delete(-1);
  return sumOf(Array.from(named, (component) => sums[component] ?? Number.NaN));
};

export const planOfFile = ({ interpreted }: Comparison): number => sumOf(interpreted.plans);
export const totalOfFile = ({ interpreted }: Comparison): number => sumOf(interpreted.totals);

/** A wrong unit is off by a thousand at least; no plan and no payment is by so much off on its own. */
const planIsOff = 30;
const paidTooMuch = 10;
/** All that is paid is no more than the capital: read a thousand times too small it is less than a thousandth. */
const paidTooLittle = 1_000;

const isImplausible = (total: number, plan: number, capital: number): boolean => {
  if (plan > 0) return plan > capital * planIsOff || plan * planIsOff < capital;
  return total > capital * paidTooMuch || (total > 0 && total * paidTooLittle < capital);
};

/** Held against what the file names; where the book has no capital of that, only whether it is too much for all. */
export const implausibleUnit = (comparison: Comparison): Reason[] => {
  const { moneyUnit } = comparison.interpreted.settings;
  const named = capitalNamed(comparison);
  const whole = wholeAssigned(comparison.facts);
  const total = totalOfFile(comparison);
  const plan = planOfFile(comparison);
  const off =
    named > 0 ? isImplausible(total, plan, named) : whole > 0 && Math.max(total, plan) > whole * paidTooMuch;
  if (moneyUnit === null || !off) return [];
  const capital = named > 0 ? named : whole;
  const stated = plan > 0 ? plan : total;
  return [
    {
      code: 'moneyUnitImplausible',
      params: { unit: moneyUnit, total: stated, capital },
      at: null,
    },
  ];
};
