/** The sentence of a refusal on this machine: a time in it is told in the machine's own time zone. */
import type { Refusal } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import type { Lang } from '#shared/sheets/index.ts';
import { timeText } from './text/time-text.ts';

const isLocked = (refusal: Refusal): refusal is Refusal<'locked'> => refusal.code === 'locked';

export const refusalText = (refusal: Refusal, lang: Lang): string => {
  if (!isLocked(refusal)) return describeError(refusal, lang);
  const { code, params } = refusal;
  return describeError({ code, params: { ...params, since: timeText(params.since, lang) } }, lang);
};
