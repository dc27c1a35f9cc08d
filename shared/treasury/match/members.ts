/** The catalogue as matching needs it: members of each dimension by uid, by code, by exact name, and what lies above. */
import type { Catalogue } from '../facts.ts';
import type { MatchDimension } from '../fields.ts';
import { exactName } from './exact-name.ts';

export interface Members {
  readonly count: number;
  readonly uids: readonly string[];
  readonly names: readonly string[];
  /** Index of the one above; −1 at the top. */
  readonly parents: Int32Array;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Codes by which a file may name a member, each with all that bear it. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
  /** By `exactName`: alone, and with what lies above ("xã X, huyện Y"). */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** Money can be given to it. */
  readonly open: (index: number) => boolean;
}

export type AllMembers = Readonly<Record<MatchDimension, Members>>;

const file = (into: Map<string, number[]>, key: string, index: number): void => {
  if (key === '') return;
  const filed = into.get(key);
  if (!filed) into.set(key, [index]);
  else if (!filed.includes(index)) filed.push(index);
};

interface Member {
  readonly uid: string;
  readonly name: string;
  readonly parent: number;
}

const membersOf = <Of extends Member>(
  list: readonly Of[],
  codeOf: (member: Of) => string,
  namesOf: (member: Of) => readonly string[],
  open: (member: Of) => boolean,
): Members => {
  const byCode = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  for (const [index, member] of list.entries()) {
    file(byCode, codeOf(member).trim(), index);
    for (const name of namesOf(member)) file(byName, exactName(name), index);
  }
  return {
    count: list.length,
    uids: list.map(({ uid }) => uid),
    names: list.map(({ name }) => name),
    parents: Int32Array.from(list, ({ parent }) => parent),
    indexOf: new Map(list.map(({ uid }, index) => [uid, index])),
    byCode,
    byName,
    open: (index) => {
      const member = list[index];
      return member !== undefined && open(member);
    },
  };
};

/** "Tiểu dự án 2: …", as the plan prints a line; the bare name of everything else. */
const componentNames = ({ kind, code, name }: Catalogue['components'][number]): string[] => {
  if (code === '') return [name];
  if (kind === 'project') return [name, `Dự án ${code}: ${name}`];
  if (kind !== 'subproject') return [name];
  return [name, `Tiểu dự án ${code.split('.').at(-1)}: ${name}`, `Tiểu dự án ${code}: ${name}`];
};

export const allMembers = ({ components, units, sources }: Catalogue): AllMembers => ({
  component: membersOf(
    components,
    ({ kind, code }) => (kind === 'work' ? code : ''),
    componentNames,
    () => true,
  ),
  unit: membersOf(
    units,
    ({ code }) => code,
    ({ name, parent }) => {
      const above = units[parent];
      return above ? [name, `${name}, ${above.name}`, `${name} - ${above.name}`] : [name];
    },
    ({ kind }) => kind !== 'country',
  ),
  source: membersOf(
    sources,
    () => '',
    ({ name, shortName, parent }) => {
      const above = sources[parent];
      return above ? [name, shortName, `${name} ${above.name}`, `${above.name} ${name}`] : [name, shortName];
    },
    ({ leaf }) => leaf,
  ),
});

/** True where `index` is `ancestor` or lies beneath it. */
export const isWithin = ({ parents }: Pick<Members, 'parents'>, index: number, ancestor: number): boolean => {
  for (let at = index; at >= 0; at = parents[at] ?? -1) if (at === ancestor) return true;
  return false;
};

/** Of members that lie in one line from the top down the lowest; −1 where two lie apart. */
export const deepest = (members: Pick<Members, 'parents'>, indices: readonly number[]): number => {
  let lowest = -1;
  for (const index of indices) {
    if (lowest < 0 || isWithin(members, index, lowest)) lowest = index;
    else if (!isWithin(members, lowest, index)) return -1;
  }
  return lowest;
};
