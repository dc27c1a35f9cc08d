/** A window of the desktop application: asks its main process through the bridge that preload has laid. */
import { type Bridge, isCommandId, portMessage } from '#shared/window/index.ts';
import { type MessageEnd, type Port, portOverMessages } from '../engine-client/index.ts';
import type { Host } from './host.ts';
import { outputOf, say } from './output-of.ts';

/** A channel that has not come by then is given up; the client asks for another. */
const patience = 10_000;

/** Electron puts its own words before those of whoever refused. */
const electronsWords = /^Error invoking remote method '[^']*': (?:Error: )?/;

const sentenceOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(electronsWords, '') || say().hostGone;
};

interface Wanted {
  readonly resolve: (port: Port) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * The channel, which falls silent when the page goes. Electron 25 tells of its end even then, and a page that runs
 * a listener at that moment takes its whole process with it.
 */
const untilPageGoes = (channel: MessagePort): MessageEnd => {
  const stays = new AbortController();
  window.addEventListener('pagehide', () => stays.abort(), { once: true });
  return {
    postMessage: (message) => channel.postMessage(message),
    addEventListener: (type, listener) => channel.addEventListener(type, listener, { signal: stays.signal }),
    start: () => channel.start(),
    close: () => channel.close(),
  };
};

/** The channels that come in, matched with those that were asked for. */
class Ports {
  readonly #bridge: Bridge;
  #wanted: Wanted[] = [];
  /** Came unasked: taken by the next who asks. */
  #spare: Port | undefined;
  #tellLost: () => void = () => undefined;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    window.addEventListener('message', ({ source, data, ports }) => {
      const [port] = ports;
      if (source === window && data === portMessage && port) this.#arrive(port);
    });
  }

  connect(): Promise<Port> {
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare) return Promise.resolve(spare);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#wanted = this.#wanted.filter((each) => each.timer !== timer);
        reject(new Error(say().engineTooSlow));
      }, patience);
      this.#wanted.push({ resolve, timer });
      this.#bridge.connect();
    });
  }

  #arrive(channel: MessagePort): void {
    const port = this.#watched(portOverMessages(untilPageGoes(channel)));
    const wanted = this.#wanted.shift();
    if (wanted) {
      clearTimeout(wanted.timer);
      wanted.resolve(port);
      return;
    }
    // The engine was started anew: the channel before it is dead, and old Chromium does not tell so by itself.
    this.#spare?.close();
    this.#spare = port;
    this.#tellLost();
  }

  /** The same port, whose loss can also be told by the host. */
  #watched(port: Port): Port {
    return {
      ...port,
      onClose: (listener) => {
        let isTold = false;
        const tell = (): void => {
          if (!isTold) listener();
          isTold = true;
        };
        this.#tellLost = tell;
        port.onClose(tell);
      },
    };
  }
}

export const desktopHost = (bridge: Bridge): Host => {
  const ports = new Ports(bridge);
  return {
    ask: async (name, input) => {
      let answer: unknown;
      try {
        answer = await bridge.call(name, input);
      } catch (cause) {
        throw new Error(sentenceOf(cause), { cause });
      }
      return outputOf<typeof name>(answer);
    },
    connect: () => ports.connect(),
    onCommand: (listener) =>
      bridge.onCommand((id) => {
        if (isCommandId(id)) listener(id);
      }),
  };
};
