/**
 * The view that brings in figures of the Treasury, over the whole window: 1 the file, 2 how it is read, 3 what it would
 * change, 4 written. Nothing of the plan changes before the last step.
 */
import './tables.css';
import { useEffect, useRef, useState } from 'react';
import { useActions, useBook } from '../book/index.ts';
import { Button, Dialog } from '../ui/index.ts';
import { CommitBar } from './CommitBar.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { createFlow, type Flow } from './flow.ts';
import { FlowContext, useImport } from './flow-context.ts';
import styles from './ImportView.module.css';
import { PreviewStep } from './PreviewStep.tsx';
import { StepLine } from './StepLine.tsx';
import type { Step } from './state.ts';
import { UnderstandStep } from './UnderstandStep.tsx';
import { useImportWords } from './words.ts';

const shown: Readonly<Record<Step, () => React.JSX.Element | null>> = {
  file: FileStep,
  understand: UnderstandStep,
  preview: PreviewStep,
  done: DoneStep,
};

interface LeaveProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

const LeaveDialog = ({ onLeave, onStay }: LeaveProps) => {
  const { preview, close } = useImportWords();
  const decided = useImport((state) => state.decided);
  const { title, text, leave, stay } = preview.closing;
  return (
    <Dialog
      title={title}
      closeLabel={close}
      onClose={onStay}
      footer={
        <>
          <Button onClick={onLeave}>{leave}</Button>
          <Button look="primary" autoFocus onClick={onStay}>
            {stay}
          </Button>
        </>
      }
    >
      <p>{text(decided)}</p>
    </Dialog>
  );
};

/** Esc gives up pointing first, then the view. A dialog, a menu and a field that is being typed into take it before. */
const useEscape = (flow: Flow, onClose: () => void): void => {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    let menuWasOpen = false;
    // Asked before the menu's own handler: afterwards it is gone.
    const beforeAll = (): void => {
      menuWasOpen = document.querySelector('[role=menu]') !== null;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const inside = event.target instanceof Element && event.target.closest('dialog');
      if (event.key !== 'Escape' || event.defaultPrevented || inside || menuWasOpen) return;
      event.preventDefault();
      if (flow.store.getState().pointing) flow.point(null);
      else latest.current();
    };
    window.addEventListener('keydown', beforeAll, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', beforeAll, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [flow]);
};

const View = ({ flow }: { readonly flow: Flow }) => {
  const { closeImport } = useActions();
  const step = useImport((state) => state.step);
  const opened = useImport((state) => state.opened !== null);
  const [asking, setAsking] = useState(false);
  const leave = (): void => {
    flow.close();
    closeImport();
  };
  const close = (): void => {
    if (flow.store.getState().decided > 0) setAsking(true);
    else leave();
  };
  useEscape(flow, close);
  const Shown = shown[step];
  return (
    <main className={styles.view}>
      <StepLine onClose={close} />
      <Shown />
      {opened && step !== 'done' && step !== 'file' ? <CommitBar /> : null}
      {asking ? <LeaveDialog onLeave={leave} onStay={() => setAsking(false)} /> : null}
    </main>
  );
};

export const ImportView = () => {
  const { imports } = useActions();
  const [flow] = useState(() => createFlow(imports));
  const batch = useBook((state) => state.importBatch);
  useEffect(() => {
    if (batch !== null) void flow.reopen(batch);
  }, [flow, batch]);
  return (
    <FlowContext.Provider value={flow}>
      <View flow={flow} />
    </FlowContext.Provider>
  );
};
