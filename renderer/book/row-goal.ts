/** Where a row goes when it is moved by one step: past a sibling, beneath one, or out of its branch. */
export type RowMove = 'row.up' | 'row.down' | 'row.in' | 'row.out';
export type RowCommand = RowMove | 'row.add' | 'row.addChild' | 'row.rename' | 'row.delete';

export const isMove = (command: RowCommand): command is RowMove =>
  command === 'row.up' || command === 'row.down' || command === 'row.in' || command === 'row.out';

export interface TreeRow {
  readonly key: string;
  readonly parent: string | null;
}

/** As `rows/move` takes it: beneath `parent`, after a sibling, first (null), or last where none is named. */
export interface Goal {
  readonly parent?: string;
  readonly after?: string | null;
}

const beneath = (parent: string | null): Goal => (parent === null ? {} : { parent });

/** Undefined where there is nowhere to go. @param rows all rows of the sheet, in order, `row` among them */
export const goalOf = <Row extends TreeRow>(
  rows: readonly Row[],
  row: Row,
  move: RowMove,
): Goal | undefined => {
  const siblings = rows.filter((each) => each.parent === row.parent);
  const at = siblings.indexOf(row);
  const previous = siblings[at - 1];
  const next = siblings[at + 1];
  switch (move) {
    case 'row.up':
      return previous && { ...beneath(row.parent), after: siblings[at - 2]?.key ?? null };
    case 'row.down':
      return next && { ...beneath(row.parent), after: next.key };
    case 'row.in':
      return previous && { parent: previous.key };
    case 'row.out': {
      const parent = rows.find(({ key }) => key === row.parent);
      return parent && { ...beneath(parent.parent), after: parent.key };
    }
  }
};
