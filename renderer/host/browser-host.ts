/** A page of the local browser: asks its server over HTTP, and the engine over a WebSocket. */
import type { WindowInputOf, WindowOutputOf, WindowRequestName } from '#shared/window/index.ts';
import { openWebSocket } from '../engine-client/index.ts';
import type { Host } from './host.ts';
import { outputOf, say } from './output-of.ts';

/** The server's own form: see main/hosts/local-browser/answer-window.ts. */
interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly message?: string;
}

const isAnswer = (body: unknown): body is Answer =>
  typeof body === 'object' && body !== null && 'ok' in body && typeof body.ok === 'boolean';

const post = async (name: string, input: unknown): Promise<unknown> => {
  let body: unknown;
  try {
    const response = await fetch(`/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    body = await response.json();
  } catch (cause) {
    throw new Error(say().hostGone, { cause });
  }
  if (!isAnswer(body)) throw new Error(say().hostOdd);
  if (!body.ok) throw new Error(body.message ?? say().hostOdd);
  return body.value;
};

/** @param name of a file in the folder that was picked */
const download = (handle: string, name: string | undefined): void => {
  const link = document.createElement('a');
  const path = name === undefined ? [handle] : [handle, name];
  link.href = `/files/${path.map(encodeURIComponent).join('/')}`;
  link.download = '';
  link.click();
};

/** What the page does by itself: a server has no hand in a browser's windows. */
const here: {
  readonly [Name in WindowRequestName]?: (input: WindowInputOf<Name>) => WindowOutputOf<Name>;
} = {
  'window/set-title': ({ title }) => {
    document.title = title;
    return {};
  },
  'window/close': () => {
    window.close();
    return {};
  },
};

/** What the page does with an answer before it is given on. */
const after: {
  readonly [Name in WindowRequestName]?: (input: WindowInputOf<Name>, output: WindowOutputOf<Name>) => void;
} = {
  'window/open-result': ({ handle, name }, { done }) => {
    if (done) download(handle, name);
  },
};

const ask = async <Name extends WindowRequestName>(
  name: Name,
  input: WindowInputOf<Name>,
): Promise<WindowOutputOf<Name>> => {
  const own = here[name];
  if (own) return own(input);
  const output = outputOf<typeof name>(await post(name, input));
  after[name]?.(input, output);
  return output;
};

export const browserHost = (): Host => ({
  ask,
  connect: () => openWebSocket(`ws://${location.host}/engine`),
  // The browser's menus are its own.
  onCommand: () => undefined,
});
