/** P10: all totals from the leaves and all checks over them, against the same totals by SQL. */
import { Book } from '#engine/book/index.ts';
import { openStore } from '#engine/store/index.ts';
import { runAll } from '#shared/checks/run.ts';
import { compareTotals, openSqlTotals } from './sql-totals.ts';

export interface RecomputeInput {
  readonly path: string;
  readonly rounds: number;
}

/** Milliseconds. */
export interface RecomputeOutput {
  readonly totals: number[];
  readonly checks: number[];
  /** SQL's share of each round: together they are all its queries, each once. */
  readonly sql: number[];
  readonly queries: number;
  readonly compared: number;
}

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const runChecks = (book: Book): void => {
  for (const year of book.years) {
    const found = runAll(book, year);
    if (found.size > 0) throw new Error(`the book alarms: ${[...found.keys()].join(', ')}`);
  }
};

/** SQL's queries are dealt out over the rounds, so that both sides see the machine at the same times. */
export const measureRecompute = ({ path, rounds }: RecomputeInput): RecomputeOutput => {
  const holder = { machine: 'bench', user: 'bench', since: '' };
  const opened = openStore({ path, readOnly: false, holder });
  if (!opened.ok) throw new Error(opened.error.code);
  const book = new Book(opened.value.store);
  const { totals } = book.load();
  totals.rebuild();
  const sql = openSqlTotals(path, book, book.years.at(-1) ?? 0);
  const compared = compareTotals(sql, book);
  runChecks(book);
  const output: RecomputeOutput = { totals: [], checks: [], sql: [], queries: sql.queries.length, compared };
  for (let round = 0; round < rounds; round++) {
    output.totals.push(timed(() => totals.rebuild()));
    output.checks.push(timed(() => runChecks(book)));
    output.sql.push(
      timed(() => {
        for (let at = round; at < sql.queries.length; at += rounds) {
          const query = sql.queries[at];
          if (query) sql.rows(query);
        }
      }),
    );
  }
  sql.close();
  opened.value.store.close();
  return output;
};
