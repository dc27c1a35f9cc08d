import type { OutputOf, RequestName } from '#shared/contract/index.ts';
import { wireVersion } from '#shared/contract/limits.ts';
import type { FromEngine, FromWindow, WireReply } from '#shared/contract/wire.ts';
import type { Refusal } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { AskOptions, ClientEvent, EngineClient, Hello } from './client.ts';
import type { Port } from './port.ts';

/** Milliseconds before each further try; the last one from then on. */
const retryDelays = [0, 250, 500, 1_000, 2_000, 5_000] as const;
/** A connection that has lasted so long was a good one: the next loss begins the delays anew. */
const steadyAfter = 5_000;

const lost: Refusal = { code: 'engineLost', params: {} };

type Answer = (reply: WireReply) => void;
type RequestMessage = Extract<FromWindow, { kind: 'request' }>;

class Client {
  readonly #connect: () => Promise<Port>;
  readonly #listeners = new Set<(event: ClientEvent) => void>();
  /** Asked and not yet answered, by the request's id. */
  readonly #pending = new Map<number, Answer>();
  /** Asked before the hello: sent after it. */
  #waiting: RequestMessage[] = [];
  #port: Port | undefined;
  #isOpen = false;
  #isClosed = false;
  #lang: Lang | undefined;
  #nextId = 0;
  #lastEvent = 0;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toldLost = false;

  constructor(connect: () => Promise<Port>) {
    this.#connect = connect;
    this.#tryAgain();
  }

  ask(name: string, input: unknown, job: string | undefined): Promise<WireReply> {
    if (this.#isClosed) return Promise.resolve(this.#lostReply());
    const id = this.#nextId++;
    const message: RequestMessage = {
      kind: 'request',
      id,
      name,
      input,
      ...(job === undefined ? {} : { job }),
    };
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      if (this.#isOpen) this.#port?.send(message);
      else this.#waiting.push(message);
    });
  }

  subscribe(listener: (event: ClientEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setLanguage(lang: Lang): void {
    this.#lang = lang;
    if (this.#isOpen) this.#port?.send({ kind: 'language', lang });
  }

  /** Only the wait before the next try is cut short: a connection that is being made is left alone. */
  reconnect(): void {
    if (this.#timer === undefined || this.#isOpen || this.#isClosed) return;
    this.#tries = 0;
    this.#tryAgain();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
    this.#answerAll();
  }

  #tryAgain(): void {
    clearTimeout(this.#timer);
    const delay = retryDelays[Math.min(this.#tries, retryDelays.length - 1)];
    this.#tries++;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#open();
    }, delay);
  }

  async #open(): Promise<void> {
    let port: Port;
    try {
      port = await this.#connect();
    } catch {
      // Why it cannot be reached is the host's to say; here it is one more try that has failed.
      if (!this.#isClosed) this.#lose();
      return;
    }
    if (this.#isClosed) {
      port.close();
      return;
    }
    this.#port = port;
    port.onClose(() => {
      if (port === this.#port) this.#lose();
    });
    port.onMessage((message) => {
      if (port === this.#port) this.#receive(port, message);
    });
  }

  #receive(port: Port, message: FromEngine): void {
    switch (message.kind) {
      case 'hello':
        this.#greet(port, message);
        return;
      case 'reply': {
        const answer = this.#pending.get(message.id);
        this.#pending.delete(message.id);
        answer?.(message.reply);
        return;
      }
      case 'event': {
        const { event } = message;
        if (event.number <= this.#lastEvent) return;
        const isGap = event.number > this.#lastEvent + 1;
        this.#lastEvent = event.number;
        if (isGap) this.#tell({ type: 'gap' });
        this.#tell({ type: 'event', event });
      }
    }
  }

  #greet(port: Port, hello: Hello): void {
    if (hello.version !== wireVersion) {
      // A page that was left open while the program was replaced: loaded anew it will fit.
      port.close();
      this.#lose();
      return;
    }
    this.#isOpen = true;
    this.#toldLost = false;
    this.#lastEvent = hello.number;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tries = 0;
    }, steadyAfter);
    if (this.#lang !== undefined) port.send({ kind: 'language', lang: this.#lang });
    for (const message of this.#waiting) port.send(message);
    this.#waiting = [];
    this.#tell({ type: 'connected', hello });
  }

  #lose(): void {
    this.#port = undefined;
    this.#isOpen = false;
    this.#answerAll();
    if (!this.#toldLost) this.#tell({ type: 'lost' });
    this.#toldLost = true;
    this.#tryAgain();
  }

  #lostReply(): WireReply {
    return { ok: false, error: { ...lost, message: describeError(lost, this.#lang ?? 'vi') } };
  }

  #answerAll(): void {
    const answers = [...this.#pending.values()];
    this.#pending.clear();
    this.#waiting = [];
    for (const answer of answers) answer(this.#lostReply());
  }

  #tell(event: ClientEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** @param connect makes a new connection; asked again whenever one is lost */
export const createClient = (connect: () => Promise<Port>): EngineClient => {
  const client = new Client(connect);
  return {
    ask: <Name extends RequestName>(name: Name, input: unknown, options?: AskOptions) =>
      // The engine's replies are what the contract says: tests parse each of them over every transport.
      client.ask(name, input, options?.job) as Promise<WireReply<OutputOf<Name>>>,
    subscribe: (listener) => client.subscribe(listener),
    setLanguage: (lang) => client.setLanguage(lang),
    reconnect: () => client.reconnect(),
    close: () => client.close(),
  };
};
