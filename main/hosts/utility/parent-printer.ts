/** PDFs in the desktop: the main process prints our pages with Chromium and sends back what has come of them. */
import type { Printer, PrintSource } from '#engine/environment.ts';
import { Refused } from '#engine/refused.ts';
import type { FromEngineProcess, ToEngineProcess } from '#shared/window/control.ts';

type Answer = Extract<ToEngineProcess, { kind: 'printed' | 'not-printed' }>;

export class ParentPrinter implements Printer {
  readonly from = 'html';
  readonly #post: (message: FromEngineProcess) => void;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #count = 0;

  constructor(post: (message: FromEngineProcess) => void) {
    this.#post = post;
  }

  print(source: PrintSource, signal?: AbortSignal): Promise<Uint8Array> {
    if (source.kind !== 'html') throw new Error('the desktop prints pages only');
    const print = this.#count++;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#waiting.delete(print);
        signal?.removeEventListener('abort', onAbort);
      };
      const onAbort = (): void => {
        settle();
        this.#post({ kind: 'cancel-print', print });
        reject(new Refused({ code: 'jobCancelled', params: {} }));
      };
      this.#waiting.set(print, (answer) => {
        settle();
        if (answer.kind === 'printed') resolve(answer.pdf);
        else reject(new Refused({ code: 'pdfFailed', params: { reason: answer.reason } }));
      });
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#post({ kind: 'print', print, html: source.html });
      if (signal?.aborted) onAbort();
    });
  }

  /** An answer that nobody waits for any more is passed over. */
  hear(answer: Answer): void {
    this.#waiting.get(answer.print)?.(answer);
  }
}
