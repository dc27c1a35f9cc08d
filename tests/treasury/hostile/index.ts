import { bombs } from './bombs.ts';
import { cellsAndValues } from './cells.ts';
import { containers } from './containers.ts';
import type { HostileFile } from './hostile-file.ts';
import { markup } from './markup.ts';
import { wrongKinds } from './wrong-kinds.ts';

export const hostileFiles: readonly HostileFile[] = [
  ...bombs,
  ...containers,
  ...markup,
  ...wrongKinds,
  ...cellsAndValues,
];
export type { Ending, ExpectedCell, HostileFile } from './hostile-file.ts';
