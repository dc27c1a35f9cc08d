/** Roman numerals: numbers of appendices and of group rows. */
const digits: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export const roman = (value: number): string => {
  let rest = value;
  let text = '';
  for (const [size, digit] of digits) for (; rest >= size; rest -= size) text += digit;
  return text;
};
