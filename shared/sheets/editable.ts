/** Which cells may be typed: the one definition, for the engine, which writes them, and the window, which shows them. */
import type { Column, ContentKind, Row } from './definition.ts';

export interface EditableColumn {
  readonly id?: string;
  readonly editable: boolean;
  readonly content: ContentKind;
}

/** Names, printed figures and notes stand in every row; figures only where the row takes them itself. */
export const isEditable = (
  { id, editable, content }: EditableColumn,
  { typed, takes }: Pick<Row, 'typed' | 'takes'>,
): boolean => {
  if (!editable) return false;
  if (typed || content === 'field' || content === 'printed' || content === 'note') return true;
  return id !== undefined && (takes?.includes(id) ?? false);
};

export const mayBeTyped = ({ id, editable, content }: Column, row: Row): boolean =>
  isEditable({ id, editable, content: content.kind }, row);
