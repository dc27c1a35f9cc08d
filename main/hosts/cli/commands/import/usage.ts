/** Wrong use of `import treasury`, told with where to look. */
import { type Stopped, stop } from '../../stopped.ts';
import { words } from '../../words.ts';
import type { Call } from '../command.ts';
import { type ImportWords, importWords } from './words.ts';

export const wrongUse = ({ lang, command }: Call, problem: (say: ImportWords) => string): Stopped =>
  stop('usage', { problem: `${problem(importWords[lang])}; ${words[lang].seeHelp(command.name)}` });
