/** Which cells may be typed: the one definition, for the engine, which writes them, and the window, which shows them. */
import type { Column, ContentKind, Row } from './definition.ts';

export interface EditableColumn {
  readonly editable: boolean;
  readonly content: ContentKind;
}

/** Names and printed figures stand in every row; figures only where the row takes them itself. */
export const isEditable = ({ editable, content }: EditableColumn, { typed }: Pick<Row, 'typed'>): boolean =>
  editable && (typed || content === 'field' || content === 'printed');

export const mayBeTyped = ({ editable, content }: Column, row: Row): boolean =>
  isEditable({ editable, content: content.kind }, row);
