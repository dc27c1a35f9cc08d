/** A seed as the changes that put it into an empty book. */
import type { Change, FigureKey } from '#shared/changes/change.ts';
import { makeRecord } from '#shared/changes/record-changes.ts';
import { measureById } from '#shared/domain/measures.ts';
import { recordKinds } from '#shared/domain/records.ts';
import type { Seed, SeedFigure } from '#shared/domain/seed.ts';
import type { Book } from '../book/index.ts';
import { type DimensionName, dimensions } from '../store/index.ts';

const idOf = (book: Book, dimension: DimensionName, uid: string | undefined): number =>
  uid === undefined ? 0 : book.localId(dimension, uid);

const figureKey = (book: Book, figure: SeedFigure): FigureKey => ({
  year: figure.year,
  measure: measureById(figure.measure).code,
  period: figure.period ?? 0,
  component: idOf(book, 'component', figure.component),
  unit: idOf(book, 'unit', figure.unit),
  source: idOf(book, 'source', figure.source),
  vintage: figure.vintage ?? 0,
  indicator: idOf(book, 'indicator', figure.indicator),
});

/** Gives local ids in the order of the seed, so that the file's rows lie as the catalogue lists them. */
export const seedChanges = (book: Book, seeds: readonly Seed[]): Change[] => {
  const changes: Change[] = [];
  for (const seed of seeds) {
    for (const kind of recordKinds) {
      for (const record of seed.records[kind] ?? []) {
        if (kind in dimensions) book.localId(kind as DimensionName, record.uid);
        changes.push(makeRecord(kind, record));
      }
    }
  }
  for (const seed of seeds) {
    for (const figure of seed.figures) {
      changes.push({ kind: 'figure', key: figureKey(book, figure), before: null, after: figure.value });
    }
  }
  return changes;
};
