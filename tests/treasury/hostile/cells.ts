/** Cells as Excel never writes them and others do; numbers, dates and formulas at their edges. */
import { workbookXml } from '../generate/write-xlsx.ts';
import {
  type ExpectedCell,
  groupOf,
  type HostileFile,
  read,
  readOrRefused,
  refused,
} from './hostile-file.ts';
import {
  sheetOf,
  sheetPath,
  soundCells,
  soundRows,
  stringsOf,
  stringsPath,
  withRelation,
  withRows,
  workbookWith,
} from './workbook-parts.ts';

const cells = groupOf('cells');
const damaged = 'importDamaged';
const row = (number: number, inner: string): string => `<row r="${number}">${inner}</row>`;
const one = { A1: 1 } as const;

const rich = '<is><r><rPr><b/></rPr><t>Bảo</t></r><r><t xml:space="preserve"> Lạc</t></r></is>';
const phonetic = '<is><t>Bảo Lạc</t><rPh sb="0" eb="1"><t>PHIÊN ÂM</t></rPh><phoneticPr fontId="1"/></is>';

const cellFiles: readonly HostileFile[] = [
  cells('a shared string that is not there', refused(damaged), () =>
    withRows(soundRows + row(4, '<c r="A4" t="s"><v>99</v></c>')),
  ),
  cells('rows out of order', readOrRefused(2, damaged), () =>
    withRows(row(2, '<c r="A2"><v>2</v></c>') + row(1, '<c r="A1"><v>1</v></c>')),
  ),
  cells('a row twice', readOrRefused(2, damaged), () =>
    withRows(row(1, '<c r="A1"><v>1</v></c>') + row(1, '<c r="A1"><v>2</v></c>')),
  ),
  cells('cells and rows without their place', read(2, { A1: 1, B1: 2, A2: 3 }), () =>
    withRows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
  ),
  cells('a dimension that lies', read(3, soundCells), () =>
    workbookWith({
      [sheetPath]: sheetOf(soundRows).replace('<sheetData>', '<dimension ref="A1"/><sheetData>'),
    }),
  ),
  cells('a cell beyond the last column', refused('importTooLarge', damaged), () =>
    withRows(row(1, '<c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c>')),
  ),
  cells('a row beyond the last row', refused('importTooLarge', damaged), () =>
    withRows(row(1, '<c r="A1"><v>1</v></c>') + row(1_048_577, '<c r="A1048577"><v>2</v></c>')),
  ),
  cells('columns that are not kept', read(1, one, ['columnsBeyond']), () =>
    withRows(row(1, '<c r="A1"><v>1</v></c><c r="ZZ1"><v>2</v></c>')),
  ),
  cells('inline texts, rich and with their sound', read(1, { A1: 'Bảo Lạc', B1: 'Bảo Lạc' }), () =>
    withRows(row(1, `<c r="A1" t="inlineStr">${rich}</c><c r="B1" t="inlineStr">${phonetic}</c>`)),
  ),
  cells('shared rich text with its sound', read(1, { A1: 'Bảo Lạc' }), () =>
    workbookWith({
      [sheetPath]: sheetOf(row(1, '<c r="A1" t="s"><v>0</v></c>')),
      [stringsPath]: stringsOf(['x']).replace(
        '<si><t>x</t></si>',
        `<si>${rich.slice(4, -5)}<rPh sb="0" eb="1"><t>ÂM</t></rPh></si>`,
      ),
    }),
  ),
  cells('empty texts', read(1, { A1: null, B1: 1 }), () =>
    withRows(row(1, '<c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1"><v>1</v></c>')),
  ),
];

const numbers = groupOf('numbers');
const number = (written: string, expected: ExpectedCell): HostileFile =>
  numbers(`the number ${written === '' ? 'that is empty' : written}`, read(1, { A1: 1, B1: expected }), () =>
    withRows(row(1, `<c r="A1"><v>1</v></c><c r="B1"><v>${written}</v></c>`)),
  );

const numberFiles: readonly HostileFile[] = [
  number('1e308', 1e308),
  number('1E+400', { error: '1E+400' }),
  number('NaN', { error: 'NaN' }),
  number('INF', { error: 'INF' }),
  number('-0', 0),
  number('-1250000', -1_250_000),
  number('9007199254740993', 9_007_199_254_740_992),
  number('0.1', 0.1),
  number('', null),
  number('12 34', { error: '12 34' }),
];

const dates = groupOf('dates');
const dated = (serial: string, expected: ExpectedCell): HostileFile =>
  dates(`day ${serial}`, read(1, { A1: expected }), () =>
    withRows(row(1, `<c r="A1" s="2"><v>${serial}</v></c>`)),
  );

const dateFiles: readonly HostileFile[] = [
  dated('45658', { date: 45_658 }),
  dated('45658.99', { date: 45_658.99 }),
  dates('a workbook that counts from 1904', read(1, { A1: { date: 45_658 } }), () =>
    workbookWith({
      'xl/workbook.xml': workbookXml([{ name: 'Sheet1', hidden: false }]).replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
      [sheetPath]: sheetOf(row(1, '<c r="A1" s="2"><v>44196</v></c>')),
    }),
  ),
  dates('a day written as ISO 8601', read(1, { A1: { date: 45_658 } }), () =>
    withRows(row(1, '<c r="A1" t="d"><v>2025-01-01T00:00:00</v></c>')),
  ),
];

const formulas = groupOf('formulas');
const formulaFiles: readonly HostileFile[] = [
  formulas(
    'a result, and one that is not what the formula gives',
    read(1, { A1: { formula: 2 }, B1: { formula: 99 } }),
    () => withRows(row(1, '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f><v>99</v></c>')),
  ),
  formulas('no result', read(1, { A1: 1, B1: { unresolved: 'A1*2' } }, ['formulasWithoutResult']), () =>
    withRows(row(1, '<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c>')),
  ),
  formulas('errors', read(1, { A1: { error: '#REF!' }, B1: { error: '#DIV/0!' } }), () =>
    withRows(row(1, '<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
  ),
  formulas('text results', read(1, { A1: { formula: 'Tổng' } }), () =>
    withRows(row(1, '<c r="A1" t="str"><f>"Tổng"</f><v>Tổng</v></c>')),
  ),
  formulas(
    'shared and array formulas',
    read(2, { A1: { formula: 2 }, A2: { formula: 3 }, B1: { formula: 5 } }),
    () =>
      withRows(
        row(
          1,
          '<c r="A1"><f t="shared" ref="A1:A2" si="0">1+1</f><v>2</v></c><c r="B1"><f t="array" ref="B1">SUM(A1:A2)</f><v>5</v></c>',
        ) + row(2, '<c r="A2"><f t="shared" si="0"/><v>3</v></c>'),
      ),
  ),
];

const layout = groupOf('layout');
const layoutFiles: readonly HostileFile[] = [
  layout('merged cells', read(2, { A1: 'Tên', B1: null, A2: 1 }), () =>
    withRows(
      row(1, '<c r="A1" t="inlineStr"><is><t>Tên</t></is></c><c r="B1"/>') + row(2, '<c r="A2"><v>1</v></c>'),
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    ),
  ),
  layout('hidden rows and columns', read(3, soundCells, ['hiddenRows', 'hiddenColumns']), () =>
    workbookWith({
      [sheetPath]: sheetOf(soundRows.replace('<row r="2">', '<row r="2" hidden="1">')).replace(
        '<sheetData>',
        '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>',
      ),
    }),
  ),
  layout('a hidden sheet', read(3, soundCells, ['hiddenSheet']), () =>
    workbookWith({ 'xl/workbook.xml': workbookXml([{ name: 'Sheet1', hidden: true }]) }),
  ),
  layout('macros', read(3, soundCells, ['macros']), () =>
    workbookWith({
      'xl/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      ...withRelation(
        'vbaProject',
        'vbaProject.bin',
        'http://schemas.microsoft.com/office/2006/relationships',
      ),
    }),
  ),
];

export const cellsAndValues = [...cellFiles, ...numberFiles, ...dateFiles, ...formulaFiles, ...layoutFiles];
