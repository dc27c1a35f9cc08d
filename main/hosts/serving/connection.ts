/**
 * One window on a served book. Nothing that a window sends is believed, and no window can take the engine for
 * itself: its requests wait in line, one a turn of the event loop, and only so many of them.
 */
import type { Engine } from '#engine/engine.ts';
import { type InputOf, type RequestName, requestByName } from '#shared/contract/index.ts';
import type { FromWindow, WireEvent, WireReply } from '#shared/contract/wire.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { Channel } from './channel.ts';
import { JobsOfWindow } from './jobs-of-window.ts';
import { readMessage } from './read-message.ts';
import { refusalIn } from './refusal-in.ts';

/** A window at work has a handful: a burst of edits, the sheets and lists that it asks for again. */
export const mostUnanswered = 256;
/** Bytes that a window may leave lying: beyond the first it misses events, beyond the second it is let go. */
const slowWindow = 8 * 1_024 * 1_024;
const stuckWindow = 128 * 1_024 * 1_024;
/** How often a window that could not follow is looked at, in milliseconds. */
const catchUpEvery = 100;

type RequestMessage = Extract<FromWindow, { kind: 'request' }>;

export interface ConnectionOptions {
  readonly engine: Engine;
  readonly channel: Channel;
  /** What no other window of this engine is called. */
  readonly id: string;
  readonly lang: Lang;
  readonly onLanguage: (lang: Lang) => void;
  /** Told once, whoever ends the connection. @param written resolves when what was typed before has been written */
  readonly onClose: (written: Promise<void>) => void;
}

const writes = ({ name }: RequestMessage): boolean => requestByName.get(name)?.policy.writes === true;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #jobs: JobsOfWindow;
  readonly #queue: RequestMessage[] = [];
  #draining: Promise<void> | undefined;
  #unanswered = 0;
  #told = 0;
  #catchingUp = false;
  #isClosed = false;
  #lang: Lang;
  #unsubscribe: () => void;

  /** The channel has been told hello; events are told from now on. */
  constructor(options: ConnectionOptions) {
    const { channel, engine, id, lang } = options;
    this.#options = options;
    this.#jobs = new JobsOfWindow(id);
    this.#lang = lang;
    this.#unsubscribe = engine.subscribe((event) => this.#tell(event), lang);
    channel.onMessage((raw) => this.#receive(raw));
  }

  /** The window is gone, or shall go: nobody waits for its jobs any more. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#unsubscribe();
    // What was typed before the window went is still written; nobody waits for an answer to a question.
    this.#queue.splice(0, this.#queue.length, ...this.#queue.filter(writes));
    const { engine, channel, onClose } = this.#options;
    for (const job of this.#jobs.running()) void engine.handle({ name: 'jobs/cancel', input: { job } });
    channel.close();
    onClose(this.#draining ?? Promise.resolve());
  }

  /** Numbers are the connection's own: another window's progress leaves no gap in them. */
  #tell(event: WireEvent): void {
    const ownJob = event.type === 'progress' ? this.#jobs.windowId(event.job) : '';
    if (ownJob === undefined) return;
    this.#told++;
    // A window that cannot follow is told when it can again, and asks for everything then.
    if (this.#waiting() > slowWindow) {
      this.#tellWhenReady();
      return;
    }
    const own = event.type === 'progress' ? { ...event, job: ownJob } : event;
    this.#post({ kind: 'event', event: { ...own, number: this.#told } });
  }

  /** Events were left out: the number of the next one says so, and it must not be long in coming. */
  #tellWhenReady(): void {
    if (this.#catchingUp || this.#isClosed) return;
    this.#catchingUp = true;
    const timer = setInterval(() => {
      if (!this.#isClosed && this.#waiting() > slowWindow) return;
      clearInterval(timer);
      this.#catchingUp = false;
      this.#told++;
      const number = this.#told;
      this.#post({
        kind: 'event',
        event: { type: 'findings', added: [], removed: [], refresh: true, number },
      });
    }, catchUpEvery);
  }

  #receive(raw: unknown): void {
    if (this.#isClosed) return;
    const incoming = readMessage(raw);
    if (incoming.kind === 'hopeless') this.close();
    else if (incoming.kind === 'bad') {
      const { id, name, problems } = incoming;
      this.#reply(id, refusalIn(this.#lang, 'invalidRequest', { name, problems }));
    } else if (incoming.message.kind === 'language') this.#speak(incoming.message.lang);
    else this.#enqueue(incoming.message);
  }

  #speak(lang: Lang): void {
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#options.onLanguage(lang);
    // Nothing can happen between the two: no event is lost or told twice.
    this.#unsubscribe();
    this.#unsubscribe = this.#options.engine.subscribe((event) => this.#tell(event), lang);
  }

  #enqueue(message: RequestMessage): void {
    if (this.#unanswered >= mostUnanswered) {
      this.#reply(message.id, refusalIn(this.#lang, 'busy', { limit: mostUnanswered }));
      return;
    }
    this.#unanswered++;
    this.#queue.push(message);
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = undefined;
    });
  }

  /** A request is begun at once where none came just before it; whether it takes long holds up no other. */
  async #drain(): Promise<void> {
    for (let message = this.#queue.shift(); message; message = this.#queue.shift()) {
      const answered = this.#answer(message);
      await (this.#isClosed ? answered : turn());
    }
  }

  async #answer(message: RequestMessage): Promise<void> {
    const reply = await this.#ask(message);
    this.#unanswered--;
    this.#reply(message.id, reply);
  }

  async #ask({ name, input, job }: RequestMessage): Promise<WireReply> {
    if (requestByName.get(name)?.policy.fromWindow === false)
      return refusalIn(this.#lang, 'notFromWindow', { name });
    const request = this.#requestOf(name, input);
    if (job === undefined) return this.#options.engine.handle(request);
    const engineJob = this.#jobs.begin(job);
    if (engineJob === undefined)
      return refusalIn(this.#lang, 'invalidRequest', { name, problems: 'job: in use' });
    try {
      return await this.#options.engine.handle({ ...request, job: engineJob });
    } finally {
      this.#jobs.end(job);
    }
  }

  /** The engine parses name and input: the types say what it will find, or refuse. */
  #requestOf(name: string, input: unknown) {
    const lang = this.#lang;
    const cancel = name === 'jobs/cancel' ? requestByName.get(name)?.input.safeParse(input) : undefined;
    if (cancel?.success) {
      const { job } = cancel.data as InputOf<'jobs/cancel'>;
      return { name: 'jobs/cancel' as const, input: { job: this.#jobs.engineId(job) }, lang };
    }
    return { name: name as RequestName, input: input as InputOf<RequestName>, lang };
  }

  #waiting(): number {
    return this.#options.channel.waiting?.() ?? 0;
  }

  #reply(id: number, reply: WireReply): void {
    this.#post({ kind: 'reply', id, reply });
  }

  #post(message: Parameters<Channel['post']>[0]): void {
    if (this.#isClosed) return;
    if (this.#waiting() > stuckWindow) this.close();
    else this.#options.channel.post(message);
  }
}
