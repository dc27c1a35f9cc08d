/** Writing papers: what is running, and what came of it. */
import { useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import { type PaperJob, useActions } from '../book/index.ts';

export interface ExportOutcome extends OutputOf<'papers/export'> {
  /** Of the file or folder that was picked: opens what was written. */
  readonly handle: string;
  /** Several files lie in a folder. */
  readonly folder: boolean;
}

export interface ExportRun {
  /** 0 to 1; null while nothing is running. */
  readonly done: number | null;
  readonly outcome: ExportOutcome | null;
  /** Why nothing was written, in a sentence. */
  readonly problem: string | null;
  readonly stopped: boolean;
  readonly start: (job: PaperJob) => Promise<void>;
  readonly stop: () => void;
}

interface Result {
  readonly outcome: ExportOutcome | null;
  readonly problem: string | null;
  readonly stopped: boolean;
}

const nothing: Result = { outcome: null, problem: null, stopped: false };

export const useExportRun = (): ExportRun => {
  const { exportPapers } = useActions();
  const [done, setDone] = useState<number | null>(null);
  const [result, setResult] = useState<Result>(nothing);
  const stopper = useRef<AbortController | null>(null);

  const start = async (job: PaperJob): Promise<void> => {
    const controller = new AbortController();
    stopper.current = controller;
    setResult(nothing);
    setDone(0);
    try {
      const written = await exportPapers(job, setDone, controller.signal);
      if (!written) setResult({ ...nothing, stopped: controller.signal.aborted });
      else if (written.reply.ok) {
        const { handle, folder } = written;
        setResult({ ...nothing, outcome: { ...written.reply.value, handle, folder } });
      } else if (controller.signal.aborted) setResult({ ...nothing, stopped: true });
      else setResult({ ...nothing, problem: written.reply.error.message });
    } catch (error) {
      setResult({ ...nothing, problem: error instanceof Error ? error.message : String(error) });
    } finally {
      setDone(null);
    }
  };

  return { done, ...result, start, stop: () => stopper.current?.abort() };
};
