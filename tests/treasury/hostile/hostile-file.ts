/** A file that means harm, or is merely odd, and how it has to end (reliability.md §4). */

/** Text, a finite number, or what else a cell can be; null is blank. */
export type ExpectedCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly error: string }
  | { readonly unresolved: string }
  | { readonly formula: string | number };

export type Ending =
  | {
      readonly end: 'read';
      /** Rows that hold anything, over all sheets. */
      readonly rows: number;
      /** Of the first sheet. */
      readonly cells?: Readonly<Record<string, ExpectedCell>>;
      /** Codes that must be among the notices. */
      readonly notices?: readonly string[];
    }
  /** @see codes of `shared/errors/codes.ts`; one of these */
  | { readonly end: 'refused'; readonly codes: readonly string[] }
  /** Read with these rows or refused: never with fewer rows. */
  | { readonly end: 'readOrRefused'; readonly rows: number; readonly codes: readonly string[] };

export interface HostileFile {
  readonly group: string;
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  readonly ending: Ending;
}

export const read = (
  rows: number,
  cells?: Readonly<Record<string, ExpectedCell>>,
  notices?: readonly string[],
): Ending => ({
  end: 'read',
  rows,
  ...(cells && { cells }),
  ...(notices && { notices }),
});

export const refused = (...codes: readonly string[]): Ending => ({ end: 'refused', codes });

export const readOrRefused = (rows: number, ...codes: readonly string[]): Ending => ({
  end: 'readOrRefused',
  rows,
  codes,
});

/** The files of one group. */
export const groupOf =
  (group: string) =>
  (name: string, ending: Ending, make: HostileFile['make']): HostileFile => ({ group, name, ending, make });
