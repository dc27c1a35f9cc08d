/** A page over Chromium's own debugging port: a packaged program has no other door. */
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';

interface Target {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl?: string;
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** Milliseconds between two looks; the same for whatever is measured. */
const step = 2;

const openSocket = (address: string): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });

export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
    socket.on('close', () => {
      for (const tell of this.#waiting.values()) tell({ error: { message: 'the page is gone' } });
    });
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#last;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    this.#waiting.delete(id);
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }

  /** The value of an expression in the page, waited for where it is a promise. The caller knows its type. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const given = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', given)) as Evaluated;
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? `in the page: ${exceptionDetails.text}`);
    return result.value as Value;
  }

  /** The same for a page that is still being loaded: asked anew while the document is not there yet. */
  async evaluateSoon<Value>(expression: string): Promise<Value> {
    for (;;) {
      try {
        return await this.evaluate(expression);
      } catch (error) {
        if (!/context|navigated/.test(String(error))) throw error;
        await setTimeout(step);
      }
    }
  }

  async press(key: 'Enter' | `${number}`): Promise<void> {
    const enter = key === 'Enter';
    const code = enter ? 'Enter' : `Digit${key}`;
    const windowsVirtualKeyCode = enter ? 13 : key.charCodeAt(0);
    const what = { key, code, windowsVirtualKeyCode };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', text: enter ? '\r' : key, ...what });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
  }

  async click(x: number, y: number): Promise<void> {
    const where = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...where });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...where });
  }

  /** The window is closed as its own button closes it. */
  async close(): Promise<void> {
    await this.send('Page.close').catch(() => undefined);
    this.#socket.close();
  }
}

/** The first page that has an address of its own. */
export const attach = async (port: number): Promise<DevTools> => {
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await reply.json()) as Target[];
    const page = targets.find(({ type, url }) => type === 'page' && /^(app|file):/.test(url));
    if (page?.webSocketDebuggerUrl) return new DevTools(await openSocket(page.webSocketDebuggerUrl));
    await setTimeout(step);
  }
};
