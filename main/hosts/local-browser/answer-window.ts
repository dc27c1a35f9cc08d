/** POST /window/<name>: a page's request to this host. Input and output are parsed. */
import type { IncomingMessage } from 'node:http';
import { describeError } from '#shared/messages/errors.ts';
import type { Lang } from '#shared/sheets/index.ts';
import { type WindowHandlers, windowRequestByName } from '#shared/window/index.ts';
import { type Answer, json } from './answer.ts';
import { NotHere } from './window-handlers.ts';

/** Bytes: settings and names are all that is sent this way. */
const longestBody = 65_536;

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: number };

/** Of a body that is too long the rest is let through unkept, so that the sender hears the answer. */
const bytesOf = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= longestBody) chunks.push(chunk);
    });
    request.on('end', () => resolve(length <= longestBody ? Buffer.concat(chunks) : undefined));
    request.on('error', reject);
  });

const readBody = async (request: IncomingMessage): Promise<Body> => {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return { ok: false, status: 415 };
  const bytes = await bytesOf(request);
  if (!bytes) return { ok: false, status: 413 };
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
};

export interface AnswerWindowOptions {
  readonly handlers: WindowHandlers<undefined>;
  readonly lang: () => Lang;
  /** Keeps a fault, and gives the number that a person can quote. */
  readonly onFault: (error: unknown) => string;
}

type AnyHandler = (sender: undefined, input: unknown) => unknown;

const refuse = (status: number, message: string): Answer => json(status, { ok: false, message });

const carryOut = async (
  request: IncomingMessage,
  name: string,
  { handlers, lang }: AnswerWindowOptions,
): Promise<Answer> => {
  const definition = windowRequestByName.get(name);
  if (!definition)
    return refuse(
      404,
      describeError({ code: 'unknownRequest', params: { name: name.slice(0, 100) } }, lang()),
    );
  const invalid = (status: number, problems: string): Answer =>
    refuse(status, describeError({ code: 'invalidRequest', params: { name, problems } }, lang()));
  const body = await readBody(request);
  if (!body.ok) return invalid(body.status, `HTTP ${body.status}`);
  const input = definition.input.safeParse(body.value);
  if (!input.success) return invalid(400, input.error.issues.map(({ code }) => code).join('; '));
  const handler = handlers[definition.name] as AnyHandler;
  const value = definition.output.parse(await handler(undefined, input.data));
  return json(200, { ok: true, value });
};

/** @param name such as "window/start" */
export const answerWindow = async (
  request: IncomingMessage,
  name: string,
  options: AnswerWindowOptions,
): Promise<Answer> => {
  try {
    return await carryOut(request, name, options);
  } catch (error) {
    if (error instanceof NotHere) return refuse(200, error.message);
    const reference = options.onFault(error);
    return refuse(500, describeError({ code: 'internal', params: { reference } }, options.lang()));
  }
};
