/** What a person is told of something that was thrown; a bug is logged under a reference number that they can quote. */
import type { Refusal } from '#shared/errors/result.ts';
import { DamagedBook } from './book/index.ts';
import type { Environment } from './environment.ts';
import { Refused } from './refused.ts';
import { storageRefusal } from './store/index.ts';

interface Failing {
  /** The open book's; '' where there is none. */
  readonly path: string;
  /** What was being done, for the log. */
  readonly what: string;
}

export const refusalOfFault = (
  { ids, log }: Pick<Environment, 'ids' | 'log'>,
  { path, what }: Failing,
  error: unknown,
): Refusal => {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof DamagedBook) return { code: 'damaged', params: { path, detail: error.message } };
  const storage = storageRefusal(error, path);
  if (storage) return storage;
  const reference = ids.hex(4);
  log({
    level: 'fault',
    message: `${what} failed`,
    reference,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return { code: 'internal', params: { reference } };
};
