/** Which fields say something of which dimension, and which of them is asked about first. */
import { codeFields, type ImportField, type MatchDimension, type NameField } from '../fields.ts';

/** In the order in which a person is asked: the finest and surest key first. */
const asked: Readonly<Record<MatchDimension, readonly ImportField[]>> = {
  component: ['projectCode', 'projectName', 'componentName', 'programmeCode'],
  unit: ['areaCode', 'unitName'],
  source: ['budgetSourceCode', 'sourceName'],
};

/** Asked about only where nothing else says what unit it is. */
const lastResort: Readonly<Record<MatchDimension, readonly ImportField[]>> = {
  component: [],
  unit: ['investor', 'budgetUnitCode'],
  source: [],
};

export const nameDimension: Readonly<Record<NameField, MatchDimension>> = {
  projectName: 'component',
  componentName: 'component',
  unitName: 'unit',
  investor: 'unit',
  sourceName: 'source',
};

/** Name a work itself; what else speaks of a component may name a line above it. */
const finest: readonly ImportField[] = ['projectCode', 'projectName'];

export const isFinest = (field: ImportField): boolean => finest.includes(field);

/** Place in the order of asking; −1 where it is not asked about. */
export const askOrder = (dimension: MatchDimension, field: ImportField): number =>
  asked[dimension].indexOf(field);

export const isLastResort = (dimension: MatchDimension, field: ImportField): boolean =>
  lastResort[dimension].includes(field);

/** Any code may have been said to stand for any dimension; names only for their own. */
export const maySpeak = (dimension: MatchDimension, field: ImportField): boolean =>
  askOrder(dimension, field) >= 0 ||
  isLastResort(dimension, field) ||
  ((codeFields as readonly ImportField[]).includes(field) && field !== 'projectCode' && field !== 'areaCode');
