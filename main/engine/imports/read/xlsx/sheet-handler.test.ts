import { describe, expect, it } from 'vitest';
import { Refused } from '../../../refused.ts';
import { cellsOf, readSheet, row, sheet, type Wish } from './testing/sheet-in-words.ts';

const cells = async (rows: string, wish?: Wish): Promise<string[]> =>
  cellsOf(await readSheet(sheet(rows), wish));
const refusal = async (xml: string): Promise<unknown> => {
  try {
    return cellsOf(await readSheet(xml));
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
};

describe('cells', () => {
  const one: readonly [string, string, string[]][] = [
    ['a whole number', '<c r="A1"><v>12345678901</v></c>', ['A1 number 12345678901']],
    ['a fraction', '<c r="A1"><v>-0.25</v></c>', ['A1 number -0.25']],
    ['1.1 as Excel writes it', '<c r="A1"><v>1.1000000000000001</v></c>', ['A1 number 1.1']],
    ['an exponent', '<c r="A1"><v>1.5E3</v></c>', ['A1 number 1500']],
    ['no minus zero', '<c r="A1"><v>-0</v></c>', ['A1 number 0']],
    ['1e308', '<c r="A1"><v>1e308</v></c>', ['A1 number 1e+308']],
    ['what is too large', '<c r="A1"><v>1E+400</v></c>', ['A1 error 1E+400']],
    ['NaN', '<c r="A1"><v>NaN</v></c>', ['A1 error NaN']],
    ['INF', '<c r="A1" t="n"><v>INF</v></c>', ['A1 error INF']],
    ['hexadecimals', '<c r="A1"><v>0x10</v></c>', ['A1 error 0x10']],
    ['a number with blanks', '<c r="A1"><v> 7 </v></c>', ['A1 number 7']],
    ['an empty number', '<c r="A1"><v></v></c><c r="B1"><v> </v></c><c r="C1" s="1"/>', []],
    ['a date', '<c r="A1" s="1"><v>45658</v></c>', ['A1 date 45658']],
    ['a date with a time', '<c r="A1" s="1"><v>45658.5</v></c>', ['A1 date 45658.5']],
    ['the days before March 1900', '<c r="A1" s="1"><v>59</v></c>', ['A1 date 60']],
    ['the day that never was', '<c r="A1" s="1"><v>60</v></c>', ['A1 error 60']],
    ['the day after it', '<c r="A1" s="1"><v>61</v></c>', ['A1 date 61']],
    ['a time without a day', '<c r="A1" s="1"><v>0.5</v></c>', ['A1 error 0.5']],
    ['a day before all', '<c r="A1" s="1"><v>-1</v></c>', ['A1 error -1']],
    ['the last day', '<c r="A1" s="1"><v>2958465.9</v></c>', ['A1 date 2958465.9']],
    ['a day after it', '<c r="A1" s="1"><v>2958466</v></c>', ['A1 error 2958466']],
    ['an ISO date', '<c r="A1" t="d"><v>2024-02-29T12:00:00</v></c>', ['A1 date 45351.5']],
    ['30 February', '<c r="A1" t="d"><v>2024-02-30</v></c>', ['A1 error 2024-02-30']],
    ['a style that is not there', '<c r="A1" s="77"><v>1</v></c>', ['A1 number 1']],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', ['A1 text Xã Tân Lập']],
    ['rich text without its sound', '<c r="A1" t="s"><v>1</v></c>', ['A1 text Tổng số']],
    ['an empty text', '<c r="A1" t="s"><v>2</v></c>', []],
    ['escapes', '<c r="A1" t="s"><v>3</v></c>', ['A1 text dòng 1\r\ndòng 2 _x0041_']],
    [
      'a text in the cell',
      '<c r="A1" t="inlineStr"><is><r><t>Tổng </t></r><r><t>số</t></r><rPh><t>x</t></rPh></is></c>',
      ['A1 text Tổng số'],
    ],
    ['true', '<c r="A1" t="b"><v>1</v></c>', ['A1 boolean 1']],
    ['neither true nor false', '<c r="A1" t="b"><v>2</v></c>', ['A1 error 2']],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', ['A1 error #REF!']],
    ['a type that nobody knows', '<c r="A1" t="x"><v>1</v></c>', ['A1 error 1']],
    ['a result', '<c r="A1"><f>1+1</f><v>2</v></c>', ['A1 =number 2']],
    ['a text as result', '<c r="A1" t="str"><f>A2</f><v>có</v></c>', ['A1 =text có']],
    ['an empty text as result', '<c r="A1" t="str"><f>A2</f><v></v></c>', []],
    ['an error as result', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ['A1 =error #DIV/0!']],
    ['no result', '<c r="A1"><f>SUM(B1:B2)</f></c>', ['A1 =unresolved SUM(B1:B2)']],
    ['an empty result', '<c r="A1"><f>B1&amp;C1</f><v/></c>', ['A1 =unresolved B1&C1']],
    [
      'a shared formula without result',
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>4</v></c><c r="B1"><f t="shared" si="0"/></c>',
      ['A1 =number 4', 'B1 =unresolved C1*2'],
    ],
    [
      'cells without place',
      '<c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c>',
      ['A1 number 1', 'C1 number 3', 'D1 number 4'],
    ],
    ['cells out of order', '<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>', ['A1 number 1', 'B1 number 2']],
    ['prefixes', '<x:c r="A1"><x:v>5</x:v></x:c>', ['A1 number 5']],
    ['other quotes and more blanks', "<c  r='A1'  t = 's' ><v >0</v ></c >", ['A1 text Xã Tân Lập']],
    ['extensions', '<c r="A1"><v>5</v><extLst><ext><v>6</v></ext></extLst></c>', ['A1 number 5']],
  ];
  for (const [what, content, expected] of one)
    it(`reads ${what}`, async () => {
      expect(await cells(row(content))).toEqual(expected);
    });

  it('counts from 1904 where the workbook does', async () => {
    expect(await cells(row('<c r="A1" s="1"><v>0</v></c>'), { is1904: true })).toEqual(['A1 date 1462']);
  });

  it('has each text once, composed', async () => {
    const table = await readSheet(sheet(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>4</v></c>')));
    expect(table.strings).toEqual(['Xã Tân Lập']);
  });

  it('refuses what has no sure place, naming sheet and cell', async () => {
    const damaged = (place: string): unknown => ({
      code: 'importDamaged',
      params: { part: 'Sheet1', place },
    });
    expect(await refusal(sheet(row('<c r="B1" t="s"><v>99</v></c>')))).toEqual(damaged('B1'));
    expect(await refusal(sheet(row('<c r="B2"><v>9</v></c>')))).toEqual(damaged('B1'));
    expect(await refusal(sheet(row('<c r="B1"><v>9</v></c><c r="B1"><v>8</v></c>')))).toEqual(damaged('B1'));
    expect(await refusal(sheet(row('<c r="B1"><v>9</v><v>8</v></c>')))).toEqual(damaged('B1'));
    expect(await refusal(sheet(row('<c r="B1"><v>9<t>8</t></v></c>')))).toEqual(damaged('B1'));
    expect(await refusal(sheet('<row r="7"/><row r="7"/>'))).toEqual(damaged('7:7'));
    expect(await refusal(sheet('<row r="7"/><row r="6"/>'))).toEqual(damaged('6:6'));
  });

  it('refuses what lies beyond a sheet', async () => {
    expect(await refusal(sheet(row('<c r="XFE1"><v>9</v></c>')))).toMatchObject({
      params: { limit: 'columns' },
    });
    expect(await refusal(sheet('<row r="1048577"/>'))).toMatchObject({ params: { limit: 'rows' } });
    expect(await refusal(sheet('<row r="4000000000"/>'))).toMatchObject({ params: { limit: 'rows' } });
    expect(await cells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')).toEqual(['A1048576 number 1']);
  });

  it('refuses a sheet that could hide rows', async () => {
    const inFurtherElement = `<worksheet><sheetData><x><row r="1"/></x></sheetData></worksheet>`;
    const hiding = [
      '<worksheet/>',
      '<chartsheet/>',
      inFurtherElement,
      sheet('', '<sheetData/>'),
      sheet('<row r="x"/>'),
    ];
    for (const xml of hiding) expect(await refusal(xml), xml).toMatchObject({ code: 'importDamaged' });
  });
});

describe('what is around the cells', () => {
  it('keeps merges, links, hidden rows and columns, and counts the columns beyond', async () => {
    const rows = `<row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="GS2"><v>3</v></c><c r="GT2"/></row>`;
    const after =
      '<mergeCells><mergeCell ref="A1:C2"/></mergeCells><hyperlinks><hyperlink ref="A2" r:id="rId9"/></hyperlinks>';
    const xml = sheet(rows, after).replace(
      '<sheetData>',
      '<cols><col min="1" max="1" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>',
    );
    const table = await readSheet(xml);
    expect(cellsOf(table)).toEqual(['A2 @number 1']);
    expect([...table.hiddenRows]).toEqual([1]);
    expect(table.hiddenColumns).toEqual([0]);
    expect(table.columnsBeyond).toBe(1);
    expect(table.merges).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 }]);
  });
});
