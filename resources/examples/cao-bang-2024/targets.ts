/** Targets of 2024: main results (B.I.3) and the six dimensions of deprivation (B.I.4). */
import { groupUids } from '../../catalogues/indicators.ts';
import { type IndicatorEntry, indicatorFigure, indicatorOf, targetForm } from './indicator-entry.ts';
import type { PlanJson } from './plan-json.ts';
import type { TargetItem } from './printed.ts';

const uidOf = (id: string): string => `ind.${id}`;

const targetEntry = (item: TargetItem, id: string, parent: string): IndicatorEntry => {
  const uid = uidOf(id);
  const { subject: name, scope, partOf } = item;
  return {
    indicator: indicatorOf({
      uid,
      kind: 'target',
      parent,
      code: id,
      name,
      scope,
      sample: item,
      ...(partOf === undefined ? {} : { partOf: uidOf(partOf) }),
    }),
    figures: [indicatorFigure(2024, 'target', uid, item)],
    forms: [targetForm(2024, uid, item)],
    children: [],
  };
};

/** B.I.3.1–3.4; 3.2 sets no number. */
export const mainResultEntries = ({ plan2024 }: PlanJson): IndicatorEntry[] =>
  plan2024.objectives.mainResults.items.flatMap(({ id, targets }) =>
    targets.map((item) => targetEntry(item, id, groupUids.mainResults)),
  );

const dimensionGroups: Record<string, string> = {
  '4.1': groupUids.employment,
  '4.2': groupUids.health,
  '4.3': groupUids.education,
  '4.4': groupUids.housing,
  '4.5': groupUids.water,
  '4.6': groupUids.information,
};

/** One list of siblings for each dimension. */
export const dimensionEntries = ({ plan2024 }: PlanJson): IndicatorEntry[][] =>
  plan2024.objectives.deprivationTargets.dimensions.map(({ id, targets }) => {
    const parent = dimensionGroups[id];
    if (parent === undefined) throw new Error(`unknown dimension ${id}`);
    return targets.map((item) => targetEntry(item, item.id ?? '', parent));
  });
