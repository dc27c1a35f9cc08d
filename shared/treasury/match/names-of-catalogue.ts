/** The names that files are compared with, each with the words of what lies above it. */
import type { Catalogue } from '../facts.ts';
import type { MatchDimension } from '../fields.ts';
import { NamesAlike } from './alike.ts';

interface Named {
  readonly name: string;
  readonly parent: number;
}

const above = (list: readonly Named[], from: number): string => {
  const names: string[] = [];
  for (let at = from; at >= 0; at = list[at]?.parent ?? -1) names.push(list[at]?.name ?? '');
  return names.join(' ');
};

/** "Tiểu dự án 1 Dự án 3" of code 3.1: files number the lines as the plan does. */
const numbered = (code: string): string => {
  const [project, part] = code.split('.');
  return part === undefined ? `Dự án ${project}` : `Tiểu dự án ${part} Dự án ${project}`;
};

export const namesOf = (catalogue: Catalogue, dimension: MatchDimension): NamesAlike => {
  const { components, units, sources } = catalogue;
  if (dimension === 'component') {
    const context = ({ kind, code, unit }: (typeof components)[number]): string =>
      kind === 'work' ? above(units, unit) : code === '' ? '' : numbered(code);
    return new NamesAlike(
      components.map(({ name }) => name),
      (index) => {
        const component = components[index];
        return component ? context(component) : '';
      },
    );
  }
  const list = dimension === 'unit' ? units : sources;
  return new NamesAlike(
    list.map(({ name }) => name),
    (index) => above(list, list[index]?.parent ?? -1),
  );
};
