/** What every reader of a file from the Treasury is given beside the bytes. */
import type { ReadLimits } from '#shared/treasury/table.ts';

export interface ReadOptions {
  readonly limits: ReadLimits;
  /** Of a text file, where a person says otherwise than the reader guesses. */
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  /** @param done share of the file that is read, from 0 to 1, never falling; called often, so it has to be cheap */
  onProgress(done: number): void;
}
