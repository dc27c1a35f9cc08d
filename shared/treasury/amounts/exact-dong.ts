/** From a number in the file's unit to whole đồng, by exact decimals (R5). */
import { type Decimal, decimalOfNumber, roundedUnits, toRational, wholeUnits } from '../../text/decimal.ts';
import { amountState } from './amount-state.ts';

const largest = BigInt(Number.MAX_SAFE_INTEGER);

export interface DongOptions {
  /** The unit's power of ten: 6 for triệu đồng. */
  readonly exponent: number;
  /** Fractions of a đồng to the nearest, halves away from zero. */
  readonly roundToDong: boolean;
}

/** Where one amount goes: into arrays of its column, so that no cell makes an object. */
export interface AmountSink {
  readonly amounts: Float64Array;
  readonly states: Uint8Array;
}

const put = ({ amounts, states }: AmountSink, row: number, dong: number): void => {
  amounts[row] = dong === 0 ? 0 : dong;
  states[row] = amountState.read;
};

export const putDecimal = (sink: AmountSink, row: number, value: Decimal, options: DongOptions): void => {
  const { exponent, roundToDong } = options;
  const dong =
    wholeUnits(value, exponent) ?? (roundToDong ? roundedUnits(toRational(value), exponent) : null);
  if (dong === null) sink.states[row] = amountState.fraction;
  else if (dong > largest || dong < -largest) sink.states[row] = amountState.tooLarge;
  else put(sink, row, Number(dong));
};

/** Excel keeps and shows 15 significant digits; what a double says beyond them is left from binary sums. */
const excelDigits = 15;

/** 98832.300000000003 is 98832.3: the shortest decimal of the double, or 15 digits of it where that is longer. */
export const decimalOfCell = (value: number): Decimal | null => {
  const decimal = decimalOfNumber(value);
  if (!decimal || Number.isInteger(value)) return decimal;
  const digits = (decimal.digits < 0n ? -decimal.digits : decimal.digits).toString().length;
  return digits > excelDigits ? decimalOfNumber(Number(value.toPrecision(excelDigits))) : decimal;
};

/**
 * The short way for nearly every cell: value × 10^exponent where it is a safe whole number, exactly. A quotient of
 * two whole numbers is rounded correctly, so scaled / factor is the double that the decimal (of at most 15 digits)
 * is written as; two such decimals never share a double.
 */
const quickDong = (value: number, factor: number): number => {
  if (Number.isInteger(value)) return value * factor;
  const scaled = Math.round(value * factor);
  return Math.abs(scaled) < 1e15 && scaled / factor === value ? scaled : Number.NaN;
};

export const putNumber = (sink: AmountSink, row: number, value: number, options: DongOptions): void => {
  const quick = quickDong(value, 10 ** options.exponent);
  if (Number.isSafeInteger(quick)) {
    put(sink, row, quick);
    return;
  }
  const decimal = decimalOfCell(value);
  if (decimal) putDecimal(sink, row, decimal, options);
  else sink.states[row] = amountState.invalid;
};
