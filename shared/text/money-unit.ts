/**
 * The units in which amounts are typed and shown. What is stored is always đồng.
 * `unitOfWord` knows the words that officers write after a number ("1,5 tỷ", "200 tr").
 */
export const moneyUnits = {
  dong: { factor: 1, exponent: 0, vi: 'đồng', en: 'đồng' },
  thousand: { factor: 1_000, exponent: 3, vi: 'nghìn đồng', en: 'thousand đồng' },
  million: { factor: 1_000_000, exponent: 6, vi: 'triệu đồng', en: 'million đồng' },
  billion: { factor: 1_000_000_000, exponent: 9, vi: 'tỷ đồng', en: 'billion đồng' },
} as const;

export type MoneyUnit = keyof typeof moneyUnits;

export const moneyUnitIds: readonly MoneyUnit[] = ['dong', 'thousand', 'million', 'billion'];

const words: Readonly<Record<MoneyUnit, readonly string[]>> = {
  dong: ['đ', 'đồng', '₫', 'vnd', 'vnđ'],
  thousand: ['nghìn', 'nghìn đồng', 'nghìn đ', 'ngàn', 'ngàn đồng'],
  million: ['tr', 'triệu', 'triệu đồng', 'triệu đ', 'trđ', 'tr.đ', 'tr đồng'],
  billion: ['tỷ', 'tỷ đồng', 'tỷ đ', 'tỉ', 'tỉ đồng'],
};

const unitByWord = new Map(
  moneyUnitIds.flatMap((unit) =>
    words[unit].map((word): [string, MoneyUnit] => [word.normalize('NFC'), unit]),
  ),
);

/** The unit that a word names, in any case and in composed or decomposed letters; null for any other word. */
export const unitOfWord = (word: string): MoneyUnit | null =>
  unitByWord.get(word.normalize('NFC').toLowerCase().replace(/ +/g, ' ')) ?? null;
