/** The form of a refusal's sentence, and the few pieces that several sentences share. */
import type { ErrorCode, ErrorParams } from '../errors/codes.ts';
import type { Lang } from '../sheets/index.ts';
import { formatUnits } from '../text/format-number.ts';

export type Sentences<Codes extends ErrorCode> = {
  readonly [Code in Codes]: Readonly<Record<Lang, (params: ErrorParams[Code]) => string>>;
};

/** Whole numbers as the grid shows them: 100.000. */
export const count = (value: number): string => formatUnits(value, 0);

/** What the system says of a failure, for the person who is asked for help; nothing where it says nothing. */
export const aside = (detail: string): string => (detail === '' ? '' : ` (${detail})`);

/** Vietnam has one time zone without summer time: the sentence is the same on every machine. */
const hoursFromUtc = 7;

/** "14:05 ngày 23/11/2026" or "14:05 on 2026-11-23" from an ISO time; the text itself where it is no time. */
export const timeInWords = (iso: string, lang: Lang): string => {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const local = new Date(time + hoursFromUtc * 3_600_000).toISOString();
  const date = local.slice(0, 10);
  const clock = local.slice(11, 16);
  return lang === 'vi' ? `${clock} ngày ${date.split('-').reverse().join('/')}` : `${clock} on ${date}`;
};
