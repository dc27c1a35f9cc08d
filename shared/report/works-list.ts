/** The works of a year as Phụ lục 04 and 05 list them: in the order of the component tree, with what groups them. */
import type { BookView, UnitNode, YearTrees } from '../domain/book-view.ts';
import type { Work } from '../domain/records.ts';
import { pathToRoot } from '../domain/tree.ts';
import type { WorkPart } from '../domain/work-status.ts';
import { linesOf, worksByComponent } from '../sheets/index.ts';

export interface ListedWork {
  readonly work: Work;
  readonly name: string;
  /** Mã dự án; empty where it has none. */
  readonly code: string;
  /** Index of its sub-project, or of the project that has none, among the year's components; -1 where it has neither. */
  readonly line: number;
  /** Index of its district (of the commune itself where there are no districts) among the year's units; -1 where it has none. */
  readonly district: number;
  /** Where it stands within its district: the commune, or the unit that was given. */
  readonly location: string;
}

const isDistrict = (node: UnitNode | undefined): boolean => node?.kind === 'district';

const placeOf = ({ units }: YearTrees, unit: string | null): Pick<ListedWork, 'district' | 'location'> => {
  const at = unit === null ? -1 : (units.indexOf.get(unit) ?? -1);
  if (at < 0) return { district: -1, location: '' };
  const district = pathToRoot(units, at).find((each) => isDistrict(units.nodes[each]));
  return { district: district ?? at, location: units.nodes[at]?.name ?? '' };
};

export const listWorks = (book: BookView, year: number, part: WorkPart): ListedWork[] => {
  const trees = book.trees(year);
  const { components } = trees;
  const lines = linesOf(trees);
  const at = (uid: string): number => components.indexOf.get(uid) ?? -1;
  const works = [...worksByComponent(book, year).values()].filter((work) => work.part === part);
  const inOrder = works
    .map((work) => ({ work, index: at(work.component) }))
    .sort((a, b) => a.index - b.index || (a.work.uid < b.work.uid ? -1 : 1));
  return inOrder.map(({ work, index }) => {
    const node = components.nodes[index];
    return {
      work,
      name: node?.name ?? '',
      code: node?.code ?? '',
      line: at(lines[index] ?? ''),
      ...placeOf(trees, work.unit),
    };
  });
};
