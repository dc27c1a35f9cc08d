/** The sentence of every refusal: what happened, where, and what to do now. */
import type { ErrorCode } from '../errors/codes.ts';
import type { Refusal } from '../errors/result.ts';
import type { Lang } from '../sheets/index.ts';
import { quotable } from '../text/typed-text.ts';
import { fileRefusals } from './file-refusals.ts';
import { importRefusals } from './import-refusals.ts';
import { importingRefusals } from './importing-refusals.ts';
import { inputRefusals } from './input-refusals.ts';
import { recordRefusals } from './record-refusals.ts';
import type { Sentences } from './refusal-sentence.ts';
import { templateRefusals } from './template-refusals.ts';

/** A new code without its sentences does not compile. */
const sentences: Sentences<ErrorCode> = {
  ...inputRefusals,
  ...recordRefusals,
  ...templateRefusals,
  ...fileRefusals,
  ...importRefusals,
  ...importingRefusals,
};

const describe = <Code extends ErrorCode>({ code, params }: Refusal<Code>, lang: Lang): string =>
  sentences[code][lang](params);

/** What a request brought may be quoted in it: nothing of that can act on a terminal or turn the sentence round. */
export const describeError = (error: Refusal, lang: Lang): string => quotable(describe(error, lang));
