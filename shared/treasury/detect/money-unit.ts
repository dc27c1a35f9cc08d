/**
 * The unit of money as the file states it (treasury.md §5 M6): "ĐVT: triệu đồng" anywhere around the table, "(nghìn
 * đồng)" in a header. A form that was left empty ("ĐVT: … đồng") states nothing.
 */
import { fold } from '../../text/fold.ts';
import type { MoneyUnit } from '../../text/money-unit.ts';
import { firstSaid, type Said, type SheetTexts, type StatedText, saidIn } from './stated-texts.ts';

const unitWords: readonly (readonly [MoneyUnit, string])[] = [
  ['million', '(?:trieu|tr|1[., ]?000[., ]?000)[ .]*(?:dong|d|vnd)'],
  ['thousand', '(?:nghin|ngan|1[., ]?000)[ .]*(?:dong|d|vnd)'],
  ['billion', '(?:ty|ti)[ .]*(?:dong|d|vnd)'],
  ['dong', '(?:viet nam )?(?:dong|vnd)(?: viet nam)?'],
];

/** "Đơn vị: Đông Khê" is a place: after the bare word the unit has to be all there is. */
const announcing = '(?:dvt|don vi tinh|dv tinh|don vi do)(?: tien)?\\s*[:\\-]?\\s*';
const bareAnnouncing = '(?:don vi|dv)\\s*[:\\-]?\\s*';

interface UnitPatterns {
  readonly unit: MoneyUnit;
  /** After the words that announce it. */
  readonly announced: RegExp;
  /** On its own, in brackets or as the whole text. */
  readonly alone: RegExp;
}

const patterns: readonly UnitPatterns[] = unitWords.map(([unit, word]) => ({
  unit,
  announced: new RegExp(
    `(?:^|[^\\p{L}])(?:${announcing}${word}(?![\\p{L}\\d])|${bareAnnouncing}${word}\\s*(?:$|[),;.]))`,
    'u',
  ),
  alone: new RegExp(`^\\(?${word}\\)?$|\\(\\s*${word}\\s*\\)`, 'u'),
}));

const unitIn = ({ text }: Pick<StatedText, 'text'>): MoneyUnit | null => {
  const folded = fold(text);
  const found = patterns.find(({ announced }) => announced.test(folded));
  return (found ?? patterns.find(({ alone }) => alone.test(folded)))?.unit ?? null;
};

export const statedUnit = (sheets: readonly SheetTexts[]): Said<MoneyUnit> | undefined =>
  firstSaid([
    [...saidIn(sheets, 'titles', unitIn), ...saidIn(sheets, 'header', unitIn)],
    saidIn(sheets, 'notes', unitIn),
  ]);
