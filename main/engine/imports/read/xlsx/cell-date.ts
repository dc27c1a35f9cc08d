/** Days as a workbook counts them, to days since 1899-12-30. NaN for what is no day. */

/** Excel has 29 February 1900 as its day 60, so that its days before are one short. */
const falseDay = 60;
const lastDay = 2_958_465;
/** From 1899-12-30 to 1904-01-01. */
const from1904 = 1_462;

export const dayOfSerial = (serial: number, is1904: boolean): number => {
  const days = is1904 ? serial + from1904 : serial;
  // A time without a day, a day before the first, one after 31.12.9999.
  if (!(serial >= 0) || days < 1 || days >= lastDay + 1) return Number.NaN;
  if (is1904 || days >= falseDay + 1) return days;
  return days < falseDay ? days + 1 : Number.NaN;
};
