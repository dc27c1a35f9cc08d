/** A rule that reads what it has not declared would miss changes: `run.ts` finds rules by their inputs. */
import { expect, test } from 'vitest';
import type { BookView, YearTrees } from '../domain/book-view.ts';
import type { RecordKind } from '../domain/records.ts';
import { forgetClaims } from './claim-index.ts';
import { rules } from './rules.ts';
import { smallBook } from './testing/small-book.ts';
import { wrongBook } from './testing/wrong-book.ts';

/** Trees of components, units, sources and vintages may be read by all: a change of theirs is a full run. */
const trackedTrees = (trees: YearTrees, read: Set<string>): YearTrees => ({
  year: trees.year,
  components: trees.components,
  units: trees.units,
  sources: trees.sources,
  vintages: trees.vintages,
  get indicators() {
    read.add('indicator');
    return trees.indicators;
  },
});

const tracked = (book: BookView, read: Set<string>): BookView => ({
  trees: (year) => trackedTrees(book.trees(year), read),
  total: (measure, query) => {
    read.add(measure);
    return book.total(measure, query);
  },
  leaf: (measure, query) => {
    read.add(measure);
    return book.leaf(measure, query);
  },
  hasNegative: (measure, year, period) => {
    read.add(measure);
    return book.hasNegative(measure, year, period);
  },
  figure: (measure, query) => {
    read.add(measure);
    return book.figure(measure, query);
  },
  records: <Kind extends RecordKind>(kind: Kind) => {
    read.add(kind);
    return book.records(kind);
  },
});

test.each(rules.map((rule) => [rule.code, rule] as const))('%s reads only what it declares', (_, rule) => {
  const read = new Set<string>();
  for (const book of [smallBook(), wrongBook()]) {
    for (const year of [2023, 2024]) {
      const view = tracked(book, read);
      rule.runAll(view, year, new Map());
      forgetClaims(view);
    }
  }
  const declared: readonly string[] = [...rule.inputs.measures, ...rule.inputs.records];
  expect([...read].filter((each) => !declared.includes(each))).toEqual([]);
});

test('in the book where everything is wrong, every rule finds something', () => {
  const book = wrongBook();
  const silent = rules.filter((rule) => {
    const found = new Map();
    rule.runAll(book, 2024, found);
    return found.size === 0;
  });
  expect(silent.map(({ code }) => code)).toEqual([]);
});
