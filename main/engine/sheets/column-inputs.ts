/** Which columns of a row are computed from which, where a column says what it is made of. */
import type { Column, Sheet } from '#shared/sheets/index.ts';

const inputsOf = ({ content }: Column): readonly string[] => {
  switch (content.kind) {
    case 'calc':
      return content.of;
    case 'disbursed':
      return content.beside === undefined ? content.sums : [content.beside];
    case 'statistic': {
      const { otherwise } = content;
      if (!otherwise) return [];
      return otherwise.op === 'same' ? [otherwise.of] : [otherwise.of, otherwise.base];
    }
    default:
      return [];
  }
};

/** The column and all that follow from it, in the order of the sheet; made once for each sheet. */
const known = new WeakMap<Sheet, Map<string, readonly Column[]>>();

export const columnsFollowing = (sheet: Sheet, column: string): readonly Column[] => {
  const bySheet = known.get(sheet) ?? new Map<string, readonly Column[]>();
  known.set(sheet, bySheet);
  const present = bySheet.get(column);
  if (present) return present;
  const reached = new Set([column]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const each of sheet.columns) if (inputsOf(each).some((id) => reached.has(id))) reached.add(each.id);
  }
  const found = sheet.columns.filter(({ id }) => reached.has(id));
  bySheet.set(column, found);
  return found;
};
