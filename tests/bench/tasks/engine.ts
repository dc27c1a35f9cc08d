/** An engine as a host would make it, for a process that does nothing else. */
import { createEngine, type Engine } from '#engine/engine.ts';
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import { randomIds } from '../../../main/hosts/random-ids.ts';

export const makeEngine = (resources: string): Engine =>
  createEngine({
    paths: { resolve: (file) => file, resources },
    clock: { now: () => new Date() },
    ids: randomIds,
    user: { name: 'bench', machine: 'bench' },
    log: (entry) => {
      if (entry.level === 'fault') console.error(entry.message, entry.detail);
    },
  });

/** @throws Error where the engine refuses: a measured request must succeed */
export const ask = async <Name extends RequestName>(
  engine: Engine,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const reply = await engine.handle({ name, input });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value;
};

/** Correctness before speed: a book that is not sound after the measured edits has no times. */
export const proveSound = async (engine: Engine): Promise<void> => {
  const report = await ask(engine, 'book/verify', {});
  if (!report.sound) throw new Error(`unsound after the edits: ${JSON.stringify(report.problems)}`);
};
