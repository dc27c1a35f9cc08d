/**
 * What headers of codes and names say (treasury.md §3, §4; budget-codes.md §2), folded. A header has to be one of these
 * as a whole, so that a name among the data ("Dự án cấp nước …") is no header. The order is the order of preference
 * where several columns would be the same field.
 */
import type { CodeField, ImportField, NameField } from '../fields.ts';

export const codeWords: Readonly<Record<CodeField, readonly string[]>> = {
  projectCode: [
    'ma du an',
    'ma so du an',
    'ma so du an dau tu',
    'ma du an dau tu',
    'ma so da',
    'ma da',
    'mada',
    'ma cong trinh',
    'ma so cong trinh',
    'ma du an cong trinh',
    'ma so du an cong trinh',
    'ma so du an hoac ma dvqhns',
  ],
  budgetUnitCode: [
    'ma dvqhns',
    'dvqhns',
    'ma so dvqhns',
    'ma don vi qhns',
    'ma qhns',
    'ma don vi co quan he voi ngan sach',
    'don vi co quan he voi ngan sach',
    'ma so don vi co quan he voi ngan sach',
    'ma dvsdns',
    'dvsdns',
    'ma don vi su dung ngan sach',
    'ma don vi',
    'ma so don vi',
  ],
  areaCode: [
    'ma dia ban',
    'ma dbhc',
    'dbhc',
    'ma dia ban hanh chinh',
    'dia ban hanh chinh',
    'ma xa',
    'ma huyen',
  ],
  programmeCode: [
    'ma ctmt',
    'ma ctmtqg',
    'ctmt',
    'ctmtqg',
    'ma so ctmtqg',
    'ma ctmt da',
    'ma ctmt qg',
    'ctmt da va htct',
    'ma chuong trinh',
    'ma so chuong trinh',
    'ma chuong trinh muc tieu',
    'chuong trinh muc tieu',
    'ma chuong trinh muc tieu quoc gia',
  ],
  chapterCode: ['ma chuong', 'chuong'],
  sectorCode: [
    'ma khoan',
    'khoan',
    'loai khoan',
    'ma loai khoan',
    'ma nganh kinh te',
    'nganh kinh te',
    'ma nganh kt',
    'nganh kt',
    'ma nkt',
    'ma loai',
    'loai',
  ],
  economicItemCode: [
    'ma tieu muc',
    'tieu muc',
    'muc tieu muc',
    'ma ndkt',
    'ndkt',
    'ma noi dung kinh te',
    'noi dung kinh te',
    'tm',
    'ma muc',
    'muc',
  ],
  budgetSourceCode: [
    'ma nguon',
    'ma nguon von',
    'ma nguon nsnn',
    'ma nguon ngan sach',
    'ma nguon ngan sach nha nuoc',
    'ma nguon kinh phi',
    'ma tinh chat nguon kinh phi',
    'tinh chat nguon kinh phi',
    'ma tcnkp',
    'tcnkp',
  ],
  budgetLevel: ['ma cap ngan sach', 'cap ngan sach', 'ma cap ns', 'cap ns', 'ma cap', 'cap'],
  treasuryAccount: [
    'tai khoan',
    'ma tai khoan',
    'so tai khoan',
    'tktn',
    'ma tktn',
    'tai khoan tu nhien',
    'ma tk',
    'tk',
    'so hieu tai khoan',
  ],
  treasuryOfficeCode: [
    'ma kbnn',
    'kbnn',
    'shkb',
    'ma kho bac',
    'so hieu kho bac',
    'ma so kbnn',
    'kho bac',
    'kho bac nha nuoc',
    'kbnn noi giao dich',
    'kbnn noi mo tai khoan',
    'noi mo tai khoan',
    'dia diem mo tai khoan',
    'dia diem mo tk',
  ],
};

/** Of a work or of a part of the programme: which one, the column's own texts decide. */
export const workOrComponentWords: readonly string[] = [
  'noi dung',
  'du an',
  'chi tieu',
  'danh muc',
  'ten',
  'ten du an',
  'noi dung cong viec',
  'ten du an tieu du an',
  'du an tieu du an don vi cong trinh',
  'ten du an tieu du an don vi cong trinh',
  'noi dung du an',
  'dien giai noi dung',
];

export const nameWords: Readonly<Record<NameField, readonly string[]>> = {
  projectName: [
    'ten cong trinh',
    'cong trinh',
    'ten du an cong trinh',
    'du an cong trinh',
    'danh muc cong trinh',
    'danh muc du an',
    'danh muc du an cong trinh',
    'danh muc cong trinh du an',
    'ten danh muc du an',
    'ten cong trinh du an',
    'ten du an dau tu',
    'ten cong trinh hang muc',
    'cong trinh du an',
  ],
  componentName: [
    'du an tieu du an',
    'ten tieu du an',
    'tieu du an',
    'du an thanh phan',
    'ten du an thanh phan',
    'noi dung thanh phan',
    'ten noi dung thanh phan',
    'du an tieu du an noi dung',
    'noi dung du an tieu du an',
    'hop phan',
  ],
  unitName: [
    'ten don vi',
    'don vi',
    'huyen thanh pho',
    'huyen tp',
    'ten huyen',
    'huyen',
    'xa phuong thi tran',
    'xa phuong',
    'xa',
    'ten xa',
    'dia phuong',
    'ten dia phuong',
    'don vi dia phuong',
    'dia ban',
    'ten dia ban',
    'don vi thuc hien',
    'don vi su dung ngan sach',
    'don vi su dung',
    'ten dvqhns',
    'ten don vi qhns',
    'dia diem xay dung',
    'dia diem xd',
    'dia diem',
    'ten don vi su dung ngan sach',
  ],
  sourceName: [
    'ten nguon von',
    'nguon von',
    'ten nguon',
    'nguon',
    'nguon kinh phi',
    'loai von',
    'loai nguon von',
    'nguon ngan sach',
    'nguon nsnn',
  ],
  investor: [
    'chu dau tu',
    'ten chu dau tu',
    'cdt',
    'don vi chu dau tu',
    'ban qlda',
    'ban quan ly du an',
    'don vi chu dau tu ban qlda',
  ],
};

/** Names under which codes stand, too: digits in the column say that it is the code. */
export const codeTwins: Readonly<Partial<Record<NameField, CodeField>>> = {
  sourceName: 'budgetSourceCode',
  unitName: 'budgetUnitCode',
  projectName: 'projectCode',
};

/** Codes under whose bare word names stand, too ("Chương: Sở Y tế"): words in the column say so. */
export const nameTwins: Readonly<Partial<Record<CodeField, NameField | null>>> = {
  areaCode: 'unitName',
  chapterCode: null,
  programmeCode: 'componentName',
  budgetUnitCode: 'unitName',
};

export const otherWords: Readonly<Record<'ordinal' | 'vintage' | 'date' | 'note', readonly string[]>> = {
  ordinal: ['stt', 'tt', 'so tt', 'so thu tu', 's tt'],
  vintage: [
    'nam von',
    'nam cua von',
    'nien do von',
    'nam ke hoach von',
    'nam giao von',
    'nien do',
    'nam ngan sach',
    'nam nguon von',
  ],
  date: [
    'ngay hach toan',
    'ngay hieu luc',
    'ngay ht',
    'ngay thanh toan',
    'ngay giai ngan',
    'effective date',
    'ngay ket so',
    'ngay chung tu',
    'ngay ct',
    'ngay',
  ],
  note: ['ghi chu', 'kho khan vuong mac', 'kho khan vuong mac ghi chu', 'nguyen nhan', 'dien giai'],
};

const fieldOfWords = new Map<string, { field: ImportField; rank: number }>();
for (const table of [codeWords, nameWords, otherWords]) {
  for (const [field, words] of Object.entries(table) as [ImportField, readonly string[]][]) {
    for (const [rank, word] of words.entries())
      if (!fieldOfWords.has(word)) fieldOfWords.set(word, { field, rank });
  }
}

/** A header that begins with "Mã" is a code, however it goes on: "Mã số ĐVQHNS dự án". Tried in this order. */
const codePatterns: readonly (readonly [CodeField, RegExp])[] = [
  ['programmeCode', /\b(?:ctmt|ctmtqg|chuong trinh)\b/],
  ['projectCode', /\b(?:du an|cong trinh|da)\b/],
  ['treasuryOfficeCode', /\b(?:kbnn|kho bac)\b/],
  ['budgetUnitCode', /\b(?:dvqhns|qhns|dvsdns|don vi)\b/],
  ['budgetSourceCode', /\bnguon\b/],
  ['areaCode', /\b(?:dia ban|dbhc)\b/],
  ['chapterCode', /\bchuong\b/],
  ['economicItemCode', /\b(?:muc|ndkt)\b/],
  ['sectorCode', /\b(?:khoan|nganh)\b/],
];

const patternRank = 50;

const codeLike = (words: string): { field: ImportField; rank: number } | undefined => {
  const found = /^ma\b/.test(words) ? codePatterns.find(([, pattern]) => pattern.test(words)) : undefined;
  return found && { field: found[0], rank: patternRank };
};

/** The field that a header names as a whole, and how well (0 is best). */
export const fieldNamed = (words: string): { field: ImportField; rank: number } | undefined =>
  fieldOfWords.get(words) ?? codeLike(words);
