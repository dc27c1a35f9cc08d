/** What people have said that codes and names stand for: now (decisions) and earlier (the book's catalogue). */
import { fold } from '../../text/fold.ts';
import type { Catalogue } from '../facts.ts';
import type { ImportField, MatchDimension } from '../fields.ts';
import type { MatchDecision } from '../settings.ts';
import { exactName } from './exact-name.ts';

/** Uid; null: rows that say this are left out; undefined: nobody has said. */
export type Said = string | null | undefined;

interface Group {
  /** By the very spelling, as `exactName` sees it. */
  readonly exact: Map<string, string | null>;
  /** By folded text; a spelling without marks is often the same name, and often typed in capitals. */
  readonly folded: Map<string, Set<string | null>>;
}

export interface Remembered {
  /** Under this very spelling. */
  readonly exact: (dimension: MatchDimension, field: ImportField, text: string) => Said;
  /**
   * Of a text without marks, as headings and capitals are typed: what the spellings with marks stand for, if all stand
   * for one thing. Another mark is another name (Bản Lá, Bản Lạ).
   */
  readonly alike: (dimension: MatchDimension, field: ImportField, text: string) => Said;
  /** The texts said of a field: codes that a shorter one may be padded to. */
  readonly texts: (dimension: MatchDimension, field: ImportField) => readonly string[];
}

const isUnmarked = (text: string): boolean => fold(exactName(text)) === exactName(text);

const groupKey = (dimension: string, field: string): string => `${dimension} ${field}`;

const put = (groups: Map<string, Group>, { dimension, field, text, target }: MatchDecision): void => {
  const key = groupKey(dimension, field);
  const group = groups.get(key) ?? { exact: new Map(), folded: new Map() };
  groups.set(key, group);
  group.exact.set(exactName(text), target);
};

const fillFolded = ({ exact, folded }: Group): void => {
  for (const [text, target] of exact) {
    const key = fold(text);
    const targets = folded.get(key) ?? new Set();
    folded.set(key, targets.add(target));
  }
};

/** A later decision stands over an earlier one, one of this import over what the book remembers. */
export const rememberedOf = (
  { matches }: Pick<Catalogue, 'matches'>,
  decisions: readonly MatchDecision[],
): Remembered => {
  const groups = new Map<string, Group>();
  for (const decision of [...matches, ...decisions]) put(groups, decision);
  for (const group of groups.values()) fillFolded(group);
  return {
    exact: (dimension, field, text) => groups.get(groupKey(dimension, field))?.exact.get(exactName(text)),
    alike: (dimension, field, text) => {
      if (!isUnmarked(text)) return undefined;
      const targets = groups.get(groupKey(dimension, field))?.folded.get(fold(text));
      return targets?.size === 1 ? [...targets][0] : undefined;
    },
    texts: (dimension, field) => [...(groups.get(groupKey(dimension, field))?.exact.keys() ?? [])],
  };
};
