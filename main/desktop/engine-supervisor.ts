/**
 * Keeps one engine process alive for one book: starts it, starts it again when it dies, and lets it close the
 * book before it goes. Windows talk to the engine over ports of their own; nothing of that passes through here.
 */
import { existsSync } from 'node:fs';
import { app, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { Lang } from '#shared/sheets/index.ts';
import { type Creation, fromEngineProcessSchema, type ToEngineProcess } from '#shared/window/control.ts';
import type { Log } from './log.ts';
import { createTally } from './often.ts';
import { keptFiles, programFiles } from './paths.ts';
import { createPrintJobs, type PrintJobs } from './print-jobs.ts';

/** How long a book may take to come to rest; a process that hangs is ended, and the book's journal is intact. */
const stopMilliseconds = 10_000;

export interface EngineOptions {
  readonly path: string;
  readonly create: Creation | undefined;
  readonly lang: () => Lang;
  readonly log: Log;
  /** The engine that had this book before has to be gone. */
  readonly after: Promise<void>;
  /** A process that took another's place has opened the book. */
  readonly onRestarted: () => void;
  /** It died too often and is not started again until somebody says so. */
  readonly onGaveUp: () => void;
  /** What `started` gives then. */
  readonly problemWhenGivenUp: () => string;
}

export class EngineSupervisor {
  readonly path: string;
  /** Why the book is not open, as a sentence; null when it is. */
  readonly started: Promise<string | null>;
  readonly #options: EngineOptions;
  readonly #deaths = createTally();
  readonly #prints: PrintJobs;
  readonly #grants = new Map<string, string>();
  /** Ports of windows that asked while no process was there. */
  #waiting: MessagePortMain[] = [];
  #child: UtilityProcess | undefined;
  #starts = 0;
  #tellStarted: (problem: string | null) => void = () => undefined;
  #stopped: Promise<void> | undefined;
  #tellGone: () => void = () => undefined;

  constructor(options: EngineOptions) {
    this.path = options.path;
    this.#options = options;
    this.#prints = createPrintJobs(options.log);
    this.started = new Promise((resolve) => {
      this.#tellStarted = resolve;
    });
    void options.after.then(() => this.#start());
  }

  /** Number of the process that a port given now comes to. */
  get generation(): number {
    return this.#child ? this.#starts : this.#starts + 1;
  }

  connect(port: MessagePortMain): void {
    if (this.#child) this.#child.postMessage({ kind: 'connect' } satisfies ToEngineProcess, [port]);
    else this.#waiting.push(port);
  }

  /** From now on requests may name the file by its handle; a process that is started again is told it again. */
  grant(handle: string, path: string): void {
    this.#grants.set(handle, path);
    this.#send({ kind: 'grant', handle, path });
  }

  /** After it gave up. */
  tryAgain(): void {
    this.#deaths.reset();
    if (!this.#child) this.#start();
  }

  /** Resolves when the process is gone. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  #send(message: ToEngineProcess): void {
    this.#child?.postMessage(message);
  }

  #start(): void {
    if (this.#stopped !== undefined) return;
    const { create, lang, log, path } = this.#options;
    const child = utilityProcess.fork(programFiles.engine, [], {
      serviceName: 'Kehoach engine',
      stdio: app.isPackaged ? 'ignore' : 'inherit',
    });
    this.#child = child;
    this.#starts++;
    child.on('message', (message: unknown) => this.#hear(message));
    child.on('exit', (code) => {
      log('engine process ended', `code ${code} pid ${child.pid ?? ''}`);
      this.#onExit();
    });
    this.#send({
      kind: 'start',
      path,
      // The first process refuses to overwrite what is there; one that takes its place finds what that has made.
      ...(create && (this.#starts === 1 || !existsSync(path)) ? { create } : {}),
      resources: programFiles.resources,
      logFolder: keptFiles().logs,
      lang: lang(),
    });
    for (const [handle, file] of this.#grants) this.#send({ kind: 'grant', handle, path: file });
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const port of waiting) this.connect(port);
  }

  #hear(message: unknown): void {
    const heard = fromEngineProcessSchema.safeParse(message);
    if (!heard.success) this.#options.log('engine process said something unknown');
    const said = heard.data;
    if (said?.kind === 'print' || said?.kind === 'cancel-print')
      this.#prints.follow(said, (message) => this.#send(message));
    if (said?.kind !== 'started') return;
    this.#tellStarted(said.problem);
    if (this.#starts > 1) this.#options.onRestarted();
  }

  #onExit(): void {
    this.#child = undefined;
    this.#prints.stopAll();
    if (this.#stopped !== undefined) this.#tellGone();
    else if (this.#deaths.count(Date.now())) this.#giveUp();
    else this.#start();
  }

  #giveUp(): void {
    this.#options.log('engine process died too often', this.path);
    this.#tellStarted(this.#options.problemWhenGivenUp());
    this.#options.onGaveUp();
  }

  async #stop(): Promise<void> {
    for (const port of this.#waiting) port.close();
    // Nobody may wait for ever for a book that was closed before it was open.
    this.#tellStarted(this.#options.problemWhenGivenUp());
    const child = this.#child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => {
      this.#tellGone = resolve;
    });
    const timer = setTimeout(() => {
      this.#options.log('engine process did not stop in time', this.path);
      child.kill();
    }, stopMilliseconds);
    child.postMessage({ kind: 'stop' } satisfies ToEngineProcess);
    await gone;
    clearTimeout(timer);
  }
}
