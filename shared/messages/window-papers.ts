/** Words of the export dialog: papers, forms, pages, findings, results. */
import type { PaperFormat } from '../report/publication.ts';
import type { Lang } from '../sheets/index.ts';
import { count } from './refusal-sentence.ts';

/** What a document says of itself, but for its recipients. */
export type DetailField =
  | 'office'
  | 'documentNumber'
  | 'place'
  | 'documentDate'
  | 'title'
  | 'signedFor'
  | 'signatoryTitle'
  | 'signatoryName';

const vi = {
  title: 'Xuất văn bản và phụ lục',
  papers: 'Văn bản, phụ lục',
  month: 'Số liệu',
  toMonth: (month: string) => `Đến hết tháng ${month}`,
  noMonth: 'Chỉ kế hoạch vốn, không ghi tháng',
  formats: 'Định dạng',
  format: {
    docx: 'Word (.docx)',
    xlsx: 'Excel (.xlsx)',
    pdf: 'PDF (.pdf)',
    csv: 'CSV (.csv)',
  } as Readonly<Record<PaperFormat, string>>,
  template: 'Mẫu Word',
  ownTemplate: 'Chọn mẫu của cơ quan…',
  dropTemplate: 'Dùng lại mẫu có sẵn',
  preview: (name: string) => `Xem trước ${name}`,
  pages: (name: string, total: number) => `${name} · ${count(total)} trang`,
  page: (number: number, total: number) => `Trang ${count(number)} trong ${count(total)}`,
  larger: 'Phóng to',
  smaller: 'Thu nhỏ',
  layingOut: 'Đang dàn trang…',
  openFindings: (n: number) => `Sổ còn ${count(n)} lỗi, cảnh báo chưa xử lý`,
  moreFindings: (n: number) => `và ${count(n)} phát hiện khác, xem ở khung Kiểm tra`,
  reasonNeeded: 'Lý do vẫn xuất (bắt buộc; sổ lưu lại lý do này)',
  reason: 'Lý do vẫn xuất (sổ lưu lại lý do này)',
  lacking: {
    paper: 'Hãy chọn ít nhất một văn bản.',
    format: 'Hãy chọn một định dạng mà văn bản đã chọn có.',
    reason: 'Sổ còn lỗi: hãy ghi lý do vẫn xuất.',
  },
  compared: 'Tệp được mở lại và đối chiếu từng số với sổ trước khi thay tệp cũ.',
  waitsForSaving: (cells: number) => `Đang ghi ${count(cells)} ô; xuất được ngay khi ghi xong.`,
  start: 'Chọn nơi lưu và xuất…',
  running: 'Đang xuất…',
  stop: 'Dừng',
  stopped: 'Đã dừng; tệp cũ, nếu có, vẫn còn nguyên.',
  allAlike: (figures: number) => `${count(figures)} số khớp với sổ`,
  different: (different: number, figures: number) =>
    `${count(different)} trong ${count(figures)} số khác với sổ. Đừng ban hành tệp này; hãy xuất lại.`,
  pageCount: (pages: number) => `${count(pages)} trang`,
  results: 'Kết quả xuất',
  open: 'Mở tệp',
  show: 'Mở thư mục',
  save: 'Ghi',
  details: {
    heading: (year: number) => `Thông tin văn bản năm ${year}`,
    fields: {
      office: 'Cơ quan ban hành',
      documentNumber: 'Số',
      place: 'Nơi ban hành',
      documentDate: 'Ngày ban hành',
      title: 'Trích yếu',
      signedFor: 'Quyền hạn ký',
      signatoryTitle: 'Chức vụ người ký',
      signatoryName: 'Họ tên người ký',
    } as Readonly<Record<DetailField, string>>,
    hints: {
      documentNumber: 'Ví dụ: 123; ký hiệu đặt ở Cách trình bày. Để trống thì điền tay khi ban hành.',
      place: 'Ví dụ: Cao Bằng. Để trống thì lấy theo tên cơ quan ban hành.',
      documentDate: 'Ngày/tháng/năm, ví dụ: 31/01/2024. Để trống thì điền tay khi ban hành.',
      signedFor: 'Ví dụ: KT. CHỦ TỊCH',
      signatoryTitle: 'Ví dụ: PHÓ CHỦ TỊCH',
      signatoryName: 'Không ghi học hàm, học vị.',
    } as Readonly<Partial<Record<DetailField, string>>>,
    recipients: 'Nơi nhận',
    recipientsHint: 'Mỗi dòng một nơi, không gõ gạch đầu dòng; dòng cuối là “Lưu: VT, …”.',
  },
  layout: {
    heading: 'Cách trình bày các văn bản',
    picks: {
      numbering: 'Đánh số phụ lục',
      totalRow: 'Dòng tổng số',
      groupRate: 'Tỷ lệ giảm của nhóm huyện',
      worksOrder: 'Phụ lục 04 xếp theo',
      worksPage: 'Khổ giấy Phụ lục 04',
    },
    values: {
      digits: 'Phụ lục 01, 02, …',
      roman: 'Phụ lục I, II, …',
      first: 'Đầu bảng',
      last: 'Cuối bảng',
      weighted: 'Tính trên tổng số hộ của nhóm',
      mean: 'Bình quân mức giảm của các huyện',
      status: 'Chuyển tiếp, khởi công mới trước, huyện sau',
      unit: 'Huyện trước, chuyển tiếp, khởi công mới sau',
      A4: 'A4 ngang',
      A3: 'A3 ngang',
    },
    targets: {
      'phu-luc-02': 'Phụ lục 02 gồm',
      'phu-luc-03': 'Phụ lục 03 gồm',
    },
    sets: { poor: 'Hộ nghèo, hộ cận nghèo', ethnic: 'Hộ nghèo dân tộc thiểu số' },
    decimals: {
      money: 'Tiền (triệu đồng)',
      poverty: 'Tỷ lệ nghèo',
      disbursement: 'Tỷ lệ giải ngân',
    },
    decimal: (n: number) => (n === 0 ? 'Số nguyên' : `${n} chữ số thập phân`),
    texts: { symbol: 'Ký hiệu', superior: 'Cơ quan chủ quản', onBehalfOf: 'Thay mặt' },
    hints: {
      symbol: 'Sau số của văn bản, ví dụ: KH-UBND',
      superior: 'Dòng trên cơ quan ban hành; UBND tỉnh không có dòng này.',
      onBehalfOf: 'Dòng trên quyền hạn ký, ví dụ: TM. ỦY BAN NHÂN DÂN',
    },
    electronic: 'Văn bản điện tử: để trống số và ngày tháng cho phần mềm ký số điền',
  },
};

export type PaperWords = typeof vi;

const en: PaperWords = {
  title: 'Export papers',
  papers: 'Papers',
  month: 'Figures',
  toMonth: (month) => `To the end of ${month}`,
  noMonth: 'Planned capital only, without a month',
  formats: 'Formats',
  format: { docx: 'Word (.docx)', xlsx: 'Excel (.xlsx)', pdf: 'PDF (.pdf)', csv: 'CSV (.csv)' },
  template: 'Word template',
  ownTemplate: 'Use the office’s own…',
  dropTemplate: 'Use the program’s own again',
  preview: (name) => `Preview ${name}`,
  pages: (name, total) => `${name} · ${count(total)} pages`,
  page: (number, total) => `Page ${count(number)} of ${count(total)}`,
  larger: 'Larger',
  smaller: 'Smaller',
  layingOut: 'Laying out pages…',
  openFindings: (n) => `${count(n)} errors and warnings are open`,
  moreFindings: (n) => `and ${count(n)} more, see panel Checks`,
  reasonNeeded: 'Why the papers are written all the same (needed; the book keeps it)',
  reason: 'Why the papers are written all the same (the book keeps it)',
  lacking: {
    paper: 'Choose at least one paper.',
    format: 'Choose a format that the chosen papers have.',
    reason: 'Errors are open: say why the papers are written all the same.',
  },
  compared:
    'Each file is opened again and compared with the book, figure by figure, before it replaces another.',
  waitsForSaving: (cells) => `Saving ${count(cells)} cells; papers can be written as soon as that is done.`,
  start: 'Choose where, and export…',
  running: 'Exporting…',
  stop: 'Stop',
  stopped: 'Stopped; what was there before is whole.',
  allAlike: (figures) => `${count(figures)} figures agree with the book`,
  different: (different, figures) =>
    `${count(different)} of ${count(figures)} figures differ from the book. Do not issue this file; export again.`,
  pageCount: (pages) => `${count(pages)} pages`,
  results: 'What was written',
  open: 'Open file',
  show: 'Open folder',
  save: 'Save',
  details: {
    heading: (year) => `Document details ${year}`,
    fields: {
      office: 'Issuing office',
      documentNumber: 'Number',
      place: 'Place of issue',
      documentDate: 'Date of issue',
      title: 'Subject',
      signedFor: 'Signing authority',
      signatoryTitle: 'Signatory’s title',
      signatoryName: 'Signatory’s name',
    },
    hints: {
      documentNumber: 'Such as 123; its symbol is part of the layout. Left blank it is filled in by hand.',
      place: 'Such as Cao Bằng. Left blank it follows from the issuing office.',
      documentDate: 'Day/month/year, such as 31/01/2024. Left blank it is filled in by hand.',
      signedFor: 'Such as KT. CHỦ TỊCH',
      signatoryTitle: 'Such as PHÓ CHỦ TỊCH',
      signatoryName: 'Without academic titles.',
    },
    recipients: 'Recipients',
    recipientsHint: 'One a line, without dashes; the last one is “Lưu: VT, …”.',
  },
  layout: {
    heading: 'Layout of the papers',
    picks: {
      numbering: 'Numbering of appendices',
      totalRow: 'Row of totals',
      groupRate: 'Fall of a group of districts',
      worksOrder: 'Phụ lục 04 in the order of',
      worksPage: 'Paper of Phụ lục 04',
    },
    values: {
      digits: 'Phụ lục 01, 02, …',
      roman: 'Phụ lục I, II, …',
      first: 'First',
      last: 'Last',
      weighted: 'Over all households of the group',
      mean: 'Mean of the districts’ falls',
      status: 'Continuing and new works, then districts',
      unit: 'Districts, then continuing and new works',
      A4: 'A4 landscape',
      A3: 'A3 landscape',
    },
    targets: { 'phu-luc-02': 'Phụ lục 02 is about', 'phu-luc-03': 'Phụ lục 03 is about' },
    sets: { poor: 'Poor and near-poor households', ethnic: 'Ethnic-minority poor households' },
    decimals: {
      money: 'Money (million đồng)',
      poverty: 'Poverty rates',
      disbursement: 'Disbursement rates',
    },
    decimal: (n) => (n === 0 ? 'Whole number' : `${n} decimals`),
    texts: { symbol: 'Symbol', superior: 'Superior office', onBehalfOf: 'On behalf of' },
    hints: {
      symbol: 'Behind the document’s number, such as KH-UBND',
      superior: 'The line above the issuing office; a provincial People’s Committee has none.',
      onBehalfOf: 'The line above the signing authority, such as TM. ỦY BAN NHÂN DÂN',
    },
    electronic: 'Electronic document: number and date are left to the signing software',
  },
};

export const paperWords: Readonly<Record<Lang, PaperWords>> = { vi, en };
