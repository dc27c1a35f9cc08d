/** A cell of a sheet: the row's key and the column's id. */
export interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** For maps: neither keys nor ids hold a line end. */
export const keyOf = ({ row, column }: CellKey): string => `${row}\n${column}`;

export const cellOf = (key: string): CellKey => {
  const [row = '', column = ''] = key.split('\n');
  return { row, column };
};
