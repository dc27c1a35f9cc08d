/** Numbers out of bytes, without a string in between where they are short. */

const zero = 0x30;
const nine = 0x39;
const minus = 0x2d;
const point = 0x2e;

/** 10⁰ … 10¹⁵, each exact. */
const powers = Float64Array.from({ length: 16 }, (_each, exponent) => 10 ** exponent);
/** So many digits and the power of ten beneath them are both exact, so that one division rounds as it should. */
const mostDigits = 15;

const decimal = /^[ \t\r\n]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[ \t\r\n]*$/;

/** NaN for what is no finite number: words, hexadecimals, INF, 1E+400. −0 is 0. */
export const readDecimal = (text: string): number => {
  const number = decimal.exec(text)?.[1];
  const value = number === undefined ? Number.NaN : Number(number);
  return Number.isFinite(value) ? value + 0 : Number.NaN;
};

/** Never −0. */
export const signed = (value: number, isNegative: boolean): number =>
  isNegative && value !== 0 ? -value : value;

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine;

const slowly = (bytes: Buffer, from: number, to: number): number =>
  readDecimal(bytes.toString('latin1', from, to));

/** As `readDecimal`, of the bytes from … to. */
export const numberIn = (bytes: Buffer, from: number, to: number): number => {
  const isNegative = bytes[from] === minus;
  const first = isNegative ? from + 1 : from;
  if (to === first || to - first > mostDigits) return slowly(bytes, from, to);
  let value = 0;
  /** Where the digits behind the decimal point begin. */
  let fraction = to;
  for (let at = first; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) value = 10 * value + (byte - zero);
    else if (byte === point && fraction === to && to > first + 1) fraction = at + 1;
    else return slowly(bytes, from, to);
  }
  const absolute = fraction === to ? value : value / (powers[to - fraction] ?? 1);
  return signed(absolute, isNegative);
};

/** A whole number from 0, of at most 15 digits; NaN for all else. */
export const indexIn = (bytes: Buffer, from: number, to: number): number => {
  if (to === from || to - from > mostDigits) return Number.NaN;
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (!isDigit(byte)) return Number.NaN;
    value = 10 * value + (byte - zero);
  }
  return value;
};
