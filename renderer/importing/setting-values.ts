/** Settings of a file as a person types and reads them. */
import { formatDate, parseDate } from '#shared/text/date.ts';
import { monthText } from '#shared/text/month.ts';
import type { Settings } from './state.ts';

export type TypedSetting = 'budgetYear' | 'asOf' | 'period' | 'treasuryOffice';

const firstYear = 1990;
const lastYear = 2053;

const yearOf = (text: string): number | undefined => {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= firstYear && year <= lastYear ? year : undefined;
};

/** "3/2024", "03-2024" as 202403. */
const periodOf = (text: string): number | undefined => {
  const [, month, year = ''] = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  const found = yearOf(year);
  const number = Number(month);
  return found !== undefined && number >= 1 && number <= 12 ? found * 100 + number : undefined;
};

const dateOf = (text: string): string | undefined => {
  const date = parseDate(text);
  return date.ok && date.value !== null ? date.value : undefined;
};

/** What is typed, as it is kept: null where the field is blank, undefined where nobody can read it. */
export const readSetting = (setting: TypedSetting, typed: string): Partial<Settings> | undefined => {
  const text = typed.trim();
  if (text === '') return { [setting]: null };
  if (setting === 'treasuryOffice') return { treasuryOffice: text };
  const value =
    setting === 'budgetYear' ? yearOf(text) : setting === 'period' ? periodOf(text) : dateOf(text);
  return value === undefined ? undefined : { [setting]: value };
};

export const settingText = (settings: Settings, setting: TypedSetting): string => {
  const { budgetYear, asOf, period, treasuryOffice } = settings;
  if (setting === 'budgetYear') return budgetYear === null ? '' : String(budgetYear);
  if (setting === 'asOf') return asOf === null ? '' : formatDate(asOf);
  if (setting === 'period') return period === null ? '' : monthText(period);
  return treasuryOffice ?? '';
};
