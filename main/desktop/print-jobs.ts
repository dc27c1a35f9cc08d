/** What one engine process has printed: each print by its number, all of them stopped when the process is gone. */
import type { FromEngineProcess, ToEngineProcess } from '#shared/window/control.ts';
import type { Log } from './log.ts';
import { printPages } from './print-pages.ts';

type Order = Extract<FromEngineProcess, { kind: 'print' | 'cancel-print' }>;

export interface PrintJobs {
  readonly follow: (order: Order, answer: (message: ToEngineProcess) => void) => void;
  readonly stopAll: () => void;
}

export const createPrintJobs = (log: Log): PrintJobs => {
  const running = new Map<number, AbortController>();

  const print = async (number: number, html: string, signal: AbortSignal): Promise<ToEngineProcess> => {
    try {
      return { kind: 'printed', print: number, pdf: await printPages(html, signal) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!signal.aborted) log('printing failed', reason);
      return { kind: 'not-printed', print: number, reason };
    }
  };

  const cancel = (number: number): void => {
    running.get(number)?.abort();
    running.delete(number);
  };

  return {
    follow: (order, answer) => {
      if (order.kind === 'cancel-print') return cancel(order.print);
      const controller = new AbortController();
      running.set(order.print, controller);
      void print(order.print, order.html, controller.signal).then((message) => {
        // A process that was started in the meantime has numbers of its own.
        if (running.get(order.print) !== controller) return;
        running.delete(order.print);
        answer(message);
      });
    },
    stopAll: () => {
      for (const number of [...running.keys()]) cancel(number);
    },
  };
};
