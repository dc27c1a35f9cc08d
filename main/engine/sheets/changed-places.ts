/**
 * Where changes show in the sheets, so that a window can bring a person to what was undone: the way back from
 * `writeCell`, which leads from cells to changes. What shows in no cell is left out. A sheet that shows one month or
 * one component at a time is named with it.
 */
import { type Change, type FigureKey, isFigureChange, type RecordChange } from '#shared/changes/change.ts';
import { claimPlace, documentPlace, fundingPlace, indicatorPlace, workPlace } from '#shared/checks/places.ts';
import { disbursedPlace, reconciledPlace, statisticPlace } from '#shared/checks/row-places.ts';
import type { FindingPlace } from '#shared/checks/rule.ts';
import type { TotalQuery } from '#shared/domain/book-view.ts';
import {
  type AdditiveMeasureId,
  disbursedMeasures,
  type IndicatorMeasureId,
  type MeasureId,
  measureByCode,
} from '#shared/domain/measures.ts';
import { statisticCodes } from '#shared/domain/poverty.ts';
import type {
  Citation,
  Claim,
  ComponentVersion,
  Footnote,
  RecordOf,
  Section,
  TargetForm,
  Work,
} from '#shared/domain/records.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Scope, Sheet } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { footnotePlace, sectionPlace, textPlace } from './text-places.ts';

export interface ChangedPlace extends FindingPlace {
  readonly year: number;
}

/** A session. */
interface Place {
  readonly book: Book;
  readonly sheet: (id: string, year: number, scope?: Scope) => Result<Sheet>;
}

const placeLimit = 1_000;

const isWork = (book: Book, component: string | undefined): boolean =>
  book.records('component').get(component ?? '')?.kind === 'work';

const isDisbursed = (measure: MeasureId | undefined): measure is AdditiveMeasureId =>
  disbursedMeasures.some((each) => each === measure);

const placeOfIndicator = (book: Book, key: FigureKey, measure: IndicatorMeasureId): FindingPlace => {
  const uid = book.localIds.uidOf('indicator', key.indicator) ?? '';
  const unit = book.localIds.uidOf('unit', key.unit);
  const indicator = book.records('indicator').get(uid);
  const code = statisticCodes.find((each) => each === indicator?.code);
  if (indicator?.kind !== 'statistic' || code === undefined || unit === undefined)
    return indicatorPlace(uid, measure);
  return statisticPlace(code, measure, unit);
};

const queryOf = ({ localIds }: Book, key: FigureKey): TotalQuery => ({
  year: key.year,
  component: localIds.uidOf('component', key.component),
  unit: localIds.uidOf('unit', key.unit),
  source: localIds.uidOf('source', key.source),
  vintage: key.vintage || undefined,
  period: key.period,
});

/** What a work gets stands in its row; what a component gets, where one chooses it. */
const placeOfAllotted = (book: Book, key: FigureKey, component: string | undefined): FindingPlace => {
  const column = book.localIds.uidOf('source', key.source) ?? '';
  const row = book.localIds.uidOf('unit', key.unit) ?? '';
  return isWork(book, component)
    ? workPlace(component ?? '', column)
    : { sheet: 'allocation', row, column, component };
};

const placeOfNote = (book: Book, change: RecordChange): ChangedPlace[] => {
  const note = recordOf<RecordOf<'note'>>(book, change);
  return note ? [{ sheet: note.sheet, row: note.row, column: 'note', year: note.year }] : [];
};

const placeOfFigure = (book: Book, key: FigureKey): FindingPlace | null => {
  const { localIds } = book;
  const measure = measureByCode(key.measure)?.id;
  if (measure === 'baseline' || measure === 'target' || measure === 'result')
    return placeOfIndicator(book, key, measure);
  const component = localIds.uidOf('component', key.component);
  if (measure === 'allotted' && key.vintage === key.year) return placeOfAllotted(book, key, component);
  if (isDisbursed(measure)) return disbursedPlace(book, measure, queryOf(book, key));
  if (measure === 'reported') return reconciledPlace(book, queryOf(book, key), 'reported');
  if (measure !== 'assigned') return null;
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
  return claim ? [{ ...textPlace(book, claimPlace(book, claim)), year: claim.year }] : [];
};

const placesOfForm = (book: Book, change: RecordChange): ChangedPlace[] => {
  const form = recordOf<TargetForm>(book, change);
  return form ? [{ ...indicatorPlace(form.indicator, 'comparator'), year: form.year }] : [];
};

const placesOfVersion = (book: Book, change: RecordChange): ChangedPlace[] => {
  const version = recordOf<ComponentVersion>(book, change);
  if (!version) return [];
  const place = isWork(book, version.component)
    ? workPlace(version.component, change.field === 'code' ? 'projectCode' : 'name')
    : { sheet: 'funding', row: version.component, column: columnOf(change) };
  return inEachYear(book, place).filter(({ year }) => {
    const { components } = book.trees(year);
    return components.nodes[components.indexOf.get(version.component) ?? -1]?.versionUid === version.uid;
  });
};

/** Columns whose id is not the name of the field. */
const workColumns: Readonly<Record<string, string>> = { '': 'name', unit: 'location', workType: 'kind' };

const placesOfWork = (book: Book, change: RecordChange): ChangedPlace[] => {
  const work = recordOf<Work>(book, change);
  if (!work) return [];
  return [{ ...workPlace(work.component, workColumns[change.field] ?? change.field), year: work.year }];
};

const placesOfDocument = (book: Book, { key, field }: RecordChange): ChangedPlace[] => {
  const column = field === '' ? 'number' : field;
  return inEachYear(book, { sheet: 'documents', row: key, column });
};

const placesOfCitation = (book: Book, change: RecordChange): ChangedPlace[] => {
  const citation = recordOf<Citation>(book, change);
  return citation ? [{ ...documentPlace(citation.document, 'citation'), year: citation.year }] : [];
};

const placesOfSection = (book: Book, change: RecordChange): ChangedPlace[] => {
  const section = recordOf<Section>(book, change);
  return section ? [{ ...sectionPlace(section, change), year: section.year }] : [];
};

const placesOfFootnote = (book: Book, change: RecordChange): ChangedPlace[] => {
  const footnote = recordOf<Footnote>(book, change);
  const place = footnote && footnotePlace(book, footnote);
  return place ? [{ ...place, year: footnote.year }] : [];
};

const placesOfRecord = (book: Book, change: RecordChange): ChangedPlace[] => {
  switch (change.kind) {
    case 'section':
      return placesOfSection(book, change);
    case 'footnote':
      return placesOfFootnote(book, change);
    case 'note':
      return placeOfNote(book, change);
    case 'claim':
      return placesOfClaim(book, change);
    case 'targetForm':
      return placesOfForm(book, change);
    case 'componentVersion':
      return placesOfVersion(book, change);
    case 'component':
      return inEachYear(book, { sheet: 'funding', row: change.key, column: columnOf(change) });
    case 'work':
      return placesOfWork(book, change);
    case 'legalDocument':
      return placesOfDocument(book, change);
    case 'citation':
      return placesOfCitation(book, change);
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
    for (const place of placesOfChange(session.book, change)) {
      const { sheet, row, column, year, period, component } = place;
      const name = [sheet, row, column, year, period, component].join('\n');
      if (places.has(name) || !isShown(session.sheet(sheet, year, { period, component }), place)) continue;
      places.set(name, place);
      if (places.size === placeLimit) return [...places.values()];
    }
  }
  return [...places.values()];
};
