/** A page of the local browser: asks its server over HTTP, and the engine over a WebSocket. */
import type { WindowInputOf, WindowOutputOf, WindowRequestName } from '#shared/window/index.ts';
import { treasuryEndings } from '#shared/window/source-files.ts';
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

const send = async (path: string, type: string, content: BodyInit): Promise<unknown> => {
  let body: unknown;
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body: content });
    body = await response.json();
  } catch (cause) {
    throw new Error(say().hostGone, { cause });
  }
  if (!isAnswer(body)) throw new Error(say().hostOdd);
  if (!body.ok) throw new Error(body.message ?? say().hostOdd);
  return body.value;
};

const post = (name: string, input: unknown): Promise<unknown> =>
  send(`/${name}`, 'application/json', JSON.stringify(input));

/** @param name of a file in the folder that was picked */
const download = (handle: string, name: string | undefined): void => {
  const link = document.createElement('a');
  const path = name === undefined ? [handle] : [handle, name];
  link.href = `/files/${path.map(encodeURIComponent).join('/')}`;
  link.download = '';
  link.click();
};

/** Asks for a file. Null when the person thinks better of it, which a browser older than 2023 does not tell. */
const pickFile = (endings: readonly string[]): Promise<File | null> =>
  new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = endings.map((ending) => `.${ending}`).join(',');
    field.addEventListener('change', () => resolve(field.files?.[0] ?? null));
    field.addEventListener('cancel', () => resolve(null));
    field.click();
  });

/** What was picked, by its handle, to be sent once more. */
const picked = new Map<string, File>();

/** A browser shows no path of a file: its bytes are sent, and the server's copy has a handle. */
const pickSource = async ({ kind, again }: WindowInputOf<'window/pick-source'>) => {
  if (kind !== 'treasury') throw new Error(say().noSourceHere);
  const file = again === undefined ? await pickFile(treasuryEndings) : picked.get(again);
  if (!file) return null;
  const source = outputOf<'window/pick-source'>(
    await send(`/uploads/${encodeURIComponent(file.name)}`, 'application/octet-stream', file),
  );
  if (source) picked.set(source.handle, file);
  return source;
};

/** What the page does by itself: a server has no hand in a browser's windows. */
const here: {
  readonly [Name in WindowRequestName]?: (
    input: WindowInputOf<Name>,
  ) => WindowOutputOf<Name> | Promise<WindowOutputOf<Name>>;
} = {
  'window/pick-source': pickSource,
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
