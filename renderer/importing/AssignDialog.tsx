import { Dialog } from '../ui/index.ts';
import type { Dimension } from './state.ts';
import { TargetPick } from './TargetPick.tsx';
import { useImportWords } from './words.ts';

interface AssignDialogProps {
  readonly dimension: Dimension;
  readonly onPick: (uid: string) => void;
  readonly onClose: () => void;
}

/** What one row stands for, whatever its codes and names say. */
export const AssignDialog = ({ dimension, onPick, onClose }: AssignDialogProps) => {
  const { preview, terms, close } = useImportWords();
  return (
    <Dialog title={preview.pickTarget(terms.dimension[dimension])} closeLabel={close} onClose={onClose}>
      <TargetPick dimension={dimension} onPick={onPick} onCancel={onClose} />
    </Dialog>
  );
};
