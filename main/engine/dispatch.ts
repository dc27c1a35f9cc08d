/**
 * A request's way: known → parsed → allowed → done → answered. The only place that catches everything: what a
 * handler throws is a fault, logged under a reference number, and never shown as a stack trace.
 */

import type { z } from 'zod';
import { en, vi } from 'zod/locales';
import { requestByName } from '#shared/contract/index.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import { DamagedBook } from './book/index.ts';
import type { BookContext, Context } from './context.ts';
import type { Reply } from './engine.ts';
import { handlers } from './handlers/index.ts';
import { Refused } from './refused.ts';
import type { Session } from './session.ts';
import { storageRefusal } from './store/index.ts';

/** What is wrong with a request, in the language of the asker. */
const wording = { vi: vi().localeError, en: en().localeError };

const problemsOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || '.'}: ${issue.message}`)
    .join('; ');

type Definition = NonNullable<ReturnType<typeof requestByName.get>>;

const refusalOfPolicy = (definition: Definition, context: Context): Refusal | undefined => {
  if (!definition.policy.needsBook) return undefined;
  const { session } = context.state;
  if (!session) return { code: 'bookNotOpen', params: {} };
  return definition.policy.writes ? session.readOnlyBecause : undefined;
};

/** A request as it arrives: nothing of it is believed before it has been parsed. */
interface Incoming {
  readonly name: string;
  readonly input: unknown;
}

const run = async (context: Context, request: Incoming): Promise<Result<unknown>> => {
  const definition = requestByName.get(request.name);
  if (!definition) return refuse('unknownRequest', { name: String(request.name).slice(0, 100) });
  const parsed = definition.input.safeParse(request.input, { error: wording[context.lang] });
  if (!parsed.success) {
    return refuse('invalidRequest', { name: request.name, problems: problemsOf(parsed.error) });
  }
  const refusal = refusalOfPolicy(definition, context);
  if (refusal) return { ok: false, error: refusal };
  const handler = handlers[definition.name] as (
    context: BookContext,
    input: unknown,
  ) => Result<unknown> | Promise<Result<unknown>>;
  // The policy has just been asked: a handler that wants a book finds one.
  const { session } = context.state;
  const answer = (): Result<unknown> | Promise<Result<unknown>> =>
    handler({ ...context, session: session as Session }, parsed.data);
  return session && definition.policy.needsBook ? session.answer(answer) : answer();
};

const faultOf = (context: Context, request: Incoming, error: unknown): Refusal => {
  const path = context.state.session?.path ?? '';
  if (error instanceof Refused) return error.refusal;
  if (error instanceof DamagedBook) return { code: 'damaged', params: { path, detail: error.message } };
  const storage = storageRefusal(error, path);
  if (storage) return storage;
  const reference = context.environment.ids.hex(4);
  context.environment.log({
    level: 'fault',
    message: `${request.name} failed`,
    reference,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return { code: 'internal', params: { reference } };
};

export const dispatch = async (context: Context, request: Incoming): Promise<Reply> => {
  let result: Result<unknown>;
  try {
    result = await run(context, request);
  } catch (error) {
    result = { ok: false, error: faultOf(context, request, error) };
  }
  if (result.ok) return result;
  return { ok: false, error: { ...result.error, message: describeError(result.error, context.lang) } };
};
