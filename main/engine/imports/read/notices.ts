/** What of a sheet an importer has to be told, whichever format it came in. */
import { cellKind, cellMark, type ReadNotice, type Table } from '#shared/treasury/table.ts';

type Code = ReadNotice['code'];

const marks = [0, cellMark.formula, cellMark.link, cellMark.formula | cellMark.link];

const unresolvedCells = ({ columns }: Table): number => {
  let count = 0;
  // Columns without any, which most are, are passed over at the speed of memory.
  for (const { kinds } of columns)
    for (const mark of marks)
      for (let row = kinds.indexOf(cellKind.unresolved | mark); row >= 0; count++)
        row = kinds.indexOf(cellKind.unresolved | mark, row + 1);
  return count;
};

const hiddenRows = ({ hiddenRows: rows }: Table): number => {
  let count = 0;
  for (let row = rows.indexOf(1); row >= 0; row = rows.indexOf(1, row + 1)) count++;
  return count;
};

/** One for each kind of thing that is there at all; rows and columns are counted where they hold cells. */
export const noticesOf = (table: Table): ReadNotice[] => {
  const counts: [Code, number][] = [
    ['hiddenSheet', table.hidden ? table.rowCount : 0],
    ['hiddenRows', hiddenRows(table)],
    ['hiddenColumns', table.hiddenColumns.length],
    ['columnsBeyond', table.columnsBeyond],
    ['formulasWithoutResult', unresolvedCells(table)],
  ];
  return counts.flatMap(([code, count]) => (count > 0 ? [{ code, sheet: table.name, count }] : []));
};
