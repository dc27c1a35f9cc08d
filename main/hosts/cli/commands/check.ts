import type { OutputOf } from '#shared/contract/index.ts';
import type { Call } from './command.ts';
import { findingsText } from './findings-text.ts';
import { isOpen } from './open-findings.ts';
import { openToRead } from './opening.ts';

export const hasOpenError = ({ findings }: OutputOf<'checks/list'>): boolean =>
  findings.some((finding) => finding.severity === 'error' && isOpen(finding));

export const runCheck = async (call: Call): Promise<number> => {
  await openToRead(call);
  const checks = await call.ask('checks/list', { year: call.options.year });
  await call.output.answer(checks, () => findingsText(call, checks));
  return hasOpenError(checks) ? 1 : 0;
};
