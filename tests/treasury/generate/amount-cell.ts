/** How an amount stands in the file: a number in the file's unit, or text in one of the forms that people use (M7). */
import type { MoneyUnit } from '#shared/text/money-unit.ts';
import type { Cell, WrittenCell } from './cell.ts';
import type { AmountText, Draft } from './draft.ts';

const decimals: Readonly<Record<MoneyUnit, number>> = { dong: 0, thousand: 3, million: 6, billion: 9 };

/** Exact, with "." before the decimals and no zeros at their end. */
export const inUnit = (dong: number, unit: MoneyUnit): string => {
  const places = decimals[unit];
  const digits = String(Math.abs(dong)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${dong < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
};

const grouped = (whole: string, mark: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, mark);

const signs = { minus: '-', sign: '−' } as const;

export const amountAsText = (dong: number, unit: MoneyUnit, form: AmountText): string => {
  if (dong === 0) return form.zero;
  const [whole = '', rest] = inUnit(Math.abs(dong), unit).split('.');
  const mark = form.groups === ',' ? '.' : ',';
  const plain = grouped(whole, form.groups) + (rest === undefined ? '' : mark + rest) + form.suffix;
  if (dong > 0) return plain;
  return form.negative === 'brackets' ? `(${plain})` : signs[form.negative] + plain;
};

export const amountCell = (draft: Draft, cell: Cell): WrittenCell => {
  if (cell === null || !('dong' in cell)) return cell;
  const unit = draft.said.moneyUnit ?? 'dong';
  const { amountText, random } = draft;
  if (cell.formula !== undefined) return { formula: cell.formula, result: Number(inUnit(cell.dong, unit)) };
  if (amountText && random() < amountText.share) return { text: amountAsText(cell.dong, unit, amountText) };
  return { number: Number(inUnit(cell.dong, unit)) };
};
