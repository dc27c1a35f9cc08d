/** A file like those from the Treasury, from a seed: its layout, the mess in it, and the truth. */
import { createRandom, seedFor } from '../../bench/random.ts';
import type { Draft } from './draft.ts';
import { type Layout, makeSheet } from './layouts.ts';
import * as around from './mess-around.ts';
import * as inCells from './mess-in-cells.ts';
import { type Generated, render } from './render.ts';
import type { World } from './world.ts';

/** treasury.md §5, in the order in which one builds upon another. */
const messes = {
  M14: inCells.monthBeside,
  M15: inCells.investorBeside,
  M3: inCells.ordinals,
  M8: inCells.lostZeros,
  M9: inCells.datesAsText,
  M10: inCells.otherNames,
  M11: inCells.blanks,
  M16: inCells.oldText,
  M12: around.otherHeader,
  M6: around.moneyUnit,
  M7: inCells.amountsAsText,
  M1: around.titleRows,
  M2: around.columnNumbers,
  M5: around.signatures,
  M13: around.sheetsAndHidden,
  M4: around.totalRows,
} as const satisfies Readonly<Record<string, (draft: Draft) => void>>;

export type MessId = keyof typeof messes;
export const messIds = Object.keys(messes) as MessId[];

export interface Wanted {
  readonly seed: number;
  readonly world: World;
  readonly layout: Layout;
  readonly rows: number;
  readonly messes: readonly MessId[];
}

export const generate = ({ seed, world, layout, rows, messes: wanted }: Wanted): Generated => {
  const random = createRandom(seedFor(seed, layout));
  const { year } = world.catalogue;
  const draft: Draft = {
    ...{ random, world, layout, amountText: null, forms: new Map(), fileName: 'giai-ngan.xlsx' },
    sheets: [makeSheet(layout, world, rows, random)],
    said: {
      ...{ moneyUnit: 'dong', budgetYear: year, asOf: `${year + 1}-01-31`, period: (year + 1) * 100 + 1 },
      ...{ span: 'cumulative', origin: 'treasury', fixed: { vintage: 'own' } },
    },
  };
  for (const id of messIds) if (wanted.includes(id)) messes[id](draft);
  return render(draft);
};
