/** Refusals of what was typed or asked for: cells, rows, text, history, requests. */
import type { ErrorCode } from '../errors/codes.ts';
import { moneyUnits, unitOfWord } from '../text/money-unit.ts';
import { count, type Sentences } from './refusal-sentence.ts';
import { type RequestCode, requestRefusals } from './request-refusals.ts';
import { type TextCode, textRefusals } from './text-refusals.ts';

type CellCode =
  | 'invalidNumber'
  | 'ambiguousNumber'
  | 'invalidFormula'
  | 'divisionByZero'
  | 'amountTooLarge'
  | 'notWholeDong'
  | 'tooManyDecimals'
  | 'negativeNotAllowed'
  | 'invalidChoice'
  | 'textTooLong'
  | 'invalidText';

/** What a number may have meant, as `shared/text` spells it: '1,5' or '1,5; 1.500'. */
const isOne = (readings: string): boolean => !readings.includes(';');

const englishUnit = (unit: string): string => {
  const id = unitOfWord(unit);
  return id === null ? unit : moneyUnits[id].en;
};

const cells: Sentences<CellCode> = {
  invalidNumber: {
    vi: ({ text }) => `“${text}” không phải là số; hãy nhập số, ví dụ 1.234,5.`,
    en: ({ text }) => `“${text}” is not a number; type a number such as 1.234,5.`,
  },
  ambiguousNumber: {
    vi: ({ text, readings }) =>
      readings === '0'
        ? `“${text}” chưa rõ là số mấy; hãy nhập 0 hoặc để trống.`
        : isOne(readings)
          ? `“${text}”: phần thập phân dùng dấu phẩy; có phải ${readings}? Hãy nhập lại.`
          : `“${text}” có thể đọc theo nhiều cách (${readings}); hãy nhập lại, dùng dấu chấm tách hàng nghìn và dấu phẩy cho phần thập phân.`,
    en: ({ text, readings }) =>
      readings === '0'
        ? `“${text}” does not say which number is meant; type 0 or leave the cell blank.`
        : isOne(readings)
          ? `“${text}”: decimals follow a comma; is it ${readings}? Type it again.`
          : `“${text}” can be read in more than one way (${readings}); type it with a point between thousands and a comma before decimals.`,
  },
  invalidFormula: {
    vi: ({ text, at }) =>
      `Công thức “${text}” sai ở ký tự thứ ${count(at + 1)}; công thức chỉ gồm số, dấu + - * / % và dấu ngoặc.`,
    en: ({ text, at }) =>
      `The formula “${text}” goes wrong at character ${count(at + 1)}; use only numbers, + - * / % and brackets.`,
  },
  divisionByZero: {
    vi: ({ text }) => `Công thức “${text}” có phép chia cho 0; hãy sửa số chia.`,
    en: ({ text }) => `The formula “${text}” divides by zero; correct the divisor.`,
  },
  amountTooLarge: {
    vi: ({ text }) => `“${text}” vượt quá số lớn nhất mà sổ ghi được; hãy kiểm tra lại số và đơn vị tính.`,
    en: ({ text }) => `“${text}” is beyond what the book can hold; check the number and its unit.`,
  },
  notWholeDong: {
    vi: ({ text, unit }) =>
      `“${text}” (${unit}) không tròn đồng; hãy bớt chữ số thập phân hoặc kiểm tra đơn vị tính.`,
    en: ({ text, unit }) =>
      `“${text}” (${englishUnit(unit)}) is not a whole number of đồng; use fewer decimals or check the unit.`,
  },
  tooManyDecimals: {
    vi: ({ text, decimals }) =>
      decimals === 0
        ? `“${text}” có phần thập phân, còn chỉ tiêu này chỉ nhận số nguyên; hãy nhập số nguyên.`
        : `“${text}” có quá nhiều chữ số thập phân; chỉ tiêu này nhận tối đa ${decimals} chữ số.`,
    en: ({ text, decimals }) =>
      decimals === 0
        ? `“${text}” has decimals and this indicator takes whole numbers; type a whole number.`
        : `“${text}” has too many decimals; this indicator takes ${decimals} at most.`,
  },
  negativeNotAllowed: {
    vi: ({ text }) => `“${text}” là số âm, mà cột này không nhận số âm; hãy kiểm tra lại dấu.`,
    en: ({ text }) => `“${text}” is negative and this column takes no negative numbers; check the sign.`,
  },
  invalidChoice: {
    vi: ({ text, choices }) => `“${text}” không có trong các lựa chọn của cột này; hãy chọn: ${choices}.`,
    en: ({ text, choices }) => `“${text}” is not a choice of this column; choose one of: ${choices}.`,
  },
  textTooLong: {
    vi: ({ length, limit }) =>
      `Văn bản dài ${count(length)} ký tự, tối đa là ${count(limit)}; hãy rút ngắn lại.`,
    en: ({ length, limit }) =>
      `The text has ${count(length)} characters, ${count(limit)} at most are taken; make it shorter.`,
  },
  invalidText: {
    vi: ({ reason }) =>
      reason === 'blank'
        ? 'Tên đang để trống; hãy nhập tên.'
        : `Văn bản có ký tự không dùng được (${reason}); hãy xóa ký tự đó rồi nhập lại.`,
    en: ({ reason }) =>
      reason === 'blank'
        ? 'The name is blank; type a name.'
        : `The text holds a character that cannot be used (${reason}); remove it and type again.`,
  },
};

type PlaceCode =
  | 'unknownSheet'
  | 'unknownRow'
  | 'unknownColumn'
  | 'unknownYear'
  | 'unknownScope'
  | 'computedCell'
  | 'rollUpCell'
  | 'figuresBeneath'
  | 'carriedOver'
  | 'statisticMissing'
  | 'notEditable'
  | 'staleCell'
  | 'rowNotAllowedHere'
  | 'parentHasFigures'
  | 'rowsAreFixed'
  | 'rowIsAncestor'
  | 'rowIsRoot'
  | 'depthExceeded'
  | 'bookFull'
  | 'totalTooLarge';

const places: Sentences<PlaceCode> = {
  unknownSheet: {
    vi: ({ sheet, known }) => `Không có bảng “${sheet}”; các bảng có trong sổ: ${known}.`,
    en: ({ sheet, known }) => `There is no sheet “${sheet}”; the sheets are: ${known}.`,
  },
  unknownRow: {
    vi: ({ sheet, row }) =>
      `Bảng “${sheet}” không có dòng “${row}”; hãy mở lại bảng để lấy đúng khóa của dòng.`,
    en: ({ sheet, row }) =>
      `Sheet “${sheet}” has no row “${row}”; show the sheet again and take the row's key.`,
  },
  unknownColumn: {
    vi: ({ sheet, column }) =>
      `Bảng “${sheet}” không có cột “${column}”; hãy mở lại bảng để lấy đúng mã của cột.`,
    en: ({ sheet, column }) =>
      `Sheet “${sheet}” has no column “${column}”; show the sheet again and take the column's id.`,
  },
  unknownYear: {
    vi: ({ year, known }) =>
      year === 0 || known === ''
        ? 'Sổ chưa có kế hoạch của năm nào; hãy tạo sổ có năm kế hoạch.'
        : `Sổ không có kế hoạch năm ${year}; các năm có trong sổ: ${known}.`,
    en: ({ year, known }) =>
      year === 0 || known === ''
        ? 'The book has no plan year yet; make a book with a plan year.'
        : `The book has no plan for ${year}; its years are: ${known}.`,
  },
  unknownScope: {
    vi: ({ sheet, value, parameter }) =>
      parameter === 'period'
        ? `Bảng “${sheet}” không có tháng “${value}” để chọn; hãy chọn một tháng của năm kế hoạch hoặc tháng 01 năm sau.`
        : `Không có thành phần “${value}” để chọn cho bảng “${sheet}”; hãy lấy khóa của một dòng ở bảng “funding”.`,
    en: ({ sheet, value, parameter }) =>
      parameter === 'period'
        ? `Sheet “${sheet}” has no month “${value}” to choose; choose a month of the plan year or January of the next.`
        : `There is no component “${value}” to choose for sheet “${sheet}”; take the key of a row of sheet “funding”.`,
  },
  computedCell: {
    vi: ({ column, formula }) =>
      `Cột “${column}” được tính tự động (${formula}); hãy sửa các ô dùng để tính.`,
    en: ({ column, formula }) =>
      `Column “${column}” is computed (${formula}); change the cells it is made of.`,
  },
  rollUpCell: {
    vi: ({ row }) => `“${row}” là dòng tổng hợp từ các dòng con; hãy nhập số ở các dòng con.`,
    en: ({ row }) => `“${row}” adds up the rows beneath it; type the figures there.`,
  },
  figuresBeneath: {
    vi: ({ row }) =>
      `Ô này của “${row}” đang cộng số giải ngân chi tiết theo công trình hoặc theo xã; hãy sửa ở số liệu chi tiết.`,
    en: ({ row }) =>
      `This cell of “${row}” adds up what is disbursed by work or by commune; change the figures in detail.`,
  },
  carriedOver: {
    vi: ({ row, year }) =>
      `Số đầu năm của “${row}” lấy từ số cuối năm ${year}; nếu cần, hãy sửa cột “Cuối năm ${year}” ở bảng Hộ nghèo năm ${year}.`,
    en: ({ row, year }) =>
      `The beginning of the year of “${row}” is the end of ${year}; if it is wrong, change “End of ${year}” in sheet Poverty of ${year}.`,
  },
  statisticMissing: {
    vi: ({ column }) =>
      `Danh mục của sổ chưa có chỉ tiêu thống kê cho cột “${column}” nên chưa ghi được; hãy lập sổ mới từ danh mục có thống kê nghèo.`,
    en: ({ column }) =>
      `The book's catalogue has no statistic for column “${column}”, so nothing can be written; make a new book from a catalogue that has the poverty statistics.`,
  },
  notEditable: {
    vi: ({ column }) => `Cột “${column}” chỉ để xem, không nhập được; hãy chọn cột khác.`,
    en: ({ column }) => `Column “${column}” can only be read; choose another column.`,
  },
  staleCell: {
    vi: ({ row, column }) =>
      `Ô ở dòng “${row}”, cột “${column}” vừa được người khác sửa; hãy xem lại giá trị mới rồi nhập lại.`,
    en: ({ row, column }) =>
      `The cell in row “${row}”, column “${column}” has been changed meanwhile; look at its new value and type again.`,
  },
  rowNotAllowedHere: {
    vi: ({ row, parent }) =>
      `Không đặt được “${row}” ${parent === '' ? 'ở cấp trên cùng' : `vào “${parent}”`}; hãy chọn dòng cha khác cấp.`,
    en: ({ row, parent }) =>
      `“${row}” cannot stand ${parent === '' ? 'at the top level' : `beneath “${parent}”`}; choose a parent of another level.`,
  },
  parentHasFigures: {
    vi: ({ parent }) =>
      `“${parent}” đang có số liệu riêng nên chưa thêm được dòng con; hãy xóa số liệu ở các ô của dòng này trước.`,
    en: ({ parent }) =>
      `“${parent}” has figures of its own, so nothing can be put beneath it; clear the cells of that row first.`,
  },
  rowsAreFixed: {
    vi: ({ sheet }) =>
      `Bảng “${sheet}” lấy dòng từ danh mục, không thêm, chuyển hoặc xóa dòng tại đây được; hãy sửa ở danh mục.`,
    en: ({ sheet }) =>
      `Sheet “${sheet}” takes its rows from a catalogue; rows cannot be added, moved or deleted here, change the catalogue.`,
  },
  rowIsAncestor: {
    vi: ({ row, parent }) =>
      `Không chuyển được “${row}” vào “${parent}”, vì “${parent}” nằm trong chính “${row}”; hãy chọn dòng cha khác.`,
    en: ({ row, parent }) =>
      `“${row}” cannot be moved beneath “${parent}”, which is part of “${row}” itself; choose another parent.`,
  },
  rowIsRoot: {
    vi: ({ row }) => `“${row}” là dòng gốc của bảng, không chuyển hoặc xóa được; hãy chọn dòng bên dưới.`,
    en: ({ row }) =>
      `“${row}” is the top row of the sheet and cannot be moved or deleted; choose a row beneath it.`,
  },
  bookFull: {
    vi: ({ limit }) =>
      `Một sổ chứa tối đa ${count(limit)} dòng loại này; hãy tách phần việc mới sang một sổ khác.`,
    en: ({ limit }) =>
      `A book holds ${count(limit)} rows of this kind at most; put further work into another book.`,
  },
  totalTooLarge: {
    vi: () =>
      'Với số này, tổng của bảng sẽ vượt 9.007.199.254.740.991 đồng, giới hạn tính chính xác; hãy kiểm tra lại đơn vị tính.',
    en: () =>
      'With this amount the total of the sheet would pass 9.007.199.254.740.991 đồng, the limit of exact sums; check the unit.',
  },
  depthExceeded: {
    vi: ({ limit }) => `Bảng có tối đa ${count(limit)} cấp; hãy đặt dòng ở cấp cao hơn.`,
    en: ({ limit }) => `A sheet has ${count(limit)} levels at most; put the row at a higher level.`,
  },
};

export type InputCode = CellCode | PlaceCode | TextCode | RequestCode;

export const inputRefusals: Sentences<InputCode & ErrorCode> = {
  ...cells,
  ...places,
  ...textRefusals,
  ...requestRefusals,
};
