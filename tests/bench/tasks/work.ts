/**
 * The work of a fixed series of edits, counted and not timed: it has to be the same to the byte however large
 * the plan is. Every book has the places that the series edits.
 */
import type { Engine } from '#engine/engine.ts';
import { leafSources } from '../shape.ts';

export interface CountedWork {
  readonly totalsTouched: number;
  readonly statements: number;
  /** Of the replies and the events as JSON, every amount written with sixteen digits: sums grow with the plan. */
  readonly bytes: number;
}

const amountKeys: ReadonlySet<string> = new Set(['before', 'after']);
const sixteenDigits = 1_234_567_890_123_456;

const bytesOf = (value: unknown): number =>
  Buffer.byteLength(
    JSON.stringify(value, (key, each: unknown) =>
      amountKeys.has(key) && typeof each === 'number' ? sixteenDigits : each,
    ),
  );

const contents = ['ct.n00', 'ct.n17', 'ct.n59'];
const units = ['u.01.001', 'u.01.090', 'u.01.179'];

const series = contents.flatMap((component, first) =>
  units.flatMap((row, second) =>
    leafSources.map((column, third) => ({
      component,
      row,
      column,
      amount: 10 + first * 7 + second * 3 + third,
    })),
  ),
);

const runSeries = async (engine: Engine, pass: number): Promise<number> => {
  let bytes = 0;
  const forget = engine.subscribe((event) => {
    bytes += bytesOf(event);
  });
  for (const [at, { component, row, column, amount }] of series.entries()) {
    const value = `${amount + pass},5`;
    const edit = { sheet: 'allocation', component, row, column, value, year: 2024 };
    const commandId = `bench-counted-${pass}-${String(at).padStart(3, '0')}`;
    const reply = await engine.handle({ name: 'cells/set', input: { commandId, edits: [edit] } });
    if (!reply.ok || reply.value.changed.length !== 1)
      throw new Error(`not one edit: ${JSON.stringify(reply)}`);
    bytes += bytesOf(reply);
  }
  forget();
  return bytes;
};

/** The first pass fills the cells, which may have been blank; the second is counted. */
export const countWork = async (engine: Engine): Promise<CountedWork> => {
  await runSeries(engine, 0);
  const before = engine.counters();
  const bytes = await runSeries(engine, 1);
  const after = engine.counters();
  return {
    totalsTouched: after.totalsTouched - before.totalsTouched,
    statements: after.statements - before.statements,
    bytes,
  };
};
