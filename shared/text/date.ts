/** Days as officers type them (31/1/2024, 31-01-2024, 31.01.2024) and as scripts do (2024-01-31); kept as ISO. */
import { ok, type Result, refuse } from '../errors/result.ts';
import { asciiForm, excerpt } from './typed-text.ts';

const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** "ngày 31 tháng 01 năm 2024", as documents write it. */
const inWords = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;

const earliestYear = 1900;
const latestYear = 2100;

const isDay = (year: number, month: number, day: number): boolean => {
  if (year < earliestYear || year > latestYear) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const padded = (value: number): string => String(value).padStart(2, '0');

const partsOf = (typed: string): [year: number, month: number, day: number] | undefined => {
  const forward = iso.exec(typed);
  if (forward) return [Number(forward[1]), Number(forward[2]), Number(forward[3])];
  const found = vietnamese.exec(typed) ?? inWords.exec(typed);
  return found ? [Number(found[3]), Number(found[2]), Number(found[1])] : undefined;
};

/** The day as ISO; null where the text is blank. */
export const parseDate = (text: string): Result<string | null> => {
  const typed = asciiForm(text.normalize('NFC')).trim();
  if (typed === '') return ok(null);
  const parts = partsOf(typed);
  if (!parts || !isDay(...parts)) return refuse('invalidDate', { text: excerpt(text) });
  const [year, month, day] = parts;
  return ok(`${year}-${padded(month)}-${padded(day)}`);
};

/** 2024-01-31 as "31/01/2024"; `parseDate` reads it back. */
export const formatDate = (date: string): string => date.split('-').reverse().join('/');

/** A calendar year; null where the text is blank. */
export const parseYear = (text: string): Result<number | null> => {
  const typed = asciiForm(text).trim();
  if (typed === '') return ok(null);
  const year = /^\d{4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (!(year >= earliestYear && year <= latestYear)) return refuse('invalidYear', { text: excerpt(text) });
  return ok(year);
};
