/** The saved profile that a file is of, by the headers of its sheets. */
import { fold } from '../../text/fold.ts';
import type { KnownProfile } from '../facts.ts';
import type { Table } from '../table.ts';
import { headerOf, type ProfileForSheet } from './detect-sheet.ts';
import { findHeader } from './find-header.ts';
import { type Headers, profileShare, type SheetProfile } from './fit-profile.ts';

/** Below it the file is another form, and detection knows better. */
const leastShare = 0.6;

export const headersOf = (table: Table): Headers => {
  const header = findHeader(table);
  return header ? headerOf(table, header).headers : [];
};

/** Of a profile with several sheets the one of the same name, else the one that fits best. */
const sheetFor = ({ content }: KnownProfile, table: Table, headers: Headers): SheetProfile | undefined => {
  const named = content.sheets.find(({ sheet }) => fold(sheet) === fold(table.name));
  if (named && profileShare(headers, named) >= leastShare) return named;
  return content.sheets.reduce<SheetProfile | undefined>(
    (best, sheet) => (best && profileShare(headers, best) >= profileShare(headers, sheet) ? best : sheet),
    undefined,
  );
};

export const profileForSheet = (
  profile: KnownProfile,
  table: Table,
  headers: Headers,
): ProfileForSheet | null => {
  const sheet = sheetFor(profile, table, headers);
  return sheet && profileShare(headers, sheet) > 0 ? { profile, sheet } : null;
};

const shareOf = (profile: KnownProfile, table: Table, headers: Headers): number => {
  const sheet = sheetFor(profile, table, headers);
  return sheet ? profileShare(headers, sheet) : 0;
};

/** @param wanted uid of the profile that is to be used whatever others would fit */
export const chooseProfile = (
  profiles: readonly KnownProfile[],
  tables: readonly Table[],
  wanted: string | undefined,
): KnownProfile | null => {
  const asked = profiles.find(({ uid }) => uid === wanted);
  if (asked) return asked;
  const headers = new Map(tables.map((table) => [table, headersOf(table)]));
  let best: KnownProfile | null = null;
  let most = 0;
  for (const profile of profiles) {
    const share = Math.max(0, ...tables.map((table) => shareOf(profile, table, headers.get(table) ?? [])));
    const size = profile.content.sheets.reduce((sum, { columns }) => sum + columns.length, 0);
    const score = share + size / 1_000;
    if (share >= leastShare && score > most) {
      best = profile;
      most = score;
    }
  }
  return best;
};
