import type { WireReply } from '#shared/contract/wire.ts';
import type { ErrorCode, ErrorParams } from '#shared/errors/codes.ts';
import { describeError } from '#shared/messages/errors.ts';
import type { Lang } from '#shared/sheets/index.ts';

export type RefusalReply = Extract<WireReply, { ok: false }>;

export const refusalIn = <Code extends ErrorCode>(
  lang: Lang,
  code: Code,
  params: ErrorParams[Code],
): RefusalReply => {
  const refusal = { code, params };
  return { ok: false, error: { ...refusal, message: describeError(refusal, lang) } };
};
