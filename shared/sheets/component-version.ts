/** The dated versions of a component: which one a year shows, and how it changes without changing earlier plans. */
import type { BookView, ComponentNode } from '../domain/book-view.ts';
import type { ComponentVersion } from '../domain/records.ts';

const nodeOf = (view: BookView, component: string, year: number): ComponentNode | undefined => {
  const { components } = view.trees(year);
  const at = components.indexOf.get(component);
  return at === undefined ? undefined : components.nodes[at];
};

/** The version of a component that the year shows (see `year-trees.ts`): what a rename changes. */
export const componentVersionOf = (
  view: BookView,
  component: string,
  year: number,
): ComponentVersion | undefined => {
  const uid = nodeOf(view, component, year)?.versionUid;
  return uid === undefined ? undefined : view.records('componentVersion').get(uid);
};

/** Fields of a version that a command may change. */
type VersionFields = Partial<Pick<ComponentVersion, 'parent' | 'position' | 'code' | 'name'>>;

/** Two of `WriteIntent`. */
type VersionIntent =
  | { readonly kind: 'make'; readonly record: 'componentVersion'; readonly value: ComponentVersion }
  | {
      readonly kind: 'field';
      readonly record: 'componentVersion';
      readonly uid: string;
      readonly field: string;
      readonly value: string | null;
    };

const isShownBefore = (view: BookView, version: ComponentVersion, year: number): boolean => {
  for (const plan of view.records('planYear').values()) {
    if (plan.year >= year) continue;
    if (nodeOf(view, version.component, plan.year)?.versionUid === version.uid) return true;
  }
  return false;
};

/**
 * Changes what the year and those after it show of a component. Where an earlier plan year shows the same
 * version, that is kept as it was in a version of its own, which ends with the year before and therefore counts
 * there (see `year-trees.ts`). The changed version keeps its uid and its first day: several cells of one row may
 * be typed in one request, each knowing nothing of the others, and their changes must not get in each other's way.
 */
export const changeVersion = (
  { view, newUid }: { readonly view: BookView; readonly newUid: () => string },
  version: ComponentVersion,
  year: number,
  fields: VersionFields,
): VersionIntent[] => {
  const set = (field: string, value: string | null): VersionIntent => ({
    kind: 'field',
    record: 'componentVersion',
    uid: version.uid,
    field,
    value,
  });
  const changed = (Object.keys(fields) as (keyof VersionFields)[]).flatMap((field) => {
    const value = fields[field];
    return value === undefined || value === version[field] ? [] : [set(field, value)];
  });
  if (changed.length === 0 || !isShownBefore(view, version, year)) return changed;
  const earlier: ComponentVersion = { ...version, uid: newUid(), validTo: `${year - 1}-12-31` };
  return [{ kind: 'make', record: 'componentVersion', value: earlier }, ...changed];
};
