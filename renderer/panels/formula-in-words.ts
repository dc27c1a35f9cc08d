/**
 * How a computed cell comes about, in words that a person knows: `=SUM(gnbv2125.1.1;gnbv2125.1.2)` as the two rows,
 * `=centralDevelopment+centralRecurrent` as the two columns, each with its value and its place.
 */
import type { PanelWords } from '#shared/messages/window-panels.ts';
import type { ActiveCell, CellPlace } from '../book/index.ts';

/** A cell of the shown sheet in words; null where there is none. */
export type Describe = (
  place: CellPlace,
) => { readonly rowLabel: string; readonly headings: readonly string[]; readonly display: string } | null;

export interface FormulaPart {
  readonly label: string;
  readonly value: string;
  readonly place: CellPlace;
}

export type FormulaKind =
  | 'sumOfRows'
  | 'sumOfColumns'
  | 'sumOfYears'
  | 'share'
  | 'differenceOf'
  | 'achieved'
  | 'takenFrom'
  | 'noParts';

export interface FormulaInWords {
  readonly kind: FormulaKind;
  readonly parts: readonly FormulaPart[];
}

type Cell = Pick<ActiveCell, 'sheet' | 'row' | 'column' | 'formula'>;

/** How many earlier years carried-over capital can come from, at the most. */
const mostVintages = 60;

/** Headings from where the columns begin to differ: of "Vốn giao › NSTW › ĐTPT" and "… › NSĐP › Cộng" the last two. */
const columnLabels = (headings: readonly (readonly string[])[]): string[] => {
  const first = headings[0] ?? [];
  const differs = first.findIndex((word, at) => headings.some((each) => each[at] !== word));
  const from = headings.length < 2 || differs < 0 ? first.length - 1 : differs;
  return headings.map((each) => each.slice(Math.min(from, each.length - 1)).join(' – '));
};

const columnParts = (cell: Cell, columns: readonly string[], describe: Describe): FormulaPart[] => {
  const found = columns.flatMap((column) => {
    const place = { sheet: cell.sheet, row: cell.row, column };
    const words = describe(place);
    return words ? [{ place, words }] : [];
  });
  const labels = columnLabels(found.map(({ words }) => words.headings));
  return found.map(({ place, words }, at) => ({ label: labels[at] ?? '', value: words.display, place }));
};

const rowParts = (cell: Cell, rows: readonly string[], describe: Describe): FormulaPart[] =>
  rows.flatMap((row) => {
    const place = { sheet: cell.sheet, row, column: cell.column };
    const words = describe(place);
    return words ? [{ label: words.rowLabel, value: words.display, place }] : [];
  });

/** The columns whose sum `all.x` is: `x` of the year itself, `v2023.x`, `v2022.x` … */
const vintageColumns = (cell: Cell, year: number): string[] => {
  const own = cell.column.replace(/^all\./, '');
  return [own, ...Array.from({ length: mostVintages }, (_, at) => `v${year - 1 - at}.${own}`)];
};

/** `a-b` where both are columns: an id may hold "-" itself. */
const differenceColumns = (cell: Cell, text: string, describe: Describe): string[] => {
  const known = (column: string): boolean => describe({ ...cell, column }) !== null;
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const pair = [text.slice(0, at), text.slice(at + 1)];
    if (pair.every(known)) return pair;
  }
  return [];
};

const shareParts = (cell: Cell, column: string, root: string, describe: Describe): FormulaPart[] => [
  ...columnParts(cell, [column], describe),
  ...rowParts({ ...cell, column }, root === cell.row ? [] : [root], describe),
];

const parse = (cell: Cell, formula: string, year: number, describe: Describe): FormulaInWords => {
  if (formula === '=SUM(vintages)') {
    return { kind: 'sumOfYears', parts: columnParts(cell, vintageColumns(cell, year), describe) };
  }
  const rows = /^=SUM\((.*)\)$/.exec(formula)?.[1];
  if (rows === '') return { kind: 'noParts', parts: [] };
  if (rows !== undefined) return { kind: 'sumOfRows', parts: rowParts(cell, rows.split(';'), describe) };
  const share = /^=(.+)\/\1\[(.*)\]$/.exec(formula);
  if (share) return { kind: 'share', parts: shareParts(cell, share[1] ?? '', share[2] ?? '', describe) };
  // ASSIGNED(all), DISBURSED(all), IMPORTS(): no cells of this sheet.
  if (/^=[A-Z]+\(/.test(formula)) return { kind: 'takenFrom', parts: [] };
  const text = formula.replace(/^=/, '');
  const compared = text.split('?');
  if (compared.length === 2) return { kind: 'achieved', parts: columnParts(cell, compared, describe) };
  const difference = text.includes('+') ? [] : differenceColumns(cell, text, describe);
  if (difference.length > 0) return { kind: 'differenceOf', parts: columnParts(cell, difference, describe) };
  return { kind: 'sumOfColumns', parts: columnParts(cell, text.split('+'), describe) };
};

/** Null for a cell that is typed. */
export const formulaInWords = (cell: Cell, year: number, describe: Describe): FormulaInWords | null =>
  cell.formula === null ? null : parse(cell, cell.formula, year, describe);

const signs: Readonly<Record<FormulaKind, string>> = {
  sumOfRows: ' + ',
  sumOfColumns: ' + ',
  sumOfYears: ' + ',
  share: ' / ',
  differenceOf: ' − ',
  achieved: ' : ',
  takenFrom: '',
  noParts: '',
};

/** The most parts that one line names; of more it says what they are. */
const mostNamed = 4;

/** One line for the formula bar: "ĐTPT + SN", "Tổng các dòng con (7)". */
export const formulaText = (
  cell: Cell,
  year: number,
  describe: Describe,
  words: PanelWords['cell'],
): string => {
  const formula = formulaInWords(cell, year, describe);
  if (!formula) return '';
  const { kind, parts } = formula;
  const columns = kind === 'sumOfColumns' || kind === 'differenceOf';
  if (columns && parts.length > 0 && parts.length <= mostNamed) {
    return parts.map((part) => part.label).join(signs[kind]);
  }
  const counted = kind === 'sumOfRows' || kind === 'sumOfColumns' || kind === 'sumOfYears';
  return counted ? `${words[kind]} (${parts.length})` : words[kind];
};
