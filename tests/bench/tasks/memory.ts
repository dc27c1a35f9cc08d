/** P15: the most memory that a process takes which opens a book, shows it, loads it, edits it and checks it. */
import type { Engine } from '#engine/engine.ts';
import type { InputOf } from '#shared/contract/index.ts';
import { ask, makeEngine } from './engine.ts';
import { peakMegabytes } from './peak.ts';
import { walkOf } from './walk.ts';

export interface MemoryInput {
  readonly resources: string;
  readonly path: string;
  readonly seed: number;
  /** Made from this example first, in a process of its own. */
  readonly example?: string;
}

export interface MemoryOutput {
  readonly peakMegabytes: number;
  readonly startMegabytes: number;
}

const edits = 100;

/** The first amounts of the funding sheet that can be typed: the example has nothing allotted. */
const fundingEdits = async (engine: Engine): Promise<InputOf<'cells/set'>['edits']> => {
  const shown = await ask(engine, 'sheets/show', { sheet: 'funding' });
  const columns = shown.columns.filter(
    ({ id, editable, type }) => editable && type === 'money' && !id.includes('.'),
  );
  const cells = columns.flatMap(({ id }) =>
    shown.rows.key.flatMap((row, at) =>
      shown.cells[id]?.[at]?.formula === undefined ? [{ sheet: 'funding', row, column: id }] : [],
    ),
  );
  return Array.from({ length: edits }, (_, at) => {
    const cell = cells[at % cells.length];
    if (!cell) throw new Error('nothing to type into');
    return { ...cell, value: `${1_000 + at},5` };
  });
};

export const measureMemory = async (input: MemoryInput): Promise<MemoryOutput> => {
  const startMegabytes = peakMegabytes();
  const engine = makeEngine(input.resources);
  const walk = input.example === undefined ? walkOf(input.path, input.seed, 'memory', edits) : undefined;
  await ask(engine, 'book/open', { file: input.path });
  await ask(engine, 'sheets/show', { sheet: 'funding' });
  const cells = walk ? walk.map(({ cell }) => cell) : await fundingEdits(engine);
  const component = walk?.[0]?.cell.component;
  if (component !== undefined)
    await ask(engine, 'sheets/show', { sheet: 'allocation', scope: { component } });
  await ask(engine, 'sheets/show', { sheet: 'targets' });
  for (const cell of cells) {
    const reply = await ask(engine, 'cells/set', { edits: [cell] });
    if (reply.refused.length > 0) throw new Error(`refused: ${reply.refused[0]?.message}`);
  }
  await ask(engine, 'checks/list', {});
  const output = { peakMegabytes: peakMegabytes(), startMegabytes };
  await engine.close();
  return output;
};

export const makeExample = async ({ resources, path, example }: MemoryInput): Promise<MemoryOutput> => {
  const engine = makeEngine(resources);
  await ask(engine, 'book/create', { file: path, ...(example === undefined ? {} : { example }) });
  await engine.close();
  return { peakMegabytes: peakMegabytes(), startMegabytes: 0 };
};
