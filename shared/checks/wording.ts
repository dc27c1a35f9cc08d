/** Names of the book's things as findings call them. */
import type { YearTrees } from '../domain/book-view.ts';
import type { MeasureId } from '../domain/measures.ts';
import type { LegalDocument } from '../domain/records.ts';
import { componentLabel, type Label } from '../sheets/index.ts';
import { placeInWords } from '../text/place-in-words.ts';

const measureWords: Readonly<Record<MeasureId, Label>> = {
  assigned: { vi: 'Vốn giao', en: 'Assigned' },
  allotted: { vi: 'Phân bổ', en: 'Allotted' },
  disbursedCompleted: { vi: 'Giải ngân khối lượng hoàn thành', en: 'Disbursed for accepted volume' },
  disbursedAdvance: { vi: 'Tạm ứng', en: 'Advances' },
  disbursedUnsplit: { vi: 'Giải ngân (chưa tách tạm ứng)', en: 'Disbursed, advances not told apart' },
  reported: { vi: 'Chủ đầu tư báo cáo', en: 'Reported by the investor' },
  baseline: { vi: 'Đầu kỳ', en: 'Baseline' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  result: { vi: 'Kết quả', en: 'Result' },
};

const disbursed: Label = { vi: 'Giải ngân', en: 'Disbursed' };

export const measureLabel = (measures: readonly MeasureId[]): Label => {
  const [only] = measures;
  return only !== undefined && measures.length === 1 ? measureWords[only] : disbursed;
};

/** "Vốn giao – Ngân sách trung ương". */
export const withName = (label: Label, name: string): Label => ({
  vi: `${label.vi} – ${name}`,
  en: `${label.en} – ${name}`,
});

/** A place of the text: "A.I chú thích 2 (5)". */
export const citedLabel = (place: string): Label => ({
  vi: placeInWords(place, 'vi'),
  en: placeInWords(place, 'en'),
});

export const vintageLabel = (year: number, vintage: number): Label =>
  vintage === year
    ? { vi: `Vốn giao năm ${vintage}`, en: `Capital of ${vintage}` }
    : { vi: `Vốn năm ${vintage} kéo dài`, en: `Carried over from ${vintage}` };

/** As the funding sheet labels the row; the uid where the year's tree does not know it. */
export const componentName = ({ components }: YearTrees, uid: string | undefined): string => {
  const at = uid === undefined ? 0 : components.indexOf.get(uid);
  const node = at === undefined ? undefined : components.nodes[at];
  return node ? componentLabel(node) : (uid ?? '');
};

export const sourceName = ({ sources }: YearTrees, uid: string | undefined): string => {
  const at = uid === undefined ? 0 : sources.indexOf.get(uid);
  return (at === undefined ? undefined : sources.nodes[at]?.name) ?? uid ?? '';
};

export const unitName = ({ units }: YearTrees, uid: string): string => {
  const at = units.indexOf.get(uid);
  return (at === undefined ? undefined : units.nodes[at]?.name) ?? uid;
};

/** "Kế hoạch số 183/KH-UBND"; a document cited without number has its kind only. */
export const documentName = (document: LegalDocument | undefined, uid: string): string => {
  if (!document) return uid;
  return document.number === '' ? document.kind : `${document.kind} số ${document.number}`;
};

/** As plans print it (Nghị định 30/2020: a zero before days below 10 and months below 3): 08/8/2023, 31/01/2024. */
export const shownDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
};

/** 202401 as 01/2024. */
export const shownMonth = (period: number): string =>
  `${String(period % 100).padStart(2, '0')}/${Math.floor(period / 100)}`;
