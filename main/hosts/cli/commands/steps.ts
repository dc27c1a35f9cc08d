/** Back and forth in the history: `undo`, `undo --to`, `redo`. */
import type { OutputOf } from '#shared/contract/index.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { openToWrite } from './opening.ts';

type Step = OutputOf<'history/undo'>;

const stepText = ({ lang }: Call, { revision, summary }: Step): string => {
  const say = words[lang];
  const at = countText(revision);
  return summary === '' ? say.sameContents(at) : `${summary}\n${say.nowAt(at)}`;
};

const answer = async (call: Call, step: Step): Promise<number> => {
  await call.output.answer(step, () => stepText(call, step));
  return 0;
};

export const runUndo = async (call: Call): Promise<number> => {
  const { to } = call.options;
  await openToWrite(call);
  const step =
    to === undefined
      ? await call.ask('history/undo', {})
      : await call.ask('history/revert', { revision: to });
  return answer(call, step);
};

export const runRedo = async (call: Call): Promise<number> => {
  await openToWrite(call);
  return answer(call, await call.ask('history/redo', {}));
};
