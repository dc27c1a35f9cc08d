/** What an officer should know before papers go out: how many findings are open, and which of them are errors. */
import type { Finding } from '#shared/contract/index.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';

/** A finding that has been waived with a reason is no longer open. */
export const isOpen = ({ waived }: Finding): boolean => !waived;

/** @returns how many are open */
export const sayOpenFindings = async ({ ask, lang, options, output }: Call): Promise<number> => {
  const { findings } = await ask('checks/list', { year: options.year });
  const open = findings.filter(isOpen);
  if (open.length === 0) return 0;
  const say = words[lang];
  const of = (severity: Finding['severity']): Finding[] => open.filter((each) => each.severity === severity);
  const errors = of('error');
  const counts = say.counts(errors.length, of('warning').length, of('note').length);
  const titles = errors.map(
    ({ code, title, where }) => `  ${code}  ${say.severity.error}: ${title} (${where})`,
  );
  await output.message([say.openFindings(counts), ...titles].join('\n'));
  return open.length;
};
