/** What becomes of the rows of generated files: recovered, asked about, silently wrong. Over layouts, seeds and mess. */

import { generate, layouts, makeWorld, messIds } from '../../treasury/generate/index.ts';
import { importInProcess } from '../../treasury/import-in-process.ts';
import { below, createRandom, seedFor } from '../random.ts';

export interface SharesInput {
  readonly seed: number;
  readonly files: number;
  readonly rows: number;
}

export interface SharesOutput {
  readonly files: number;
  readonly details: number;
  /** Before anybody answers a question of the preview. */
  readonly recoveredAtOnce: number;
  readonly recovered: number;
  readonly asked: number;
  readonly wrong: readonly string[];
  readonly questions: number;
}

export const measureShares = ({ seed, files, rows }: SharesInput): SharesOutput => {
  const world = makeWorld(seed, 200);
  const wrong: string[] = [];
  const sums = { details: 0, recoveredAtOnce: 0, recovered: 0, asked: 0, questions: 0 };
  for (let at = 0; at < files; at++) {
    const random = createRandom(seedFor(seed, `shares ${at}`));
    const layout = layouts[at % layouts.length] ?? 'works';
    const messes = messIds.filter(() => below(random, 3) === 0);
    const generated = generate({ seed: seed + at, world, layout, rows, messes });
    const { first, last, questions } = importInProcess(generated);
    sums.details += last.details;
    sums.recoveredAtOnce += first.recovered;
    sums.recovered += last.recovered;
    sums.asked += last.asked;
    sums.questions += questions;
    for (const each of [...first.wrong, ...last.wrong])
      wrong.push(`${layout} seed ${seed + at} ${messes.join(' ')}: ${each}`);
  }
  return { files, ...sums, wrong };
};
