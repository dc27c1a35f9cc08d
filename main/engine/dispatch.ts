/**
 * A request's way: known → parsed → allowed → done → answered. The only place that catches everything: what a
 * handler throws is a fault, logged under a reference number, and never shown as a stack trace.
 */

import type { z } from 'zod';
import { en, vi } from 'zod/locales';
import { requestByName } from '#shared/contract/index.ts';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import type { BookContext, Context } from './context.ts';
import type { Reply } from './engine.ts';
import { refusalOfFault } from './fault.ts';
import { handlers } from './handlers/index.ts';
import type { Session } from './session.ts';

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

export const dispatch = async (context: Context, request: Incoming): Promise<Reply> => {
  let result: Result<unknown>;
  // A listener that asks something as soon as it is told of a change is answered when the change is written.
  if (context.state.session?.isWriting) await Promise.resolve();
  try {
    result = await run(context, request);
  } catch (error) {
    const { session } = context.state;
    const failing = { path: session?.path ?? '', what: request.name };
    result = { ok: false, error: refusalOfFault(context.environment, failing, error) };
  }
  if (result.ok) return result;
  return { ok: false, error: { ...result.error, message: describeError(result.error, context.lang) } };
};
