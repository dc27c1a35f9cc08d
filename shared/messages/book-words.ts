/** What the window says while a person works in a sheet: short lines, in the place of a dialog. */
import type { Lang } from '../sheets/index.ts';

const vi = {
  moreRefused: (count: number) => `(và ${count} ô khác bị từ chối)`,
  newRow: 'Dòng mới',
  newSection: 'Mục mới',
  computedCell: 'Ô này được tính tự động. Hãy sửa các ô mà nó được tính từ đó.',
  rollUpCell: 'Ô này là tổng của các dòng con. Hãy nhập ở dòng con.',
  fixedCell: 'Ô này không nhập được.',
  readOnly: 'Sổ đang mở ở chế độ chỉ đọc.',
  noBook: 'Chưa mở sổ kế hoạch nào.',
  noSuchCell: (name: string) => `Không có ô “${name}” trong bảng này.`,
  notShown: 'Nơi này chưa mở được trong cửa sổ.',
  nothingToPaste: 'Bộ nhớ tạm không có ô hay chữ nào để dán.',
  doesNotFit: (rows: number, columns: number) =>
    `Vùng dán có ${rows} dòng × ${columns} cột, vượt ra ngoài bảng. Hãy chọn ô bắt đầu khác; chưa dán ô nào.`,
  pasteSkipped: (count: number) => `Đã bỏ qua ${count} ô được tính tự động.`,
  tooManyCells: (limit: string) => `Mỗi lần chỉ sửa được ${limit} ô. Hãy chọn ít ô hơn.`,
  noFindings: 'Không còn phát hiện nào để tới.',
  cannotIndent: 'Không có dòng cùng cấp ở trên để thụt vào.',
  cannotOutdent: 'Dòng đã ở cấp cao nhất có thể.',
  cannotMove: 'Không còn dòng cùng cấp ở phía đó.',
  rowDeleted: (rows: string, figures: string) =>
    `Đã xóa ${rows} dòng cùng ${figures} số liệu. Có thể hoàn tác.`,
  sectionsDeleted: (sections: number) => `Đã xóa ${sections} mục cùng lời văn, chú thích. Có thể hoàn tác.`,
  acrossSections: 'Vùng chọn đi qua nhiều mục: hãy xóa, gõ đè hoặc dán trong từng mục.',
  reverted: (revision: number) => `Sổ đã trở về bản ${revision}. Có thể hoàn tác.`,
  copyBusy: 'Đang lưu bản sao…',
  copied: (name: string) => `Đã lưu bản sao ${name}; đã kiểm tra bản sao đọc được.`,
  pageChanging: 'Bảng đang được sửa liên tục nên chưa đọc trọn được. Hãy thử lại.',
  gridLabel: (sheet: string, year: number) => `Bảng ${sheet}, năm ${year}`,
  cellLabel: (row: string, column: string, value: string) => `${row}; ${column}; ${value}`,
  blank: 'trống',
  computed: 'được tính',
  total: 'Tổng',
  label: 'Tên',
  /** Said of a figure's mark. */
  origin: { imported: 'Số nhập từ tệp', overtyped: 'Đã sửa tay so với tệp đã nhập' },
  expand: 'Mở',
  collapse: 'Thu gọn',
  refusedCell: (text: string, reason: string) => `Chưa ghi “${text}”: ${reason} Nhấn F8 để sửa lại.`,
  pendingCell: 'Đang ghi',
};

type Words = typeof vi;

const en: Words = {
  moreRefused: (count) => `(and ${count} more cells were refused)`,
  newRow: 'New row',
  newSection: 'New section',
  computedCell: 'This cell is computed. Change the cells that it is computed from.',
  rollUpCell: 'This cell is the sum of the rows beneath it. Type in those rows.',
  fixedCell: 'Nothing can be typed in this cell.',
  readOnly: 'The book is open for reading only.',
  noBook: 'No plan book is open.',
  noSuchCell: (name) => `There is no cell “${name}” in this sheet.`,
  notShown: 'This place cannot be shown in the window yet.',
  nothingToPaste: 'The clipboard holds no cells and no text.',
  doesNotFit: (rows, columns) =>
    `${rows} rows × ${columns} columns reach beyond the sheet. Choose another first cell; nothing was pasted.`,
  pasteSkipped: (count) => `${count} computed cells were left as they are.`,
  tooManyCells: (limit) => `At most ${limit} cells can be changed at once. Select fewer.`,
  noFindings: 'There is no finding left to go to.',
  cannotIndent: 'There is no row of the same level above it.',
  cannotOutdent: 'The row is at the highest level that it can have.',
  cannotMove: 'There is no row of the same level on that side.',
  rowDeleted: (rows, figures) => `${rows} rows with ${figures} figures were deleted. This can be undone.`,
  sectionsDeleted: (sections) =>
    `${sections} sections were deleted with their text and footnotes. This can be undone.`,
  acrossSections: 'The selection reaches over several sections: delete, type or paste in one at a time.',
  reverted: (revision) => `The book is back at revision ${revision}. This can be undone.`,
  copyBusy: 'Saving a copy…',
  copied: (name) => `Copy saved as ${name}, and found readable.`,
  pageChanging: 'The sheet is being changed all the time and could not be read whole. Please try again.',
  gridLabel: (sheet, year) => `Sheet ${sheet}, ${year}`,
  cellLabel: (row, column, value) => `${row}; ${column}; ${value}`,
  blank: 'blank',
  computed: 'computed',
  total: 'Total',
  label: 'Name',
  origin: { imported: 'Imported from a file', overtyped: 'Typed over what a file brought' },
  expand: 'Expand',
  collapse: 'Collapse',
  refusedCell: (text, reason) => `“${text}” was not written: ${reason} Press F8 to correct it.`,
  pendingCell: 'Saving',
};

export const bookWords: Readonly<Record<Lang, Words>> = { vi, en };
