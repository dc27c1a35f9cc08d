/** Writing a paper in several formats, one after the other: what is running, and what each one came to. */
import { useRef, useState } from 'react';
import { type PaperRequest, useActions } from '../book/index.ts';

export type PaperFormat = PaperRequest['format'];

export type ExportResult =
  | {
      readonly kind: 'written';
      readonly format: PaperFormat;
      readonly handle: string;
      readonly compared: number;
      readonly different: number;
    }
  | { readonly kind: 'refused'; readonly format: PaperFormat; readonly message: string }
  /** No place was chosen. */
  | { readonly kind: 'skipped'; readonly format: PaperFormat }
  | { readonly kind: 'stopped'; readonly format: PaperFormat };

interface Running {
  readonly format: PaperFormat;
  readonly done: number;
}

export interface ExportRun {
  readonly running: Running | null;
  readonly results: readonly ExportResult[];
  readonly start: (formats: readonly PaperFormat[], period: number | undefined) => Promise<void>;
  readonly stop: () => void;
}

export const useExportRun = (): ExportRun => {
  const { exportPaper } = useActions();
  const [running, setRunning] = useState<Running | null>(null);
  const [results, setResults] = useState<readonly ExportResult[]>([]);
  const stopper = useRef<AbortController | null>(null);

  const one = async (request: PaperRequest, signal: AbortSignal): Promise<ExportResult> => {
    const { format } = request;
    setRunning({ format, done: 0 });
    try {
      const written = await exportPaper(request, (done) => setRunning({ format, done }), signal);
      if (!written) return { kind: 'skipped', format };
      if (!written.reply.ok) {
        if (signal.aborted) return { kind: 'stopped', format };
        return { kind: 'refused', format, message: written.reply.error.message };
      }
      const [file] = written.reply.value.files;
      const compared = file?.figuresCompared ?? 0;
      return {
        kind: 'written',
        format,
        handle: written.handle,
        compared,
        different: file?.figuresDifferent ?? 0,
      };
    } catch (error) {
      return { kind: 'refused', format, message: error instanceof Error ? error.message : String(error) };
    }
  };

  const start: ExportRun['start'] = async (formats, period) => {
    const controller = new AbortController();
    stopper.current = controller;
    setResults([]);
    for (const format of formats) {
      if (controller.signal.aborted) break;
      const request = { what: 'phu-luc-05', format, ...(period === undefined ? {} : { period }) };
      const result = await one(request, controller.signal);
      setResults((before) => [...before, result]);
    }
    setRunning(null);
  };

  return { running, results, start, stop: () => stopper.current?.abort() };
};
