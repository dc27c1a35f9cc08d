import { describe, expect, it } from 'vitest';
import { readLimits, type Table } from '#shared/treasury/table.ts';
import { textField } from '../../../exports/csv/fields.ts';
import { Refused } from '../../../refused.ts';
import type { ReadOptions } from '../read-options.ts';
import { readCsv } from './index.ts';

const options: ReadOptions = { limits: readLimits, onProgress: () => undefined };

/** The rows as the file numbers them, with the texts of their cells. */
const rowsOf = ({ columns, rowCount, rowNumbers, strings }: Table): [number, ...string[]][] =>
  Array.from({ length: rowCount }, (_, row) => [
    rowNumbers[row] ?? 0,
    ...columns.map(({ texts }) => strings[texts[row] ?? -1] ?? ''),
  ]);

const read = async (bytes: Buffer | string, more: Partial<ReadOptions> = {}) => {
  const workbook = await readCsv(Buffer.from(bytes as string), { ...options, ...more });
  const [sheet] = workbook.sheets;
  return { ...workbook, rows: sheet ? rowsOf(sheet) : [], codes: workbook.notices.map(({ code }) => code) };
};

const refusalOf = async (bytes: Buffer | string, more: Partial<ReadOptions> = {}) => {
  try {
    await read(bytes, more);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
};

const header = 'Mã dự án;Tên dự án;Giải ngân';
const row = '7012345;Đường Bảo Lạc – Khâu Vai;1.234.567';
const lines = `${header}\r\n${row}\r\n`;
const expected = [
  [1, 'Mã dự án', 'Tên dự án', 'Giải ngân'],
  [2, '7012345', 'Đường Bảo Lạc – Khâu Vai', '1.234.567'],
];

/** The letters of windows-1258 that Vietnamese needs, and its five marks of tone behind their vowel. */
const toWindows1258 = (text: string): Buffer => {
  const letters = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte++) letters.set(decoder.decode(Buffer.from([byte])), byte);
  const bytes: number[] = [];
  for (const character of text.normalize('NFC')) {
    const whole = letters.get(character);
    if (whole !== undefined) bytes.push(whole);
    else for (const part of splitTone(character)) bytes.push(letters.get(part) ?? 0x3f);
  }
  return Buffer.from(bytes);
};

const splitTone = (character: string): string[] => {
  const marks = /[\u0300\u0301\u0303\u0309\u0323]/;
  const decomposed = character.normalize('NFD');
  const tone = marks.exec(decomposed)?.[0] ?? '';
  return [decomposed.replace(marks, '').normalize('NFC'), tone].filter((part) => part !== '');
};

describe('the encoding of a text file', () => {
  it('is told by its mark, or is UTF-8 where the bytes are', async () => {
    const marked = [
      ['utf-8', Buffer.from(`\uFEFF${lines}`)],
      ['utf-8', Buffer.from(lines)],
      ['utf-8', Buffer.from(lines.normalize('NFD'))],
      ['utf-16le', Buffer.from(`\uFEFF${lines}`, 'utf16le')],
      ['utf-16be', Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16()],
    ] as const;
    for (const [encoding, bytes] of marked) {
      const found = await read(bytes);
      expect(found).toMatchObject({ encoding, separator: ';', rows: expected, codes: [] });
    }
  });

  it('is guessed, and says so, where nothing tells it', async () => {
    const le = Buffer.from(lines, 'utf16le');
    expect(await read(le)).toMatchObject({
      encoding: 'utf-16le',
      rows: expected,
      codes: ['guessedEncoding'],
    });
    const be = Buffer.from(le).swap16();
    expect(await read(be)).toMatchObject({
      encoding: 'utf-16be',
      rows: expected,
      codes: ['guessedEncoding'],
    });
    const old = await read(toWindows1258(lines));
    expect(old).toMatchObject({ encoding: 'windows-1258', rows: expected, codes: ['guessedEncoding'] });
  });

  it('is TCVN3 where the letters lie where only TCVN3 has them', async () => {
    const found = await read(
      Buffer.from('M· dù ¸n;Tªn dù ¸n\n7012345;§\u00ADêng giao th«ng n«ng th«n', 'latin1'),
    );
    expect(found).toMatchObject({ encoding: 'tcvn3', codes: ['guessedEncoding'] });
    expect(found.rows).toEqual([
      [1, 'Mã dự án', 'Tên dự án'],
      [2, '7012345', 'Đường giao thông nông thôn'],
    ]);
  });

  it('is whatever a person says', async () => {
    const bytes = toWindows1258(lines);
    expect(await read(bytes, { encoding: 'windows-1258' })).toMatchObject({ rows: expected, codes: [] });
    expect((await read(bytes, { encoding: 'tcvn3' })).rows).not.toEqual(expected);
    expect(await refusalOf(bytes, { encoding: 'utf-8' })).toEqual({
      code: 'importWrongEncoding',
      params: { encoding: 'utf-8' },
    });
    expect(await refusalOf(bytes, { encoding: 'utf-7' })).toMatchObject({ code: 'importUnknownEncoding' });
  });

  it('is never another one where UTF-8 has a broken place', async () => {
    const bytes = Buffer.from(lines.repeat(20));
    const broken = Buffer.concat([bytes.subarray(0, 200), Buffer.from([0xe1, 0x20]), bytes.subarray(200)]);
    expect(await refusalOf(broken)).toMatchObject({ code: 'importWrongEncoding' });
  });

  it('does not part a letter at the end of a piece', async () => {
    const long = `${'ệ,'.repeat(120_000)}\n`;
    const found = await readCsv(Buffer.from(`x;${long.replaceAll(',', '\n')}`), {
      ...options,
      separator: ';',
    });
    const [sheet] = found.sheets;
    expect(sheet?.strings).toEqual(['x', 'ệ']);
    expect(sheet?.rowCount).toBe(120_000);
  });
});

describe('what parts the fields', () => {
  const cells = [
    ['Mã', 'Tên', 'Số tiền'],
    ['01', 'xã Cô Ba, huyện Bảo Lạc', '1.234,5'],
    ['02', 'xã Đức Hạnh', '2.000,25'],
  ];
  const written = (separator: string): string =>
    cells
      .map((fields) => fields.map((each) => (each.includes(separator) ? `"${each}"` : each)).join(separator))
      .join('\n');

  it('is found, whatever commas stand in names and numbers', async () => {
    for (const separator of ['\t', ';', '|', ',']) {
      const found = await read(`BÁO CÁO GIẢI NGÂN\n\n${written(separator)}`);
      expect(found.separator).toBe(separator);
      expect(found.rows.slice(1).map((each) => each.slice(1))).toEqual(cells);
      expect(found.rows.map(([number]) => number)).toEqual([1, 3, 4, 5]);
    }
  });

  it('is what the first line says, which is no row, or what a person says', async () => {
    expect(await read('sep=|\r\na;b|c')).toMatchObject({ separator: '|', rows: [[1, 'a;b', 'c']] });
    expect((await read('a;b|c', { separator: '|' })).rows).toEqual([[1, 'a;b', 'c']]);
  });

  it('may be nothing', async () => {
    expect((await read('một cột\nhai dòng')).rows).toEqual([
      [1, 'một cột'],
      [2, 'hai dòng'],
    ]);
  });
});

describe('quotes and line ends', () => {
  it('are those of RFC 4180, and what Excel takes besides', async () => {
    const text = '"a;b";"c ""d""";"e\r\nf"\r"g"h;i"j;\nk;;l\r\n;;\r\n""\nm';
    expect((await read(text, { separator: ';' })).rows).toEqual([
      [1, 'a;b', 'c "d"', 'e\r\nf'],
      [2, 'gh', 'i"j', ''],
      [3, 'k', '', 'l'],
      [6, 'm', '', ''],
    ]);
  });

  it('are refused where a quote is never closed, with its row', async () => {
    expect(await refusalOf('a;b\n"c\nd;e\nf;g')).toEqual({
      code: 'importQuoteNotClosed',
      params: { row: 2 },
    });
  });

  it('come out the same wherever the pieces are cut', async () => {
    const text = 'x;"a""b\r\nc"\r\n'.repeat(30_000);
    const { rows } = await read(text, { separator: ';' });
    expect(rows).toHaveLength(30_000);
    expect(new Set(rows.map(([, ...fields]) => fields.join('|')))).toEqual(new Set(['x|a"b\r\nc']));
  });
});

describe('the apostrophe of our own export', () => {
  it('is taken off again, and told', async () => {
    const texts = ['=1+1', '+84', '-', "'=x", '@a', 'Dự án'];
    const found = await read(texts.map(textField).join('\n'), { separator: ';' });
    expect(found.rows.map(([, text]) => text)).toEqual(texts);
    expect(found.notices).toEqual([{ code: 'prefixRemoved', sheet: 'CSV', count: 5 }]);
  });
});

describe('limits', () => {
  const limits = { ...readLimits, rows: 3, columns: 4, mostColumns: 4, textLength: 5 };
  const refused = async (text: string) => (await refusalOf(text, { limits, separator: ';' }))?.params;

  it('hold at what is allowed, and refuse what is beyond', async () => {
    const allowed = 'a;b;c;d\n12345\nx\n\n;;\n';
    expect((await read(allowed, { limits, separator: ';' })).rows).toHaveLength(3);
    expect(await refused(`${allowed}y`)).toMatchObject({ limit: 'rows', most: 3 });
    expect(await refused('a;b;c;d;e')).toMatchObject({ limit: 'columns', most: 4 });
    expect(await refused('a\n123456')).toMatchObject({ limit: 'textLength', most: 5 });
    expect(await refused('a\n"123456')).toMatchObject({ limit: 'textLength', most: 5 });
  });
});
