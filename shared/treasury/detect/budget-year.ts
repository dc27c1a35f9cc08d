/**
 * The budget year as the file states it, never taken from the day to which it counts (treasury.md §3.1): "niên độ
 * 2023", "kế hoạch vốn năm 2023"; only then a bare "năm 2023" of a title that is no date.
 */
import { fold } from '../../text/fold.ts';
import { firstSaid, type Said, type SheetTexts, type StatedText, saidIn } from './stated-texts.ts';
import { isYear } from './year-cells.ts';

const strong =
  /(?:nien do(?: ngan sach| nsnn)?|nam ngan sach|ngan sach nam|(?:ke hoach|kh|khv|du toan)(?: von)?(?: dau tu(?: cong| phat trien)?| su nghiep| nsnn| nstw)?(?: duoc giao| giao)?(?: trong)? nam|von(?: giao| dau tu(?: cong| phat trien)?| su nghiep)? nam)\s*:?\s*(\d{4})/g;
const bare = /nam\s*(\d{4})/g;
/** "Tháng 1 năm 2024", "đến năm 2023", "năm 2022 chuyển sang", "giai đoạn 2021-2025": no budget year. */
const dated = /(?:thang\s*\d{1,2}|quy\s*(?:\d|[ivx]+)|den(?: het)?|tu)\s*$/;
const carriedOn = /^\s*(?:duoc (?:phep )?)?(?:keo dai|chuyen (?:nguon|sang)|sang nam)/;
const intoYear = /(?:keo dai|chuyen nguon|chuyen)\s*sang\s*$/;

const yearsOf = (
  folded: string,
  pattern: RegExp,
  isDated: (before: string, after: string) => boolean,
): number[] =>
  [...folded.matchAll(pattern)].flatMap((found) => {
    const year = Number(found[1]);
    const before = folded.slice(0, found.index);
    const after = folded.slice(found.index + found[0].length);
    return isYear(year) && !isDated(before, after) ? [year] : [];
  });

const only = (years: readonly number[]): number | null => {
  const [first, another] = new Set(years);
  return another === undefined ? (first ?? null) : null;
};

const strongIn = ({ text }: Pick<StatedText, 'text'>): number | null =>
  only(yearsOf(fold(text), strong, (_before, after) => carriedOn.test(after)));

const bareIn = ({ text }: Pick<StatedText, 'text'>): number | null =>
  only(
    yearsOf(
      fold(text),
      bare,
      (before, after) => dated.test(before) || carriedOn.test(after) || intoYear.test(before),
    ),
  );

export const statedYear = (sheets: readonly SheetTexts[]): Said<number> | undefined =>
  firstSaid([
    saidIn(sheets, 'titles', strongIn),
    saidIn(sheets, 'header', strongIn),
    saidIn(sheets, 'titles', bareIn),
  ]);
