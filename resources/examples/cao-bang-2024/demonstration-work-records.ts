/** Invented works as a book holds them: a component beneath the line, its fields, and its capital as allotted. */
import type { RecordOf } from '#shared/domain/records.ts';
import type { Seed, SeedFigure } from '#shared/domain/seed.ts';
import { componentUid } from '../../catalogues/programme.ts';
import { inOrder } from '../../catalogues/seed-file.ts';
import { provinceUid } from '../../catalogues/units.ts';
import { MILLION } from './amounts.ts';
import { type DemonstrationWork, demonstrationWorks, worksLine } from './demonstration-works.ts';
import type { PlanJson } from './plan-json.ts';

interface Placed extends DemonstrationWork {
  readonly component: string;
  readonly version: RecordOf<'componentVersion'>;
}

/** The list is the plan year's own: in other years the line has no rows beneath it. */
const validity = { validFrom: '2024-01-01', validTo: '2024-12-31' } as const;

const placed = (plan: PlanJson): Placed[] =>
  inOrder(demonstrationWorks(plan), (work, position) => ({ work, position })).map(
    ({ work, position }, index) => {
      const component = `demo.work.${String(index + 1).padStart(3, '0')}`;
      const { code, name } = work;
      const parent = componentUid(worksLine);
      const version = { uid: `${component}@2024`, component, ...validity, parent, position, code, name };
      return { ...work, component, version };
    },
  );

const sources = { investment: 'centralDevelopment', maintenance: 'centralRecurrent' } as const;

/** At the work's own place, which is where the sheet of works keeps it. */
const allotted = ({ component, capital, fields }: Placed): SeedFigure => ({
  year: fields.year,
  measure: 'allotted',
  component,
  unit: fields.unit ?? provinceUid,
  source: sources[fields.part],
  vintage: fields.year,
  value: capital * MILLION,
});

export const demonstrationWorkParts = (
  plan: PlanJson,
): Pick<Seed, 'figures'> & {
  records: Required<Pick<Seed['records'], 'component' | 'componentVersion' | 'work'>>;
} => {
  const works = placed(plan);
  return {
    records: {
      component: works.map(({ component: uid }) => ({ uid, kind: 'work', leadAgency: null })),
      componentVersion: works.map(({ version }) => version),
      work: works.map(({ component, fields }) => ({ uid: `${component}.2024`, component, ...fields })),
    },
    figures: works.map(allotted),
  };
};
