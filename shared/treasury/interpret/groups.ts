/**
 * Headings among the rows ("I. Huyện Bảo Lạc") and which of them each row stands under. A heading of the kind of work
 * ("Công trình chuyển tiếp", M4) names no member and covers none that does.
 */
import { fold } from '../../text/fold.ts';
import { rowKinds } from '../fields.ts';
import { cellText, type KeyColumn } from '../match/index.ts';
import type { Table } from '../table.ts';

const group = rowKinds.indexOf('group');

const ordinal =
  /^\s*(?:([A-HJ-UW-Z]|[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.):/-]\s*|([A-HJ-UW-Z]|[IVX]+|\d+)\s+(?=\p{Lu}))/u;

const kindsOfWork =
  /^(?:trong do|bao gom|(?:cac )?(?:cong trinh|du an|ha muc)? ?(?:chuyen tiep|khoi cong moi|hoan thanh|da hoan thanh|dang thi cong|quyet toan|chuan bi dau tu|keo dai))/;

/** 0 A, 1 I, 2 1, 3 1.1 or a; −1 where the heading has no number. */
const levelOf = (numeral: string): number => {
  if (numeral === '') return -1;
  if (/^[IVX]+$/.test(numeral)) return 1;
  if (/^[A-Z]$/.test(numeral)) return 0;
  return /^\d+$/.test(numeral) ? 2 : 3;
};

export interface Heading {
  readonly row: number;
  readonly label: string;
  readonly level: number;
  /** Says which member; a kind of work does not. */
  readonly telling: boolean;
}

const numeralCell = /^(?:[A-Z]|[IVX]+|\d+(?:\.\d+)*|[a-zđ])\.?$/;

/** Not by a pattern, which blanks without end would hold up. */
const withoutColon = (text: string): string => (text.endsWith(':') ? text.slice(0, -1).trimEnd() : text);

const headingOf = (table: Table, names: readonly KeyColumn[], row: number): Heading | null => {
  let numeral = '';
  let label = '';
  for (const column of table.columns) {
    const text = cellText(table, column, row);
    if (text === '') continue;
    if (label === '' && numeral === '' && numeralCell.test(text)) numeral = text.replace(/\.$/, '');
    else if (label === '' && /\p{L}{2}/u.test(text)) label = text;
  }
  const named = names.find(({ ids }) => (ids[row] ?? 0) > 0);
  const text = named ? (named.texts[named.ids[row] ?? 0] ?? label) : label;
  const inText = ordinal.exec(text);
  const bare = withoutColon(text.replace(ordinal, '').trim());
  if (bare === '') return null;
  const number = numeral === '' ? (inText?.[1] ?? inText?.[2] ?? '') : numeral;
  return { row, label: bare, level: levelOf(number), telling: !kindsOfWork.test(fold(bare)) };
};

export const headingsOf = (table: Table, kinds: Uint8Array, names: readonly KeyColumn[]): Heading[] => {
  const headings: Heading[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (kinds[row] !== group) continue;
    const heading = headingOf(table, names, row);
    if (heading) headings.push(heading);
  }
  return headings;
};

/**
 * Of each row the lowest telling heading that it stands under, '' where there is none. A heading ends those of its own
 * level and below; one without a number ends all others without a number.
 */
export const labelsAbove = (rowCount: number, headings: readonly Heading[]): string[] => {
  const labels: string[] = new Array<string>(rowCount).fill('');
  let open: Heading[] = [];
  let next = 0;
  let label = '';
  for (let row = 0; row < rowCount; row++) {
    const heading = headings[next];
    if (heading?.row === row) {
      next += 1;
      if (heading.telling || heading.level >= 0) {
        open = [...open.filter(({ level }) => level < heading.level), heading];
      }
      label = open.filter(({ telling }) => telling).at(-1)?.label ?? '';
    } else labels[row] = label;
  }
  return labels;
};
