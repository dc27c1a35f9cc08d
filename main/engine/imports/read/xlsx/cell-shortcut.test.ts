import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../refused.ts';
import { cellsOf, readSheet, row, sheet } from './testing/sheet-in-words.ts';

describe('the shortcut and the scanner', () => {
  const odd = sheet(
    `<row r="1"><c r="A1" s="1"><v>45658</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="0"/><c r="D1"><v>-12.50</v></c></row>
<row r="3" hidden="1"><!-- c --><c r="A3" t="inlineStr"><is><t>Đường &amp; cầu</t></is></c><c r="B3"><f>A1</f><v>1</v></c><c r="C3" s="0" t="s"><v>0</v></c><c><v>9</v></c><c r="F3" s="1"><v>60</v></c></row><row/><row><c><v>1</v></c></row>`,
  );
  const told = [
    'A1 date 45658',
    'B1 text Tổng số',
    'D1 number -12.5',
    'A3 text Đường & cầu',
    'B3 =number 1',
    'C3 text Xã Tân Lập',
    'D3 number 9',
    'F3 error 60',
    'A5 number 1',
  ];
  const padded = odd.replace('<dimension', `<!-- ${'x'.repeat(300)} --><dimension`);

  it('come to the same table wherever the bytes are cut', async () => {
    const length = Buffer.byteLength(padded);
    expect(cellsOf(await readSheet(padded))).toEqual(told);
    expect(cellsOf(await readSheet(padded, { cuts: [...Array(length).keys()] }))).toEqual(told);
    for (let at = 0; at <= length; at++)
      expect(cellsOf(await readSheet(padded, { cuts: [at] })), String(at)).toEqual(told);
  });

  /** A cell as some program might write it. */
  const value = fc.oneof(
    fc.nat({ max: 4 }).map(String),
    fc.double({ noNaN: true }).map(String),
    fc.integer().map(String),
    fc.constantFrom(
      '',
      '-',
      '.',
      '1.',
      '.5',
      '-.5',
      '--1',
      '1.2.3',
      '00012',
      '123456789012345',
      '1234567890123456',
      '+1',
    ),
  );
  const cell = fc.record({
    value,
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s=""', ' s="x"', " s='1'"),
    type: fc.constantFrom('', ' t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="d"'),
    tail: fc.constantFrom('', ' ', '<f/>'),
  });

  it('agree on every cell', async () => {
    const rows = fc.array(cell, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (each) => {
        const content = each.map(
          ({ value: text, style, type, tail }, at) =>
            `<c r="${String.fromCharCode(65 + at)}1"${style}${type}><v>${text}</v>${tail}</c>`,
        );
        const xml = sheet(row(content.join('')));
        const outcome = (slowly: boolean): Promise<unknown> =>
          readSheet(xml, { slowly }).then(cellsOf, (error: unknown) =>
            error instanceof Refused ? error.refusal : error,
          );
        expect(await outcome(false)).toEqual(await outcome(true));
      }),
      { numRuns: 300 },
    );
  });
});
