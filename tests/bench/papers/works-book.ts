/**
 * A book with as many works as a province could list: the works of the example over and over, each a component, a
 * version, a record and its capital of its own, written as one change set as any other.
 */
import { Book } from '#engine/book/index.ts';
import { changeSetRow } from '#engine/history/index.ts';
import { openStore } from '#engine/store/index.ts';
import type { Change, FigureChange } from '#shared/changes/change.ts';
import { makeRecord } from '#shared/changes/record-changes.ts';
import { measureById } from '#shared/domain/measures.ts';
import type { Work } from '#shared/domain/records.ts';
import { randomIds } from '../../../main/hosts/random-ids.ts';
import { ask, makeEngine } from '../tasks/engine.ts';

export interface WorksBookInput {
  readonly resources: string;
  readonly path: string;
  readonly example: string;
  /** Of investment: part A of Phụ lục 04. */
  readonly works: number;
}

const year = 2024;
const allotted = measureById('allotted').code;

/** What is allotted to each work, by the local id of its component. */
const capitalOf = (book: Book): Map<number, FigureChange[]> => {
  const capital = new Map<number, FigureChange[]>();
  book.forEachFigure((key, value) => {
    if (key.measure !== allotted || key.year !== year) return;
    const figures = capital.get(key.component) ?? [];
    figures.push({ kind: 'figure', key: { ...key }, before: null, after: value });
    capital.set(key.component, figures);
  });
  return capital;
};

const copyOf = (
  book: Book,
  work: Work,
  at: number,
  capital: ReadonlyMap<number, FigureChange[]>,
): Change[] => {
  const uid = `bench.work.${String(at).padStart(5, '0')}`;
  const version = [...book.records('componentVersion').values()].find(
    ({ component }) => component === work.component,
  );
  if (!version) throw new Error(`no version of ${work.component}`);
  const component = book.localId('component', uid);
  const figures = capital.get(book.localId('component', work.component)) ?? [];
  return [
    makeRecord('component', { uid, kind: 'work', leadAgency: null }),
    makeRecord('componentVersion', {
      ...version,
      ...{
        uid: `${uid}.version`,
        component: uid,
        position: `${version.position}V${String(at).padStart(5, '0')}`,
      },
      name: `${version.name} (đoạn ${at})`,
    }),
    makeRecord('work', { ...work, uid: `work.${year}.${uid}`, component: uid }),
    ...figures.map((each) => ({ ...each, key: { ...each.key, component } })),
  ];
};

const addWorks = (path: string, wanted: number): number => {
  const holder = { machine: 'bench', user: 'bench', since: '' };
  const opened = openStore({ path, readOnly: false, holder });
  if (!opened.ok) throw new Error(opened.error.code);
  const book = new Book(opened.value.store);
  book.load();
  const works = [...book.records('work').values()].filter((work) => work.part === 'investment');
  const capital = capitalOf(book);
  const changes: Change[] = [];
  for (let at = works.length; at < wanted; at++) {
    const template = works[at % works.length];
    if (template) changes.push(...copyOf(book, template, at, capital));
  }
  book.commit(changes, (digest) =>
    changeSetRow(
      book.store,
      book.head,
      changes,
      {
        kind: 'edit',
        summary: { code: 'created', params: { from: 'bench' } },
        commandId: randomIds.uid(),
        request: 'bench',
        stamp: { author: 'bench', at: '2024-01-01T00:00:00.000Z', uid: randomIds.uid() },
        reply: () => null,
      },
      digest,
    ),
  );
  book.keepRollUps();
  opened.value.store.close();
  return changes.length;
};

export const makeWorksBook = async (input: WorksBookInput): Promise<{ readonly changes: number }> => {
  const { resources, path, example, works } = input;
  const engine = makeEngine(resources);
  await ask(engine, 'book/create', { file: path, example });
  await engine.close();
  return { changes: addWorks(path, works) };
};
