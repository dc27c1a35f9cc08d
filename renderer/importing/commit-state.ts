/** Whether what is shown can be written, and why not. */
import type { ImportPreviewWords } from '#shared/messages/window-importing-preview.ts';
import type { ImportState, Preview } from './state.ts';

/** Figures of the plan that would be others than they are. */
export const figuresToWrite = ({ figures }: Preview): number =>
  figures.new + figures.changed + figures.deleted;

/** Rows that nobody can write as they are. */
export const openRows = ({ classes }: Preview): { readonly rows: number; readonly amount: number } => {
  const found = [classes.ambiguous, classes.invalid];
  return {
    rows: found.reduce((sum, each) => sum + (each?.rows ?? 0), 0),
    amount: found.reduce((sum, each) => sum + (each?.amount ?? 0), 0),
  };
};

type Asked = Pick<ImportState, 'preview' | 'previewing' | 'leaveOut'>;

export interface CommitState {
  readonly ready: boolean;
  /** What would be written, or why nothing can be. */
  readonly text: string;
}

export const commitState = (
  { preview, previewing, leaveOut }: Asked,
  { why }: ImportPreviewWords,
): CommitState => {
  const not = (text: string): CommitState => ({ ready: false, text });
  if (previewing) return not(why.working);
  if (!preview) return not(why.notRead);
  if (preview.obstacles.length > 0) return not(why.obstacles(preview.obstacles.length));
  const { rows } = openRows(preview);
  if (rows > 0 && !leaveOut) return not(why.leftOut(rows));
  const { figures } = preview;
  if (figuresToWrite(preview) === 0) return not(why.same);
  return { ready: true, text: why.ready(figures.new, figures.changed, figures.deleted) };
};
