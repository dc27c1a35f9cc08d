/**
 * P6, P7 and P9: one round of edits on every size in one process, each edit between a floor and a peer, so that
 * the noise of the machine falls on all of them alike.
 */
import { join } from 'node:path';
import type { Engine } from '#engine/engine.ts';
import { ask, makeEngine, proveSound } from './engine.ts';
import { openFloor } from './floor.ts';
import { openPeer, type Peer } from './peer.ts';
import { type Edit, walkOf } from './walk.ts';
import { type CountedWork, countWork } from './work.ts';

export interface EditsInput {
  readonly resources: string;
  readonly folder: string;
  readonly books: readonly { readonly size: string; readonly path: string; readonly peerPath: string }[];
  readonly seed: number;
  readonly round: number;
  /** False: edits alone, without a floor and a peer between them. */
  readonly interleaved: boolean;
  /** Edits before anything is timed: the code is compiled, the sheets are projected. */
  readonly warmUp: number;
  readonly edits: number;
}

/** Milliseconds, one for each edit. */
export interface SizeSamples {
  readonly size: string;
  readonly edit: number[];
  readonly engine: number[];
  readonly peer: number[];
  readonly work: CountedWork;
}

export interface EditsOutput {
  readonly floor: number[];
  readonly sizes: SizeSamples[];
}

interface Measured {
  readonly engine: Engine;
  readonly peer: Peer;
  readonly walk: readonly Edit[];
  readonly samples: SizeSamples;
}

const prepare = async (input: EditsInput, book: EditsInput['books'][number]): Promise<Measured> => {
  const { seed, round, warmUp, edits } = input;
  const walk = walkOf(book.path, seed, `walk ${round}`, warmUp + edits);
  const engine = makeEngine(input.resources);
  await ask(engine, 'book/open', { file: book.path });
  // Loads the figures and runs every check once: from here on each edit looks again at what it touches.
  await ask(engine, 'checks/list', {});
  const work = await countWork(engine);
  const peer = openPeer(book.peerPath);
  return { engine, peer, walk, samples: { size: book.size, edit: [], engine: [], peer: [], work } };
};

const timedEdit = async (
  { engine, samples }: Measured,
  edit: Edit,
  commandId: string,
  keep: boolean,
): Promise<void> => {
  const before = engine.counters().storeMilliseconds;
  const start = performance.now();
  const reply = await engine.handle({ name: 'cells/set', input: { commandId, edits: [edit.cell] } });
  const took = performance.now() - start;
  const inStore = engine.counters().storeMilliseconds - before;
  if (!reply.ok || reply.value.changed.length !== 1 || reply.value.derived.length === 0)
    throw new Error(`not one edit: ${JSON.stringify(reply)}`);
  if (!keep) return;
  samples.edit.push(took);
  samples.engine.push(took - inStore);
};

const timedPeer = ({ peer, samples }: Measured, edit: Edit, keep: boolean): void => {
  const start = performance.now();
  peer.write(edit);
  if (keep) samples.peer.push(performance.now() - start);
};

/** One floor, and for each size one edit and its peer (or edits alone); who goes first changes from turn to turn. */
const turn = async (
  measured: readonly Measured[],
  floor: (() => number) | undefined,
  at: number,
  keep: boolean,
): Promise<number> => {
  const steps: (() => void | Promise<void>)[] = [];
  let floorTook = 0;
  if (floor) {
    steps.push(() => {
      floorTook = floor();
    });
  }
  for (const each of measured) {
    const edit = each.walk[at];
    if (!edit) throw new Error('the walk is too short');
    steps.push(() => timedEdit(each, edit, `bench-command-${String(at).padStart(6, '0')}`, keep));
    if (floor) steps.push(() => timedPeer(each, edit, keep));
  }
  for (let step = 0; step < steps.length; step++) await steps[(step + at) % steps.length]?.();
  return floorTook;
};

export const measureEdits = async (input: EditsInput): Promise<EditsOutput> => {
  const measured: Measured[] = [];
  for (const book of input.books) measured.push(await prepare(input, book));
  const floorFile = openFloor(join(input.folder, 'floor'));
  const floor = (): number => {
    const start = performance.now();
    floorFile.write();
    return performance.now() - start;
  };
  const floors: number[] = [];
  for (let at = 0; at < input.warmUp + input.edits; at++) {
    const keep = at >= input.warmUp;
    const took = await turn(measured, input.interleaved ? floor : undefined, at, keep);
    if (keep && input.interleaved) floors.push(took);
  }
  floorFile.close();
  for (const { engine, peer } of measured) {
    peer.close();
    await proveSound(engine);
    await engine.close();
  }
  return { floor: floors, sizes: measured.map(({ samples }) => samples) };
};
