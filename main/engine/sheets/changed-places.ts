/**
 * Where changes show in the sheets, so that a window can bring a person to what was undone: the way back from
 * `writeCell`, which leads from cells to changes. What shows in no cell is left out, and so is what is allotted,
 * whose sheet shows one component at a time.
 */
import { type Change, type FigureKey, isFigureChange, type RecordChange } from '#shared/changes/change.ts';
import { claimPlace, fundingPlace, indicatorPlace } from '#shared/checks/places.ts';
import type { FindingPlace } from '#shared/checks/rule.ts';
import { measureByCode } from '#shared/domain/measures.ts';
import type { Claim, ComponentVersion, TargetForm } from '#shared/domain/records.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Sheet } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';

export interface ChangedPlace extends FindingPlace {
  readonly year: number;
}

/** A session. */
interface Place {
  readonly book: Book;
  readonly sheet: (id: string, year: number) => Result<Sheet>;
}

const placeLimit = 1_000;

const placeOfFigure = (book: Book, key: FigureKey): FindingPlace | null => {
  const { localIds } = book;
  const measure = measureByCode(key.measure)?.id;
  if (measure === 'baseline' || measure === 'target' || measure === 'result')
    return indicatorPlace(localIds.uidOf('indicator', key.indicator) ?? '', measure);
  if (measure !== 'assigned') return null;
  const component = localIds.uidOf('component', key.component);
  const source = localIds.uidOf('source', key.source);
  return fundingPlace(book, { year: key.year, component, source, vintage: key.vintage || undefined });
};

/** The record as it is now or, where the change has removed it, as it was. */
const recordOf = <Shape>(book: Book, change: RecordChange): Shape | null => {
  const record = book.plainRecord(change.kind, change.key) ?? (change.field === '' ? change.before : null);
  /** The kind of the change says which shape it has. */
  return record as Shape | null;
};

/** Newest year first: what has no year of its own shows in all of them. */
const inEachYear = (book: Book, place: FindingPlace): ChangedPlace[] =>
  [...book.years].reverse().map((year) => ({ ...place, year }));

/** Fields with a column of their own; where a row stands, say, is seen at its name. */
const ownColumns: ReadonlySet<string> = new Set(['code', 'leadAgency', 'unitName', 'scope', 'place']);

const columnOf = ({ field }: RecordChange): string => (ownColumns.has(field) ? field : 'name');

const placesOfClaim = (book: Book, change: RecordChange): ChangedPlace[] => {
  const claim = recordOf<Claim>(book, change);
  return claim ? [{ ...claimPlace(book, claim), year: claim.year }] : [];
};

const placesOfForm = (book: Book, change: RecordChange): ChangedPlace[] => {
  const form = recordOf<TargetForm>(book, change);
  return form ? [{ ...indicatorPlace(form.indicator, 'comparator'), year: form.year }] : [];
};

const placesOfVersion = (book: Book, change: RecordChange): ChangedPlace[] => {
  const version = recordOf<ComponentVersion>(book, change);
  if (!version) return [];
  const place = { sheet: 'funding', row: version.component, column: columnOf(change) };
  return inEachYear(book, place).filter(({ year }) => {
    const { components } = book.trees(year);
    return components.nodes[components.indexOf.get(version.component) ?? -1]?.versionUid === version.uid;
  });
};

const placesOfRecord = (book: Book, change: RecordChange): ChangedPlace[] => {
  switch (change.kind) {
    case 'claim':
      return placesOfClaim(book, change);
    case 'targetForm':
      return placesOfForm(book, change);
    case 'componentVersion':
      return placesOfVersion(book, change);
    case 'component':
      return inEachYear(book, { sheet: 'funding', row: change.key, column: columnOf(change) });
    case 'indicator':
      return inEachYear(book, indicatorPlace(change.key, columnOf(change)));
    default:
      return [];
  }
};

const placesOfChange = (book: Book, change: Change): ChangedPlace[] => {
  if (!isFigureChange(change)) return placesOfRecord(book, change);
  const place = placeOfFigure(book, change.key);
  return place ? [{ ...place, year: change.key.year }] : [];
};

const isShown = (found: Result<Sheet>, { row, column }: FindingPlace): boolean =>
  found.ok && found.value.rowAt.has(row) && found.value.column.has(column);

/** Cells that changes show in now, in the order of the changes; at most a thousand. */
export const changedPlaces = (session: Place, changes: Iterable<Change>): ChangedPlace[] => {
  const places = new Map<string, ChangedPlace>();
  for (const change of changes) {
    for (const { sheet, row, column, year } of placesOfChange(session.book, change)) {
      const name = [sheet, row, column, year].join('\n');
      if (places.has(name) || !isShown(session.sheet(sheet, year), { sheet, row, column })) continue;
      places.set(name, { sheet, row, column, year });
      if (places.size === placeLimit) return [...places.values()];
    }
  }
  return [...places.values()];
};
