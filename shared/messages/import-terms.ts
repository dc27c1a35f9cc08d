/** The names of what an import knows: fields, kinds and classes of rows, dimensions (glossary §C, §D). */
import type { Lang } from '../sheets/index.ts';
import type {
  AmountSpan,
  FigureOrigin,
  ImportField,
  MatchDimension,
  RowClass,
  RowKind,
} from '../treasury/fields.ts';

export interface ImportTerms {
  readonly field: Readonly<Record<ImportField, string>>;
  readonly kind: Readonly<Record<RowKind, string>>;
  readonly class: Readonly<Record<RowClass, string>>;
  readonly span: Readonly<Record<AmountSpan, string>>;
  readonly origin: Readonly<Record<FigureOrigin, string>>;
  readonly dimension: Readonly<Record<MatchDimension, string>>;
}

const vi: ImportTerms = {
  field: {
    projectCode: 'Mã dự án đầu tư',
    budgetUnitCode: 'Mã ĐVQHNS',
    areaCode: 'Mã địa bàn',
    programmeCode: 'Mã CTMTQG',
    chapterCode: 'Chương',
    sectorCode: 'Loại, khoản',
    economicItemCode: 'Mục, tiểu mục',
    budgetSourceCode: 'Mã nguồn NSNN',
    budgetLevel: 'Cấp ngân sách',
    treasuryAccount: 'Tài khoản kế toán',
    treasuryOfficeCode: 'Mã Kho bạc',
    projectName: 'Tên công trình, dự án',
    componentName: 'Tên dự án, tiểu dự án',
    unitName: 'Tên đơn vị, địa bàn',
    sourceName: 'Tên nguồn vốn',
    investor: 'Chủ đầu tư',
    plan: 'Kế hoạch vốn năm',
    carriedPlan: 'Kế hoạch vốn kéo dài',
    completed: 'Thanh toán KLHT',
    advance: 'Tạm ứng',
    disbursed: 'Giải ngân (tổng số)',
    debit: 'Phát sinh nợ',
    credit: 'Phát sinh có',
    ordinal: 'Số thứ tự',
    vintage: 'Năm vốn',
    date: 'Ngày',
    note: 'Ghi chú',
  },
  kind: {
    title: 'Tiêu đề',
    header: 'Đầu bảng',
    columnNumbers: 'Số thứ tự cột',
    group: 'Nhóm',
    total: 'Tổng',
    detail: 'Chi tiết',
    signature: 'Chữ ký',
    note: 'Ghi chú',
  },
  class: {
    new: 'Mới',
    changed: 'Đổi',
    same: 'Không đổi',
    deleted: 'Xóa',
    ambiguous: 'Chưa rõ',
    invalid: 'Sai',
    ignored: 'Bỏ qua',
  },
  span: { cumulative: 'Lũy kế từ đầu năm', month: 'Phát sinh trong tháng' },
  origin: { treasury: 'Kho bạc Nhà nước', investor: 'Chủ đầu tư báo cáo' },
  dimension: { component: 'dự án, công trình', unit: 'đơn vị', source: 'nguồn vốn' },
};

const en: ImportTerms = {
  field: {
    projectCode: 'Code of investment project',
    budgetUnitCode: 'Code of budget unit',
    areaCode: 'Code of area',
    programmeCode: 'Code of programme',
    chapterCode: 'Chapter',
    sectorCode: 'Sector',
    economicItemCode: 'Economic item',
    budgetSourceCode: 'Code of budget source',
    budgetLevel: 'Budget level',
    treasuryAccount: 'Account',
    treasuryOfficeCode: 'Code of Treasury office',
    projectName: 'Name of works or project',
    componentName: 'Name of component',
    unitName: 'Name of unit or area',
    sourceName: 'Name of source',
    investor: 'Investor',
    plan: 'Capital planned',
    carriedPlan: 'Capital carried over',
    completed: 'Paid for completed volume',
    advance: 'Advance',
    disbursed: 'Disbursed in all',
    debit: 'Debit',
    credit: 'Credit',
    ordinal: 'Running number',
    vintage: 'Year of capital',
    date: 'Date',
    note: 'Note',
  },
  kind: {
    title: 'Title',
    header: 'Heading',
    columnNumbers: 'Column numbers',
    group: 'Group',
    total: 'Total',
    detail: 'Detail',
    signature: 'Signature',
    note: 'Note',
  },
  class: {
    new: 'New',
    changed: 'Changed',
    same: 'Same',
    deleted: 'Deleted',
    ambiguous: 'Unclear',
    invalid: 'Wrong',
    ignored: 'Left out',
  },
  span: { cumulative: 'Since the beginning of the year', month: 'Of the month alone' },
  origin: { treasury: 'State Treasury', investor: 'Reported by the investor' },
  dimension: { component: 'component or works', unit: 'unit', source: 'source' },
};

export const importTerms: Readonly<Record<Lang, ImportTerms>> = { vi, en };
