/**
 * The engine process of the desktop application, without Electron: control messages in, a served book behind them.
 * The database is loaded only after it is known that this runtime can load it.
 */
import { basename, join } from 'node:path';
import type { Printer } from '#engine/environment.ts';
import {
  type FromEngineProcess,
  type ToEngineProcess,
  toEngineProcessSchema,
} from '#shared/window/control.ts';
import { keepFault } from '../fault-log.ts';
import { hostEnvironment } from '../host-environment.ts';
import { randomIds } from '../random-ids.ts';
import { FileHandles } from '../serving/file-handles.ts';
import { type RefusalReply, refusalIn } from '../serving/refusal-in.ts';
import { refuseWindow } from '../serving/refuse-window.ts';
import { ParentPrinter } from './parent-printer.ts';
import { type PortMain, portChannel } from './port-channel.ts';

/** The application's main process. */
export interface Parent {
  readonly post: (message: FromEngineProcess) => void;
  readonly onMessage: (listener: (message: unknown, ports: readonly PortMain[]) => void) => void;
}

export interface EngineProcessOptions {
  readonly parent: Parent;
  /** Why this runtime cannot load the database; null where it can. */
  readonly problem: { readonly found: string; readonly needed: string } | null;
  readonly exit: (status: number) => void;
}

export interface EngineProcess {
  /** Keeps a fault that nothing has caught, and ends the process: the supervisor starts another. */
  readonly fail: (error: unknown) => void;
}

type Start = Extract<ToEngineProcess, { kind: 'start' }>;

interface Serving {
  readonly refused: RefusalReply | null;
  readonly connect: (port: PortMain) => void;
  readonly close: () => Promise<void>;
}

const faultLogOf = (start: Start): string => join(start.logFolder, 'kehoach.log');

const refuseAll = (start: Start, refused: RefusalReply): Serving => ({
  refused,
  connect: (port) => refuseWindow(portChannel(port), basename(start.path), refused),
  close: () => Promise.resolve(),
});

const serve = async (start: Start, files: FileHandles, printer: Printer): Promise<Serving> => {
  const { path, create, lang, resources } = start;
  const { serveBook } = await import('../serving/index.ts');
  const { clock, ids, user, log } = hostEnvironment({
    paths: { resolve: files.resolve, resources },
    author: undefined,
    faultLog: faultLogOf(start),
    onLog: () => undefined,
    printer,
  });
  const environment = { clock, ids, user, log, printer };
  const book = await serveBook({ path, create, environment, resources, files, lang });
  return {
    refused: book.opened.ok ? null : book.opened,
    connect: (port) => book.connect(portChannel(port)),
    close: book.close,
  };
};

export const runEngineProcess = ({ parent, problem, exit }: EngineProcessOptions): EngineProcess => {
  const files = new FileHandles();
  const printer = new ParentPrinter(parent.post);
  let started: Start | undefined;
  let serving: Promise<Serving> | undefined;

  const fail = (error: unknown): void => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const fault = { level: 'fault', message: 'engine process failed', detail } as const;
    keepFault({ ...fault, reference: randomIds.hex(4) }, started && faultLogOf(started));
    exit(1);
  };

  const start = async (message: Start): Promise<Serving> => {
    const ready = problem
      ? refuseAll(message, refusalIn(message.lang, 'nodeTooOld', problem))
      : await serve(message, files, printer);
    parent.post({ kind: 'started', problem: ready.refused?.error.message ?? null });
    return ready;
  };

  const stop = async (): Promise<void> => {
    await (await serving)?.close();
    parent.post({ kind: 'stopped' });
    exit(0);
  };

  const follow = (message: ToEngineProcess, port: PortMain | undefined): void => {
    switch (message.kind) {
      case 'start':
        // One process serves one book.
        if (started) return;
        started = message;
        serving = start(message);
        serving.catch(fail);
        return;
      case 'connect':
        if (port) void serving?.then((ready) => ready.connect(port), fail);
        return;
      case 'grant':
        files.accept(message.handle, message.path);
        return;
      case 'printed':
      case 'not-printed':
        printer.hear(message);
        return;
      case 'stop':
        void stop().catch(fail);
    }
  };

  parent.onMessage((raw, [port]) => {
    const message = toEngineProcessSchema.safeParse(raw);
    // The two are of one version: anything else is a fault of ours, and is noticed in tests.
    if (message.success) follow(message.data, port);
    else fail(message.error);
  });
  return { fail };
};
