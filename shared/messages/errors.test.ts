import { describe, expect, it } from 'vitest';
import type { ErrorCode, ErrorParams } from '../errors/codes.ts';
import type { Refusal } from '../errors/result.ts';
import { describeError } from './errors.ts';

const path = '/mnt/so/cao-bang-2024.kehoach';

/** One set of parameters for each code: complete by type, as the sentences are. */
const examples: { readonly [Code in ErrorCode]: ErrorParams[Code] } = {
  invalidNumber: { text: '12abc' },
  ambiguousNumber: { text: '1.5', readings: '1,5; 15' },
  invalidFormula: { text: '=1+*2', at: 3 },
  divisionByZero: { text: '=1/0' },
  amountTooLarge: { text: '99.999.999.999.999.999' },
  notWholeDong: { text: '0,0000001', unit: 'triệu đồng' },
  tooManyDecimals: { text: '4,234', decimals: 2 },
  negativeNotAllowed: { text: '-5' },
  invalidChoice: { text: '!!', choices: '≥, >, =' },
  textTooLong: { length: 12_345, limit: 2_000 },
  invalidText: { reason: 'U+202E' },
  invalidDate: { text: '30/02/2024' },
  invalidYear: { text: '24' },
  unknownUnitName: { text: 'Hà Giang', known: 'Huyện Bảo Lâm, Huyện Bảo Lạc' },
  ambiguousName: {
    text: 'Hưng Đạo',
    candidates: 'Xã Hưng Đạo, Huyện Bảo Lạc; Xã Hưng Đạo, Huyện Nguyên Bình',
  },
  importEmpty: {},
  importWrongKind: { kind: 'html' },
  importEncrypted: {},
  importTooLarge: { limit: 'rows', most: 1_048_576, part: 'Tháng 1' },
  importDamaged: { part: 'xl/worksheets/sheet1.xml', place: 'byte 1234' },
  importDoctype: { part: 'xl/workbook.xml' },
  importUnknownEncoding: { encoding: 'utf-7', known: 'utf-8, windows-1258' },
  importWrongEncoding: { encoding: 'utf-8' },
  importQuoteNotClosed: { row: 17 },
  headingInText: { section: '2. Kết quả giải ngân' },
  unknownFootnote: { footnote: 'footnote.2024.11' },
  strayFootnote: { footnote: 'footnote.2024.3' },
  blankFootnote: {},
  unknownFigure: { member: 'component', value: 'gnbv2125.9' },
  unknownSheet: { sheet: 'funds', known: 'funding, targets' },
  unknownRow: { sheet: 'funding', row: 'x' },
  unknownColumn: { sheet: 'funding', column: 'x' },
  unknownYear: { year: 2031, known: '2023, 2024' },
  unknownScope: { sheet: 'allocation', parameter: 'component', value: 'x' },
  computedCell: { column: 'total', formula: '=a+b' },
  rollUpCell: { row: 'Dự án 1' },
  figuresBeneath: { row: 'Huyện Hà Quảng' },
  carriedOver: { row: 'Huyện Hà Quảng', year: 2023 },
  statisticMissing: { column: 'Hộ nghèo: số hộ' },
  notEditable: { column: 'share' },
  staleCell: { row: 'x', column: 'y' },
  rowOfTwoYears: { row: 'Tiểu dự án 1', year: 2023 },
  rowNotAllowedHere: { row: 'Dự án 1', parent: 'Tiểu dự án 2' },
  parentHasFigures: { parent: 'Dự án 2' },
  rowsAreFixed: { sheet: 'allocation' },
  rowIsAncestor: { row: 'Dự án 1', parent: 'Tiểu dự án 1' },
  rowIsRoot: { row: 'Chương trình' },
  depthExceeded: { limit: 8 },
  bookFull: { limit: 32_767 },
  totalTooLarge: {},
  lineIsAllotted: { line: 'Tiểu dự án 1' },
  documentCited: { document: 'Kế hoạch số 183/KH-UBND', places: '2024: A.I' },
  orderIsFixed: { sheet: 'Văn bản' },
  nothingToUndo: {},
  nothingToRedo: {},
  unknownRevision: { revision: 99, last: 4 },
  invalidRequest: { name: 'cells/set', problems: 'edits.0.row: Required' },
  unknownRequest: { name: 'cells/get' },
  notFromWindow: { name: 'book/open' },
  engineLost: {},
  busy: { limit: 256 },
  bookNotOpen: {},
  bookAlreadyOpen: { path },
  readOnly: { path, reason: 'asked' },
  commandIdReused: { commandId: '0190-77' },
  jobCancelled: {},
  unknownJob: { job: '7' },
  unknownHandle: {},
  fileNotFound: { path },
  fileExists: { path },
  targetIsBook: { path },
  notAFile: { path },
  notABook: { path },
  otherProgram: { path },
  newerSchema: { path, found: 9, known: 1 },
  schemaDiffers: { path },
  damaged: { path, detail: 'SQLITE_CORRUPT' },
  locked: { path, machine: 'VP-03', user: 'lan', since: '2024-02-29T17:05:00.000Z' },
  unreadable: { path, detail: 'EACCES' },
  cannotWrite: { path, detail: '' },
  diskFull: { path },
  migrationFailed: { path, version: 2, detail: '' },
  nodeTooOld: { found: '16', needed: '18' },
  unknownCatalogue: { name: 'x', known: 'cao-bang' },
  unknownExample: { name: 'x', known: 'cao-bang-2024' },
  unknownPaper: { what: 'phu-luc-09', known: 'phu-luc-05' },
  unknownFormat: { format: 'pdf', known: 'xlsx, docx' },
  paperHasNoSuchForm: { name: 'ke-hoach', format: 'xlsx', formats: 'docx, pdf' },
  noFiguresForMonth: { month: '2024-02' },
  figuresDiffer: { path, count: 2 },
  noPdfPrinter: {},
  pdfFailed: { reason: 'timeout' },
  templateNotWord: {},
  templateTooLarge: { limit: 10 },
  templateForbidden: { kind: 'macro', name: 'vbaProject' },
  templateUnknown: { placeholder: '{so_hieu}', near: 'Số: {so_hieu}', known: '{so_ky_hieu}, {co_quan}' },
  templateMissing: { placeholder: '{noi_dung}' },
  templateBroken: { near: 'Số: {so_ky_hieu' },
  templateMisplaced: { placeholder: '{noi_dung}', where: 'header', near: 'Trang {noi_dung}' },
  templateFootnote: { near: 'Nơi nhận' },
  importOutOfMemory: {},
  importGone: {},
  importSheetUnknown: { sheet: 'Biểu 3', known: 'Biểu 1, Biểu 2' },
  importFileChanged: { file: 'kb-thang-3.xlsx' },
  importNotPreviewed: {},
  importStale: {},
  importObstacles: { count: 2, first: 'Chưa biết đơn vị tính.' },
  importOpenRows: { ambiguous: 12, invalid: 3 },
  importNotBackedUp: { reason: 'Không còn chỗ trên đĩa.' },
  unknownBatch: { batch: '018e0000-0000-7000-8000-000000000001' },
  archiveDamaged: { file: 'kb-thang-3.xlsx' },
  unknownProfile: { profile: '018e0000-0000-7000-8000-000000000002' },
  profileExists: { name: 'Kho bạc tỉnh' },
  usage: { problem: 'thiếu TỆP' },
  inputUnreadable: { path, detail: 'JSON' },
  internal: { reference: '1a2b3c4d' },
};

const codes = Object.keys(examples) as ErrorCode[];
const refusalOf = (code: ErrorCode): Refusal => ({ code, params: examples[code] });

describe.each(['vi', 'en'] as const)('sentences in %s', (lang) => {
  it.each(codes)('%s', (code) => {
    const sentence = describeError(refusalOf(code), lang);
    expect(sentence).toBe(sentence.normalize('NFC'));
    expect(sentence).toMatch(/^[“\p{Lu}].*[^.]\.$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\(\)| {2}|\n/);
    expect(sentence.replace('“!!”', '')).not.toContain('!');
  });

  it('quotes every parameter that a person needs', () => {
    for (const code of codes) {
      const sentence = describeError(refusalOf(code), lang);
      for (const [name, value] of Object.entries(examples[code])) {
        if (
          typeof value !== 'string' ||
          value === '' ||
          ['reason', 'since', 'parameter', 'unit', 'member', 'kind', 'limit'].includes(name)
        ) {
          continue;
        }
        expect(sentence, `${code}.${name}`).toContain(value);
      }
    }
  });
});

describe('a sentence', () => {
  const locked = (params: Partial<ErrorParams['locked']>, lang: 'vi' | 'en' = 'vi'): string =>
    describeError({ code: 'locked', params: { ...examples.locked, ...params } }, lang);

  it('is another one in the other language', () => {
    for (const code of codes) {
      expect(describeError(refusalOf(code), 'vi')).not.toBe(describeError(refusalOf(code), 'en'));
    }
  });

  it('names who has the book, where and since when, in Vietnamese time', () => {
    expect(locked({})).toContain('đang được lan mở trên máy VP-03 từ 00:05 ngày 01/03/2024');
    expect(locked({}, 'en')).toContain('in use by lan on VP-03 since 00:05 on 2024-03-01');
  });

  it('takes a time as a host has put it into words', () => {
    expect(locked({ since: '01/02/2024 07:05' })).toContain('VP-03 từ 01/02/2024 07:05;');
  });

  it('says what may have been meant by a number that is not clear', () => {
    const unclear = (text: string, readings: string): string =>
      describeError({ code: 'ambiguousNumber', params: { text, readings } }, 'vi');
    expect(unclear('1.5', '1,5')).toBe('“1.5”: phần thập phân dùng dấu phẩy; có phải 1,5? Hãy nhập lại.');
    expect(unclear('1,500', '1,5; 1.500')).toContain('nhiều cách (1,5; 1.500)');
    expect(unclear('-', '0')).toContain('hãy nhập 0 hoặc để trống');
  });

  it('ends with the code of what has happened to a damaged book', () => {
    expect(describeError(refusalOf('damaged'), 'vi')).toMatch(/bản sao lưu \(mã: SQLITE_CORRUPT\)\.$/);
    expect(describeError({ code: 'damaged', params: { path, detail: '' } }, 'vi')).toMatch(/bản sao lưu\.$/);
  });

  it('leaves out what the lock does not tell', () => {
    expect(locked({ machine: '?', user: '?', since: '' })).toContain('đang được người khác');
    expect(locked({ machine: '', user: '', since: '' }, 'en')).not.toMatch(/ on | since |\?/);
  });

  it('counts characters of a formula from one', () => {
    expect(describeError(refusalOf('invalidFormula'), 'vi')).toContain('ký tự thứ 4');
  });

  it('says the three reasons for which a book cannot be written apart', () => {
    const readOnly = (reason: string): string =>
      describeError({ code: 'readOnly', params: { path, reason } }, 'vi');
    expect(new Set(['asked', 'file', 'SQLITE_CANTOPEN'].map(readOnly)).size).toBe(3);
    expect(readOnly('SQLITE_CANTOPEN')).toContain('SQLITE_CANTOPEN');
  });

  it('speaks of the top level, and of a whole year, where no row and no month is named', () => {
    const nowhere = describeError({ code: 'rowNotAllowedHere', params: { row: 'x', parent: '' } }, 'vi');
    expect(nowhere).toContain('ở cấp trên cùng');
    const year = describeError({ code: 'noFiguresForMonth', params: { month: '2024' } }, 'vi');
    expect(year).toContain('của năm 2024');
  });

  it('does not speak of a year where no year was asked for', () => {
    const sentence = describeError({ code: 'unknownYear', params: { year: 0, known: '' } }, 'vi');
    expect(sentence).not.toContain('0');
  });
});
