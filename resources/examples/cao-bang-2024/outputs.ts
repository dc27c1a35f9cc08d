/** What the projects are to put out in 2024 (B.IV): counts, their full splits, and the standard of a house. */
import { groupUids } from '../../catalogues/indicators.ts';
import { componentUid } from '../../catalogues/programme.ts';
import { workTypeNames } from '../../catalogues/work-types.ts';
import { type IndicatorEntry, indicatorFigure, indicatorOf, targetForm } from './indicator-entry.ts';
import { linesOf, type PlanJson } from './plan-json.ts';
import type { Line, Output, PrintedNumber } from './printed.ts';

type Breakdown = NonNullable<Output['breakdowns']>[number];

const year = 2024;

/** The last part of a part's uid, in printed order; kinds of works as in the catalogue of work types. */
const partKeys: Record<string, readonly string[]> = {
  status: ['continuing', 'new'],
  type: Object.keys(workTypeNames),
};

const counted = (
  text: { uid: string; kind: 'output' | 'part'; parent: string; name: string; component: string },
  quantity: PrintedNumber,
  children: readonly IndicatorEntry[] = [],
): IndicatorEntry => ({
  indicator: indicatorOf({ ...text, sample: quantity }),
  figures: [indicatorFigure(year, 'target', text.uid, quantity)],
  forms: [],
  children,
});

const breakdownEntry = (
  breakdown: Breakdown,
  parent: string,
  component: string,
  sample: PrintedNumber,
): IndicatorEntry => {
  const uid = `${parent}.${breakdown.by}`;
  const keys = partKeys[breakdown.by] ?? [];
  if (keys.length !== breakdown.items.length) throw new Error(`parts of ${uid} without a key`);
  return {
    indicator: indicatorOf({ uid, kind: 'breakdown', parent, name: breakdown.label, component, sample }),
    figures: [],
    forms: [],
    children: breakdown.items.map(({ name, quantity }, index) =>
      counted({ uid: `${uid}.${keys[index]}`, kind: 'part', parent: uid, name, component }, quantity),
    ),
  };
};

/** One requirement of a house: a target with a comparator of its own. */
const requirement = (
  text: { uid: string; parent: string; name: string; component: string },
  sample: PrintedNumber,
  comparator: '=' | '>=',
): IndicatorEntry => ({
  indicator: indicatorOf({ ...text, kind: 'target', sample }),
  figures: [indicatorFigure(year, 'target', text.uid, sample)],
  forms: [targetForm(year, text.uid, { comparator })],
  children: [],
});

/** B.IV.5.1: "3 cứng", at least 20 years, at least 30 m². A heading with three targets beneath. */
const houseStandardEntry = (output: Output, component: string, uid: string): IndicatorEntry => {
  const { solidCriteriaCount, solidCriteria = [], minimumLife, minimumArea, subject } = output;
  if (!solidCriteriaCount || !minimumLife || !minimumArea) throw new Error(`${uid} is not a house standard`);
  const solidName = `Số bộ phận cứng (${solidCriteria.join(', ')})`;
  const rows: [string, string, PrintedNumber, '=' | '>='][] = [
    ['solidCriteria', solidName, solidCriteriaCount, '='],
    ['minimumLife', 'Tuổi thọ căn nhà', minimumLife, '>='],
    ['minimumArea', 'Diện tích sử dụng', minimumArea, '>='],
  ];
  const heading = indicatorOf({
    uid,
    kind: 'group',
    parent: groupUids.outputs,
    name: subject,
    component,
    sample: solidCriteriaCount,
  });
  return {
    indicator: { ...heading, unitName: null, valueType: null },
    figures: [],
    forms: [],
    children: rows.map(([key, name, printed, comparator]) =>
      requirement({ uid: `${uid}.${key}`, parent: uid, name, component }, printed, comparator),
    ),
  };
};

const outputEntry = (output: Output, line: Line): IndicatorEntry => {
  const component = componentUid(line.code);
  const uid = `ind.${line.code}.${output.id}`;
  const { quantity, breakdowns = [] } = output;
  if (!quantity) return houseStandardEntry(output, component, uid);
  const children = breakdowns.map((each) => breakdownEntry(each, uid, component, quantity));
  const parent = groupUids.outputs;
  return counted({ uid, kind: 'output', parent, name: output.subject, component }, quantity, children);
};

export const outputEntries = (plan: PlanJson): IndicatorEntry[] =>
  linesOf(plan).flatMap((line) => line.outputs.map((output) => outputEntry(output, line)));
