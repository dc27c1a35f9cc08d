/** What a finding's place is called, for people: "Dự án & vốn › Tiểu dự án 1: … › Vốn giao năm 2024 – NSTW – ĐTPT". */
import type { FindingPlace } from '#shared/checks/rule.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import { type Lang, rowTitle, type Sheet } from '#shared/sheets/index.ts';

const columnName = (sheet: Sheet, place: FindingPlace, lang: Lang): string => {
  const column = sheet.column.get(place.column);
  return column ? [...column.groups, column.label].map((label) => label[lang]).join(' – ') : '';
};

/** A figure that the text prints is known by its claim: it has no row of its own. */
const rowName = (view: BookView, sheet: Sheet, place: FindingPlace): string => {
  const at = sheet.rowAt.get(place.row);
  const row = at === undefined ? undefined : sheet.rows[at];
  return row ? rowTitle(sheet, row) : (view.records('claim').get(place.row)?.subject ?? '');
};

export const placeName = (
  view: BookView,
  sheet: Sheet | undefined,
  place: FindingPlace,
  lang: Lang,
): string =>
  (sheet ? [sheet.label[lang], rowName(view, sheet, place), columnName(sheet, place, lang)] : [place.sheet])
    .filter((part) => part !== '')
    .join(' › ');
