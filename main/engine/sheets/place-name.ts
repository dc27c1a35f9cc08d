/** What a finding's place is called, for people: "Dự án & vốn › Tiểu dự án 1: … › Vốn giao năm 2024 – NSTW – ĐTPT". */
import type { FindingPlace } from '#shared/checks/rule.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import type { Lang, Sheet } from '#shared/sheets/index.ts';

/** Sheets that are no grid yet: what stands there is known by its claim or its document. */
const otherSheets: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  text: { vi: 'Nội dung', en: 'Text' },
  documents: { vi: 'Văn bản', en: 'Documents' },
};

const inSheet = (sheet: Sheet, place: FindingPlace, lang: Lang): string[] => {
  const at = sheet.rowAt.get(place.row);
  const row = at === undefined ? undefined : sheet.rows[at];
  const column = sheet.column.get(place.column);
  const headings = column ? [...column.groups, column.label].map((label) => label[lang]).join(' – ') : '';
  return [sheet.label[lang], row?.label ?? '', headings];
};

const elsewhere = (view: BookView, place: FindingPlace, lang: Lang): string[] => {
  const claim = view.records('claim').get(place.row);
  const document = view.records('legalDocument').get(place.row);
  const named = document ? `${document.kind} ${document.number}`.trim() : (claim?.subject ?? '');
  return [otherSheets[place.sheet]?.[lang] ?? place.sheet, named];
};

export const placeName = (
  view: BookView,
  sheet: Sheet | undefined,
  place: FindingPlace,
  lang: Lang,
): string =>
  (sheet ? inSheet(sheet, place, lang) : elsewhere(view, place, lang))
    .filter((part) => part !== '')
    .join(' › ');
