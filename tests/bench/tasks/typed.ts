/** Whether a book holds what was typed in a window, to the đồng, and is sound. */
import { ask, makeEngine, proveSound } from './engine.ts';

export interface TypedInput {
  readonly resources: string;
  readonly path: string;
  /** In million đồng. */
  readonly typed: readonly { readonly row: string; readonly column: string; readonly amount: number }[];
}

const million = 1_000_000;

/** @throws Error where the book holds anything else: then its times mean nothing */
export const proveTyped = async ({ resources, path, typed }: TypedInput): Promise<{ cells: number }> => {
  const engine = makeEngine(resources);
  await ask(engine, 'book/open', { file: path });
  const shown = await ask(engine, 'sheets/show', { sheet: 'funding' });
  for (const { row, column, amount } of typed) {
    const value = shown.cells[column]?.[shown.rows.key.indexOf(row)]?.value;
    if (value !== amount * million) throw new Error(`${row} ${column} holds ${value}, typed was ${amount}`);
  }
  await proveSound(engine);
  await engine.close();
  return { cells: typed.length };
};
