/** What a change set did, as history, undo and redo say it. Kept in the book as code and parameters. */
import type { Lang } from '../sheets/index.ts';

type Params = Readonly<Record<string, string | number>>;
type Sentence = (params: Params) => string;

/** "120 số mới, 4 số đổi": only what there is any of. */
const importedVi = ({ new: fresh, changed, deleted }: Params): string =>
  [fresh ? `${fresh} số mới` : '', changed ? `${changed} số đổi` : '', deleted ? `${deleted} số bỏ` : '']
    .filter(Boolean)
    .join(', ') || 'không đổi số nào';

const importedEn = ({ new: fresh, changed, deleted }: Params): string =>
  [fresh ? `${fresh} new` : '', changed ? `${changed} changed` : '', deleted ? `${deleted} removed` : '']
    .filter(Boolean)
    .join(', ') || 'no figure changed';

const sentences: Readonly<Record<string, Readonly<Record<Lang, Sentence>>>> = {
  created: {
    vi: ({ from }) => (from ? `Tạo sổ từ “${from}”` : 'Tạo sổ trống'),
    en: ({ from }) => (from ? `Book made from “${from}”` : 'Empty book made'),
  },
  cellSet: {
    vi: ({ row, column, before, after, unit }) =>
      `Sửa ${column} của “${row}”: ${before || 'trống'} → ${after || 'trống'}${unit ? ` ${unit}` : ''}`,
    en: ({ row, column, columnEn, before, after, unitEn }) =>
      `${columnEn ?? column} of “${row}”: ${before || 'blank'} → ${after || 'blank'}${unitEn ? ` ${unitEn}` : ''}`,
  },
  cellsSet: {
    vi: ({ cells, sheet }) => `Sửa ${cells} ô ở bảng ${sheet}`,
    en: ({ cells, sheet, sheetEn }) => `${cells} cells of ${sheetEn ?? sheet} changed`,
  },
  rowAdded: {
    vi: ({ row }) => `Thêm dòng “${row}”`,
    en: ({ row }) => `Row “${row}” added`,
  },
  rowAddedTaking: {
    vi: ({ row, parent, figures }) => `Thêm dòng “${row}”, nhận ${figures} số liệu của “${parent}”`,
    en: ({ row, parent, figures }) => `Row “${row}” added; it takes over ${figures} figures of “${parent}”`,
  },
  rowRenamed: {
    vi: ({ before, after }) => `Đổi tên “${before}” thành “${after}”`,
    en: ({ before, after }) => `“${before}” renamed to “${after}”`,
  },
  rowMoved: {
    vi: ({ row, parent }) => `Chuyển “${row}” vào “${parent}”`,
    en: ({ row, parent }) => `“${row}” moved to “${parent}”`,
  },
  rowDeleted: {
    vi: ({ row, rows, figures }) => `Xóa “${row}” (${rows} dòng, ${figures} số liệu)`,
    en: ({ row, rows, figures }) => `“${row}” deleted (${rows} rows, ${figures} figures)`,
  },
  textSet: {
    vi: ({ section }) => `Sửa lời văn mục “${section}”`,
    en: ({ section }) => `Text of “${section}” changed`,
  },
  yearSet: {
    vi: ({ year }) => `Sửa thông tin văn bản của kế hoạch năm ${year}`,
    en: ({ year }) => `What the document of ${year} says of itself changed`,
  },
  paperSettingsSet: {
    vi: () => 'Đổi cách trình bày văn bản, phụ lục',
    en: () => 'Layout of papers changed',
  },
  findingsOverridden: {
    vi: ({ findings, reason }) => `Xuất văn bản khi còn ${findings} phát hiện mở; lý do: ${reason}`,
    en: ({ findings, reason }) => `Papers written with ${findings} open findings; reason: ${reason}`,
  },
  imported: {
    vi: ({ origin, month, file, ...figures }) =>
      `Nhập số liệu ${origin === 'investor' ? 'chủ đầu tư báo cáo' : 'Kho bạc'} tháng ${month} từ tệp “${file}”: ${importedVi(figures)}`,
    en: ({ origin, month, file, ...figures }) =>
      `Figures ${origin === 'investor' ? 'reported by investors' : 'of the Treasury'}, month ${month}, from “${file}”: ${importedEn(figures)}`,
  },
  importRemembered: {
    vi: ({ records }) => `Ghi nhớ ${records} mã, tên hoặc hồ sơ của tệp số liệu`,
    en: ({ records }) => `${records} codes, names or profiles of a file remembered`,
  },
  profileSaved: {
    vi: ({ profile }) => `Lưu hồ sơ nhập “${profile}”`,
    en: ({ profile }) => `Import profile “${profile}” saved`,
  },
  profileDeleted: {
    vi: ({ profile }) => `Xóa hồ sơ nhập “${profile}”`,
    en: ({ profile }) => `Import profile “${profile}” deleted`,
  },
  matchesForgotten: {
    vi: ({ matches, text }) =>
      matches === 1 ? `Bỏ xác nhận “${text}”` : `Bỏ xác nhận của ${matches} mã, tên`,
    en: ({ matches, text }) =>
      matches === 1 ? `Meaning of “${text}” forgotten` : `Meanings of ${matches} codes and names forgotten`,
  },
  undone: {
    vi: ({ revision, what }) => `Hoàn tác bản ${revision}: ${what}`,
    en: ({ revision, what }) => `Undone, revision ${revision}: ${what}`,
  },
  redone: {
    vi: ({ revision, what }) => `Làm lại bản ${revision}: ${what}`,
    en: ({ revision, what }) => `Redone, revision ${revision}: ${what}`,
  },
  reverted: {
    vi: ({ revision }) => `Quay về nội dung của bản ${revision}`,
    en: ({ revision }) => `Brought back to the contents of revision ${revision}`,
  },
};

/** A code that this program does not know (a newer one wrote it) is shown as it is. */
export const describeSummary = (
  summary: { readonly code: string; readonly params: Params },
  lang: Lang,
): string => sentences[summary.code]?.[lang](summary.params) ?? summary.code;
