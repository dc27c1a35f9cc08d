/** Project codes that stand beside different names: a board's or a programme's code, not a work's (to be asked by name). */
import type { KeyColumn } from '../match/index.ts';

export const sharedCodesOf = (columns: readonly KeyColumn[]): ReadonlySet<string> => {
  const codes = columns.find(({ field }) => field === 'projectCode');
  const names = columns.find(({ field }) => field === 'projectName');
  const shared = new Set<string>();
  if (!codes || !names) return shared;
  const nameOf = new Int32Array(codes.texts.length);
  for (let row = 0; row < codes.ids.length; row++) {
    const code = codes.ids[row] ?? 0;
    const name = names.ids[row] ?? 0;
    if (code === 0 || name === 0) continue;
    if (nameOf[code] === 0) nameOf[code] = name;
    else if (nameOf[code] !== name) shared.add(codes.texts[code] ?? '');
  }
  return shared;
};
