/** What the status bar says of the selected cells: "3 ô · Tổng 1.234.567 · TB 411.522". */

import { asDong } from '#shared/domain/brands.ts';
import type { ShellWords } from '#shared/messages/window-shell.ts';
import { formatAmount } from '#shared/text/amount.ts';
import { type MoneyUnit, moneyUnits } from '#shared/text/money-unit.ts';
import type { SelectionSummary } from '../book/index.ts';

/** Figures that an average shows, where it is small; larger ones show whole units. */
const figures = 4;

/** Rounded for showing: an average is nobody's amount. */
const averageText = (sum: number, amounts: number, unit: MoneyUnit): string => {
  const average = Math.round(sum / amounts);
  const { factor, exponent } = moneyUnits[unit];
  const whole = String(Math.floor(Math.abs(average) / factor)).length;
  const decimals = Math.min(exponent, Math.max(0, figures - whole));
  const text = formatAmount(asDong(average), unit, { decimals });
  return decimals === 0 ? text : text.replace(/,?0+$/, '');
};

export const selectionText = (
  selection: SelectionSummary | null,
  unit: MoneyUnit,
  words: Pick<ShellWords, 'cells' | 'sum' | 'average'>,
): string => {
  if (!selection || selection.cells < 2) return '';
  const { cells, amounts, sum } = selection;
  const parts = [words.cells(cells)];
  if (sum !== null && amounts > 0) {
    parts.push(words.sum(formatAmount(asDong(sum), unit)), words.average(averageText(sum, amounts, unit)));
  }
  return parts.join(' · ');
};
