/**
 * How a file is to be read, as far as the file says it (treasury.md §5, §6): proposed with a reason for each part, for a
 * person to look at. What is not stated stays undecided and keeps the file from being written.
 */
import type { Catalogue, KnownProfile } from '../facts.ts';
import type { Reason } from '../reasons.ts';
import type { ImportSettings } from '../settings.ts';
import type { Table, Workbook } from '../table.ts';
import { chooseProfile, headersOf, profileForSheet } from './choose-profile.ts';
import { type Candidate, chooseSheets } from './choose-sheets.ts';
import { type DetectedSheet, detectFreely, detectSheet, headerAt, noHeader } from './detect-sheet.ts';
import { findHeader } from './find-header.ts';
import { fileTotal, implausibleUnit, unitBySize } from './plausible-unit.ts';
import { reason } from './sheet-reason.ts';
import { type StatedHints, statedSettings } from './stated-settings.ts';

export interface KnownToDetect {
  readonly catalogue: Catalogue;
  readonly profiles: readonly KnownProfile[];
  /** Whole plan of the year, in đồng; null where the book does not say. */
  readonly capital: number | null;
}

export interface DetectionHints extends StatedHints {
  readonly fileName: string;
  /** Uid of the profile that is to be used whatever others would fit. */
  readonly profile?: string;
}

export interface Detection {
  readonly settings: ImportSettings;
  readonly reasons: readonly Reason[];
  readonly profile: { readonly uid: string; readonly name: string; readonly fits: boolean } | null;
}

/** None of the profile's columns is there: detection proposes what it would without it, for a person to look at. */
const unfitting = (table: Table, catalogue: Catalogue): DetectedSheet | null => {
  const sheet = detectFreely(table, catalogue);
  return sheet && { ...sheet, fits: false };
};

const candidateOf = (table: Table, catalogue: Catalogue, profile: KnownProfile | null): Candidate => {
  if (!profile) return { table, sheet: detectFreely(table, catalogue) };
  const fitting = profileForSheet(profile, table, headersOf(table));
  return {
    table,
    sheet: fitting ? detectSheet(table, findHeader(table), catalogue, fitting) : unfitting(table, catalogue),
  };
};

/** R4; and a unit that nobody states, by size, as something to ask about. */
const sizeReasons = (
  sheets: readonly DetectedSheet[],
  { moneyUnit }: ImportSettings,
  { capital }: KnownToDetect,
): Reason[] => {
  const unknown = moneyUnit === null ? [reason('moneyUnitUnknown', {})] : [];
  if (capital === null || capital <= 0 || sheets.length === 0) return unknown;
  const total = sheets.reduce(
    (sum, { table, settings, kinds }) => sum + fileTotal(table, settings, kinds),
    0,
  );
  if (moneyUnit === null) {
    const size = unitBySize(total, capital);
    return size ? [reason('moneyUnitBySize', { ...size })] : unknown;
  }
  const wrong = implausibleUnit(total, moneyUnit, capital);
  return wrong ? [reason('moneyUnitImplausible', { ...wrong })] : [];
};

/** What keeps any row from being taken. */
const lackReasons = (sheets: readonly DetectedSheet[]): Reason[] => {
  if (sheets.length === 0) return [noHeader()];
  return [
    ...(sheets.some(({ hasAmounts }) => !hasAmounts) ? [reason('noAmountColumn', {})] : []),
    ...(sheets.some(({ hasKeys }) => !hasKeys) ? [reason('noKeyColumn', {})] : []),
  ];
};

export const detect = (workbook: Workbook, known: KnownToDetect, hints: DetectionHints): Detection => {
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const profile = chooseProfile(known.profiles, visible, hints.profile);
  const candidates = workbook.sheets.map((table) => candidateOf(table, known.catalogue, profile));
  const { sheets, reasons } = chooseSheets(candidates);
  const stated = statedSettings(workbook, sheets, profile?.content ?? null, hints);
  const fits = profile !== null && sheets.length > 0 && sheets.every((sheet) => sheet.fits);
  return {
    settings: stated.settings,
    reasons: [
      ...(profile && fits ? [reason('profileFits', { name: profile.name })] : []),
      ...reasons,
      ...lackReasons(sheets),
      ...stated.reasons,
      ...sizeReasons(sheets, stated.settings, known),
    ],
    profile: profile && { uid: profile.uid, name: profile.name, fits },
  };
};

/**
 * Proposes the columns and rows of one sheet anew, after a person has pointed at its header; all else of the settings
 * stays. A sheet that is not in the settings yet is added.
 */
export const detectColumns = (
  workbook: Workbook,
  settings: ImportSettings,
  sheet: string,
  known: KnownToDetect,
): Detection => {
  const table = workbook.sheets.find(({ name }) => name === sheet);
  const before = settings.sheets.find(({ sheet: name }) => name === sheet);
  const header = table && (before ? headerAt(table, before.header) : findHeader(table));
  const found = table && header ? detectSheet(table, header, known.catalogue, null) : null;
  if (!found) return { settings, reasons: [noHeader()], profile: null };
  const replaced = settings.sheets.map((each) => (each.sheet === sheet ? found.settings : each));
  const next = { ...settings, sheets: before ? replaced : [...settings.sheets, found.settings] };
  const reasons = [...found.reasons, ...lackReasons([found]), ...sizeReasons([found], next, known)];
  return { settings: next, reasons, profile: null };
};
