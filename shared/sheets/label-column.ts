/** The column of names of a sheet whose rows are named elsewhere: every grid begins with one. */
import type { ColumnNode, Label } from './definition.ts';

export const labelColumn = (label: Label): ColumnNode => ({
  id: 'name',
  label,
  type: 'text',
  editable: false,
  content: { kind: 'label' },
});
