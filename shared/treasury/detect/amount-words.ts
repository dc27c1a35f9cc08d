/**
 * What headers of amounts say (treasury.md §3, §4), folded; levels above qualify those beneath. Phrases are looked for
 * within the header, since forms decorate them at will ("Số vốn đã giải ngân lũy kế đến 31/01/2024").
 */
import type { AmountSpan } from '../fields.ts';

/** Amounts and numbers that the plan does not take: looked for first. */
export const strangePhrases: readonly string[] = [
  'ty le',
  '%',
  'so voi',
  'con lai',
  'chua giai ngan',
  'chua thanh toan',
  'so du',
  'du no',
  'du co',
  'tong muc dau tu',
  'tong muc dt',
  'tmdt',
  'tong du toan',
  'gia tri hop dong',
  'gia tri quyet toan',
  'quyet toan',
  'huy bo',
  'bi huy',
  'tiep tuc keo dai',
  'sang nam sau',
  'uoc',
  'uoc thuc hien',
  'den het nam truoc',
  'den het nien do',
  'het nam truoc',
  'nop tra',
  'giam tru',
  'thu hoi tam ung',
  'tam ung thu hoi',
  'dieu chinh giam',
  'so ho',
  'so luong',
  'dien tich',
  'quyet dinh',
  'thoi gian',
  'nang luc',
];

export const carriedPhrases: readonly string[] = [
  'keo dai',
  'chuyen nguon',
  'nam truoc chuyen sang',
  'von nam truoc',
  'ke hoach nam truoc',
  'kh nam truoc',
  'khvkd',
  'von kd',
];

export const ownPhrases: readonly string[] = [
  'von nam nay',
  'von trong nam',
  'giao trong nam',
  'ke hoach nam',
  'ke hoach von nam',
  'kh von nam',
  'khv nam',
  'kh nam',
  'von nam',
  'von giao nam',
  'ke hoach trong nam',
];

export const planPhrases: readonly string[] = [
  'ke hoach von',
  'kh von',
  'khv',
  'khvkd',
  'khvns',
  'khvn',
  'ke hoach',
  'ke hoach nam',
  'kh nam',
  'von giao',
  'von duoc giao',
  'duoc giao',
  'so von giao',
  'so phan bo',
  'da phan bo',
  'du toan',
  'du toan giao',
];

export const completedPhrases: readonly string[] = [
  'klht',
  'khoi luong hoan thanh',
  'thanh toan khoi luong',
  'thanh toan kl',
  'tt klht',
  'tt kl',
];

export const advancePhrases: readonly string[] = ['tam ung', 'vtucth', 'tuctth', 'von tu'];

/** Which mean the whole, unless a neighbour says "tạm ứng": then "thanh toán" is what was accepted. */
export const paidPhrases: readonly string[] = [
  'thanh toan',
  'thuc thanh toan',
  'da thanh toan',
  'thanh toan trong nam',
];

export const disbursedPhrases: readonly string[] = [
  'giai ngan',
  'thanh toan',
  'tong chi',
  'thuc chi',
  'da chi',
  'so chi',
  'so da chi',
  'da rut',
  'luy ke',
  'phat sinh',
  'thuc hien',
];

export const debitWords: readonly string[] = [
  'no',
  'ghi no',
  'ben no',
  'so tien ghi no',
  'ps no',
  'phat sinh no',
  'so tien no',
  'so phat sinh no',
  'accounted dr',
];
export const creditWords: readonly string[] = [
  'co',
  'ghi co',
  'ben co',
  'so tien ghi co',
  'ps co',
  'phat sinh co',
  'so tien co',
  'so phat sinh co',
  'accounted cr',
];

/** A column that is the whole of its neighbours. */
export const wholeWords: readonly string[] = ['tong so', 'tong cong', 'tong', 'cong', 'tong von', 'so tien'];

export const spanPhrases: Readonly<Record<AmountSpan, readonly string[]>> = {
  cumulative: [
    'luy ke',
    'lk',
    'tu dau nam',
    'den het thang',
    'den thang',
    'den het ngay',
    'den ngay',
    'den nay',
    'den het',
  ],
  month: [
    'trong thang',
    'phat sinh',
    'ps',
    'thang nay',
    'trong ky',
    'thang bao cao',
    'giai ngan thang',
    'ky nay',
  ],
};

export const originPhrases = {
  treasury: ['kho bac', 'kbnn', 'tabmis'],
  investor: ['chu dau tu', 'cdt', 'ban qlda', 'ban quan ly', 'don vi bao cao'],
} as const;
