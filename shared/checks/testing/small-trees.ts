/** The projects, units and sources of the small book. */
import type { RecordOf, Source } from '../../domain/records.ts';
import type { Seed } from '../../domain/seed.ts';
import { always } from './make-records.ts';

type Kind = RecordOf<'component'>['kind'];
const components: [uid: string, kind: Kind, parent: string | null][] = [
  ['p', 'programme', null],
  ['p1', 'project', 'p'],
  ['p1.1', 'subproject', 'p1'],
  ['p1.1.a', 'content', 'p1.1'],
  ['p1.2', 'subproject', 'p1'],
  ['p1.2.a', 'work', 'p1.2'],
  ['p1.2.b', 'work', 'p1.2'],
  ['p1.2.c', 'work', 'p1.2'],
  ['p2', 'project', 'p'],
];

/** Works are known by the code of their investment project; the last one has none yet, and no list has it. */
const projectCodes: Readonly<Record<string, string>> = {
  'p1.2.a': '7923456',
  'p1.2.b': '7923457',
  'p1.2.c': '',
};

const units: [uid: string, kind: RecordOf<'unit'>['kind'], parent: string | null][] = [
  ['cb', 'province', null],
  ['h1', 'district', 'cb'],
  ['x1', 'commune', 'h1'],
  ['x2', 'commune', 'h1'],
  ['h2', 'district', 'cb'],
];

const sources: [uid: string, parent: string | null, budget: Source['budget'], capital?: Source['capital']][] =
  [
    ['total', null, 'all'],
    ['state', 'total', 'state'],
    ['central', 'state', 'central'],
    ['dev', 'central', 'central', 'development'],
    ['rec', 'central', 'central', 'recurrent'],
    ['local', 'state', 'local'],
    ['prov', 'local', 'localProvincial'],
    ['dist', 'local', 'localDistrict'],
    ['mob', 'total', 'mobilised'],
  ];

export const smallTrees = (): Pick<
  Seed['records'],
  'component' | 'componentVersion' | 'unit' | 'unitVersion' | 'source'
> => ({
  component: components.map(([uid, kind]) => ({ uid, kind, leadAgency: null })),
  componentVersion: components.map(([uid, , parent]) => ({
    uid: `${uid}@`,
    component: uid,
    ...always,
    parent,
    position: uid,
    code: projectCodes[uid] ?? uid.replace(/^p/, ''),
    name: `Tên ${uid}`,
  })),
  unit: units.map(([uid, kind]) => ({ uid, kind })),
  unitVersion: units.map(([uid, , parent]) => ({
    uid: `${uid}@`,
    unit: uid,
    ...always,
    parent,
    position: uid,
    code: uid,
    name: `Tên ${uid}`,
    poor: uid === 'h1' ? true : null,
    poorDecision: null,
  })),
  source: sources.map(([uid, parent, budget, capital = null], at) => ({
    uid,
    ...always,
    parent,
    position: `a${at}`,
    name: `Nguồn ${uid}`,
    shortName: uid,
    budget,
    capital,
    heading: false,
  })),
});
