/**
 * What the words of a row say that it is (treasury.md §5 M4, M5): before any sum is looked at. Folded, but for "Cộng",
 * which without its mark is "Công trình …" as well.
 */
import { fold } from '../../text/fold.ts';

export type LabelKind = 'total' | 'group' | 'ofWhich' | 'part' | 'signature' | 'note' | 'plain';

const totalStart = /^(?:tong (?:so|cong|hop|von|chung|toan)\b|luy ke trang|cong trang|mang sang|trang truoc)/;
const totalWhole = /^(?:tong|toan tinh|cong|chung)(?: *[(:].*)?$/;
/** "Cộng huyện A", "CỘNG (I+II)"; never "Công trình", "Cộng đồng". */
const plusStart = /^(?:cộng|cộng dồn|CỘNG|Cộng)(?![\p{L}])(?! *(?:đồng|ĐỒNG)\b)/u;
const ofWhich = /^(?:trong do|bao gom|chia ra|gom)\b/;
const groupStart =
  /^(?:\d+(?:\.\d+)*[.)]? *)?(?:(?:cac )?(?:cong trinh|du an)(?: da)? (?:chuyen tiep|khoi cong moi|hoan thanh|quyet toan|du kien)|chuan bi dau tu|thuc hien (?:du an|dau tu)$)/;
/** "I. ", "II - ", "A/": in capitals, as headings are numbered. */
const romanLabel = /^(?:[IVX]{1,5}|[A-H])(?:[.)/:]|\s*-)\s*\p{L}/u;
const signature =
  /^(?:nguoi lap|lap bieu|ke toan|phu trach ke toan|thu truong|giam doc|pho giam doc|chu tich|pho chu tich|kt\.|tm\.|tl\.|tuq\.|xac nhan|dai dien|noi nhan|\(?ky[, ]|truong phong|chu tai khoan|[\p{L} .]{2,40}, *ngay .* thang .* nam|ngay *[.…\d]* *thang)/u;
const note = /^\(?(?:trang \d|ghi chu|luu y|chu thich|nguon so lieu|\(\*\)|\*)/;

const ruled: readonly (readonly [LabelKind, RegExp])[] = [
  ['ofWhich', ofWhich],
  ['signature', signature],
  ['note', note],
  ['total', totalStart],
  ['group', groupStart],
];

/** All that is told by stands at the beginning. */
const looked = 60;

/** @param label the first text of the row that is no ordinal */
export const labelKind = (label: string): LabelKind => {
  const text = label.trim();
  if (text === '') return 'plain';
  if (/^[-+–−•*]/.test(text)) return 'part';
  const bare = text.replace(/^(?:[IVX]+|[A-H]|\d+)[.)/]\s*/, '');
  const words = fold(bare.slice(0, looked));
  if (plusStart.test(bare) || (totalWhole.test(words) && !/^công/i.test(bare))) return 'total';
  const found = ruled.find(
    ([kind, pattern]) => pattern.test(words) && !(kind === 'total' && /^tong cong ty/.test(words)),
  );
  if (found) return found[0];
  return romanLabel.test(text) ? 'group' : 'plain';
};

/** "I", "II.", "A", "B": the numbering of groups. "1", "1.1", "I.1", "a" and "-" say nothing by themselves (M3). */
export const isGroupOrdinal = (ordinal: string): boolean =>
  /^(?:[IVX]{1,6}|[A-H])[.)]?$/.test(ordinal.trim());

/** How deep an ordinal counts: "1" 1, "1.1" 2, "a" 8, "-" 9; 0 where there is none. */
export const ordinalDepth = (ordinal: string): number => {
  const text = ordinal.trim().replace(/[.)]$/, '');
  if (text === '') return 0;
  if (/^\d+(?:[.,]\d+)*$/.test(text)) return text.split(/[.,]/).length;
  if (/^[a-zđ]$/.test(text)) return 8;
  return /^[-+–•]/.test(text) ? 9 : 1;
};

/** How high a heading stands: "A" 1, "I" 2, "I.1" 3, words alone 4. The lower the number, the more is beneath it. */
export const headingDepth = (ordinal: string, label: string): number => {
  const own =
    ordinal.trim() === ''
      ? (/^(?:[IVX]{1,5}|[A-H])(?=[.)/:\s-])/.exec(label.trim())?.[0] ?? '')
      : ordinal.trim();
  if (/^[A-H][.)]?$/.test(own)) return 1;
  if (/^[IVX]+[.)]?$/.test(own)) return 2;
  return /^[IVXA-H]+[.\d]+$/.test(own) ? 3 : 4;
};
