import type { OutputOf } from '#shared/contract/index.ts';
import { hang, proseWidth } from '../text/wrap.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { openToRead } from './opening.ts';

type Report = OutputOf<'book/verify'>;

const reportText = ({ lang, output }: Call, report: Report): string => {
  const say = words[lang];
  const { figures, changeSets, totalsCompared, contentHash, problems } = report;
  return [
    report.sound ? say.sound : say.unsound,
    ...problems.map(({ message }) => hang('  ', message, proseWidth(output.width))),
    say.verified(countText(figures), countText(changeSets), countText(totalsCompared)),
    `${say.contentHash}: ${contentHash}`,
  ].join('\n');
};

export const runVerify = async (call: Call): Promise<number> => {
  await openToRead(call);
  const report = await call.ask('book/verify', {});
  await call.output.answer(report, () => reportText(call, report));
  return report.sound ? 0 : 1;
};
