/**
 * Writing the papers: which ones, in which forms, to which month; the pages as they will print; findings that are
 * open, with the reason for writing all the same; what came of it. Esc and closing stop what is running; what was
 * there before stays whole.
 */
import { useId, useState } from 'react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, Dialog, ProgressBar, Waiting } from '../ui/index.ts';
import styles from './ExportDialog.module.css';
import { ExportForm } from './ExportForm.tsx';
import { ExportResults } from './ExportResults.tsx';
import {
  type ExportChoice,
  initialChoice,
  jobOf,
  type PaperList,
  questionOf,
  wanting,
} from './export-choice.ts';
import { OpenFindings } from './OpenFindings.tsx';
import { Preview } from './Preview.tsx';
import { type ExportRun, useExportRun } from './use-export-run.ts';
import { usePaperList } from './use-paper-list.ts';

const Progress = ({ run }: { readonly run: ExportRun }) => {
  const words = useWords().papers;
  if (run.done === null) return null;
  return (
    <div className={styles.progress}>
      <p role="status">{words.running}</p>
      <ProgressBar label={words.running} done={run.done} />
    </div>
  );
};

interface BodyProps {
  readonly list: PaperList;
  readonly form: string;
  readonly run: ExportRun;
  readonly choice: ExportChoice;
  readonly onChoose: (change: Partial<ExportChoice>) => void;
}

const Body = ({ list, form, run, choice, onChoose }: BodyProps) => {
  const words = useWords().papers;
  const pending = useBook((state) => state.saving.pending);
  const shown = list.papers.find(({ id }) => id === choice.shown);
  return (
    <div className={styles.body}>
      <div className={styles.side}>
        <ExportForm id={form} list={list} choice={choice} disabled={run.done !== null} onChoose={onChoose} />
        <OpenFindings list={list} reason={choice.reason} onReason={(reason) => onChoose({ reason })} />
        <p className={styles.said}>{pending > 0 ? words.waitsForSaving(pending) : words.compared}</p>
        <Progress run={run} />
        <ExportResults run={run} />
      </div>
      {shown ? <Preview question={questionOf(list, choice)} name={shown.name} /> : null}
    </div>
  );
};

export const ExportDialog = () => {
  const { papers: words, dialogs } = useWords();
  const { closeDialog } = useActions();
  const pending = useBook((state) => state.saving.pending);
  const { list, problem } = usePaperList();
  const [changes, setChanges] = useState<Partial<ExportChoice>>({});
  const run = useExportRun();
  const template = useBook((state) => state.template);
  const form = useId();
  const choice = list ? { ...initialChoice(list), ...changes } : null;
  const lacking = list && choice ? wanting(list, choice) : null;
  const ready = choice !== null && lacking === null && pending === 0 && run.done === null;
  const onClose = (): void => {
    run.stop();
    closeDialog();
  };
  const start = (): void => {
    if (ready && list) void run.start(jobOf(list, choice, template));
  };
  const footer =
    run.done === null ? (
      <>
        <p className={styles.lacking} role="status">
          {lacking === null ? '' : words.lacking[lacking]}
        </p>
        <Button onClick={onClose}>{dialogs.close}</Button>
        <Button look="primary" disabled={!ready} onClick={start}>
          {words.start}
        </Button>
      </>
    ) : (
      <Button onClick={run.stop}>{words.stop}</Button>
    );
  return (
    <Dialog
      title={words.title}
      closeLabel={dialogs.close}
      onClose={onClose}
      footer={footer}
      size="full"
      waiting={!choice && problem === null}
    >
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {list && choice ? (
        <Body
          list={list}
          form={form}
          run={run}
          choice={choice}
          onChoose={(change) => setChanges((before) => ({ ...before, ...change }))}
        />
      ) : null}
      {!choice && problem === null ? <Waiting label={words.layingOut} lines={8} /> : null}
    </Dialog>
  );
};
