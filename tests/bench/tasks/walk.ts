/**
 * The edits of a measured session: a seeded walk over amounts that are there, four of five within one unit, the
 * fifth anywhere. A new value lies within a tenth of the first one, in the form in which officers type it.
 */
import Database from 'better-sqlite3';
import type { InputOf } from '#shared/contract/index.ts';
import { asDong } from '#shared/domain/brands.ts';
import { measureById } from '#shared/domain/measures.ts';
import { formatAmount } from '#shared/text/amount.ts';
import { below, createRandom, pick, type Random, seedFor } from '../random.ts';

type CellEdit = InputOf<'cells/set'>['edits'][number];

export interface Place {
  readonly year: number;
  /** Local ids. */
  readonly component: number;
  readonly unit: number;
  readonly source: number;
  readonly amount: number;
}

export interface Edit {
  readonly place: Place;
  readonly dong: number;
  readonly cell: CellEdit;
}

interface BookPlaces {
  readonly homes: readonly Place[];
  readonly anywhere: readonly Place[];
  readonly uids: { component: Map<number, string>; unit: Map<number, string>; source: Map<number, string> };
}

const allotted = measureById('allotted').code;
const homeShare = 0.8;
const grain = 100_000;

const columns = 'year, component, unit, source, value AS amount';
const ownVintage = `measure = ${allotted} AND period = 0 AND vintage = year AND indicator = 0`;

const uidsOf = (book: Database.Database, dimension: number): Map<number, string> =>
  new Map(
    book.prepare('SELECT id, uid FROM local_id WHERE dimension = ?').raw().all(dimension) as [
      number,
      string,
    ][],
  );

/** Seeks the first amount at or after a random place, so that even a book of two millions is not read through. */
const seeker = (book: Database.Database) => {
  const next = book.prepare(
    `SELECT ${columns} FROM figure WHERE ${ownVintage} AND year = ? AND component = ?
     AND (unit, source) >= (?, 0) ORDER BY unit, source LIMIT 1`,
  );
  return (year: number, component: number, unit: number): Place | undefined =>
    next.get(year, component, unit) as Place | undefined;
};

const readPlaces = (path: string, random: Random, count: number): BookPlaces => {
  const book = new Database(path, { readonly: true });
  try {
    const years = book.prepare('SELECT year FROM plan_year ORDER BY year').pluck().all() as number[];
    const uids = { component: uidsOf(book, 1), unit: uidsOf(book, 2), source: uidsOf(book, 3) };
    const contents = book
      .prepare("SELECT id FROM local_id JOIN component USING (uid) WHERE dimension = 1 AND kind = 'content'")
      .pluck()
      .all() as number[];
    const seek = seeker(book);
    const draw = (): Place | undefined =>
      seek(pick(random, years), pick(random, contents), below(random, uids.unit.size));
    const anywhere: Place[] = [];
    while (anywhere.length < count) {
      const place = draw();
      if (place) anywhere.push(place);
    }
    const unit = anywhere[0]?.unit ?? 0;
    const ofUnit = book.prepare(
      `SELECT ${columns} FROM figure WHERE ${ownVintage} AND year = ? AND component = ? AND unit = ${unit}`,
    );
    const homes = years.flatMap((year) =>
      contents.flatMap((component) => ofUnit.all(year, component) as Place[]),
    );
    return { homes, anywhere, uids };
  } finally {
    book.close();
  }
};

const nameOf = (place: Place): string => `${place.year}/${place.component}/${place.unit}/${place.source}`;

/** Never the value that the cell holds already: that would be no edit. */
const newAmount = (random: Random, place: Place, present: number): number => {
  const steps = Math.max(2, Math.round((place.amount * 0.1) / grain));
  const base = Math.round(place.amount / grain);
  for (;;) {
    const dong = Math.max(1, base + below(random, 2 * steps + 1) - steps) * grain;
    if (dong !== present) return dong;
  }
};

/** @param purpose tells the walks of one seed apart */
export const walkOf = (path: string, seed: number, purpose: string, count: number): Edit[] => {
  const random = createRandom(seedFor(seed, purpose));
  const { homes, anywhere, uids } = readPlaces(path, random, count);
  const present = new Map<string, number>();
  return anywhere.map((elsewhere) => {
    const place = random() < homeShare ? pick(random, homes) : elsewhere;
    const dong = newAmount(random, place, present.get(nameOf(place)) ?? place.amount);
    present.set(nameOf(place), dong);
    const cell = {
      sheet: 'allocation',
      component: uids.component.get(place.component) ?? '',
      row: uids.unit.get(place.unit) ?? '',
      column: uids.source.get(place.source) ?? '',
      value: formatAmount(asDong(dong), 'million'),
      year: place.year,
    };
    return { place, dong, cell };
  });
};
