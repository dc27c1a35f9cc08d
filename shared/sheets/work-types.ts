/** Kinds of works of a year's catalogue, by name. */
import type { RecordOf } from '../domain/records.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { fold } from '../text/fold.ts';
import { excerpt } from '../text/typed-text.ts';
import type { Records } from './definition.ts';

export type WorkType = RecordOf<'workType'>;

const byPosition = (a: WorkType, b: WorkType): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.uid < b.uid ? -1 : 1;

export const workTypesOf = (records: Records, year: number): WorkType[] =>
  [...records.records('workType').values()]
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9') >= `${year}`)
    .sort(byPosition);

/** "Công trình giao thông" is "Giao thông". */
const wordOf = (text: string): string => fold(text).replace(/^cong trinh +/, '');

export const parseWorkType = (records: Records, year: number, text: string): Result<string | null> => {
  const word = wordOf(text);
  if (word === '') return ok(null);
  const types = workTypesOf(records, year);
  const found = types.find(({ name }) => wordOf(name) === word);
  const choices = types.map(({ name }) => name).join(', ');
  return found ? ok(found.uid) : refuse('invalidChoice', { text: excerpt(text), choices });
};
