/** Every command of the command line: the parser and the help are made from this table. */
import { runBackup } from './backup.ts';
import { runCheck } from './check.ts';
import type { Command } from './command.ts';
import { runEdit } from './edit.ts';
import { runExport } from './export.ts';
import { runHelp } from './help.ts';
import { runHistory } from './history.ts';
import { runImportTreasury } from './import/index.ts';
import { runInfo } from './info.ts';
import { runNew } from './new.ts';
import { runOverview } from './overview.ts';
import { bookArgument, inputArgument, rowArgument, sheetArgument } from './parameters.ts';
import { runRowAdd, runRowDelete, runRowMove, runRowRename } from './row.ts';
import { runServe } from './serve.ts';
import { runShow } from './show.ts';
import { runStart } from './start.ts';
import { runRedo, runUndo } from './steps.ts';
import { runTotals } from './totals.ts';
import { runVerify } from './verify.ts';

const books: readonly Command[] = [
  {
    name: 'start',
    request: undefined,
    summary: {
      vi: 'Tạo (hoặc mở) sổ ví dụ Cao Bằng 2024 tại thư mục này trong cửa sổ Kehoach, hoặc trong trình duyệt',
      en: 'Show the example book Cao Bằng 2024 in this folder (made if need be) in a window, or in the browser',
    },
    args: [],
    options: ['no-sandbox'],
    run: runStart,
  },
  {
    name: 'new',
    request: 'book/create',
    args: [bookArgument],
    options: ['example', 'printed-only', 'catalogue', 'year', 'office'],
    optionTexts: { year: { vi: 'năm kế hoạch đầu tiên của sổ', en: 'the first plan year of the book' } },
    run: runNew,
  },
  { name: 'info', request: 'book/info', args: [bookArgument], options: [], run: runInfo },
  {
    name: 'serve',
    request: undefined,
    summary: {
      vi: 'Mở sổ trong trình duyệt của máy này; tự dừng khi cửa sổ cuối cùng đóng',
      en: "Show a book in this machine's browser; stops when the last window is closed",
    },
    args: [bookArgument],
    options: ['port', 'open'],
    run: runServe,
  },
];

const figures: readonly Command[] = [
  {
    name: 'show',
    request: 'sheets/show',
    args: [bookArgument, sheetArgument],
    options: ['year', 'unit', 'component', 'group', 'month', 'keys'],
    run: runShow,
  },
  {
    name: 'edit',
    request: 'cells/set',
    args: [bookArgument],
    options: ['edits', 'unit'],
    required: ['edits'],
    run: runEdit,
  },
  {
    name: 'totals',
    request: 'totals/list',
    args: [bookArgument],
    options: ['by', 'measure', 'month', 'year'],
    run: runTotals,
  },
  {
    name: 'overview',
    request: 'overview/show',
    args: [bookArgument],
    options: ['year', 'month', 'unit'],
    run: runOverview,
  },
  { name: 'check', request: 'checks/list', args: [bookArgument], options: ['year'], run: runCheck },
  {
    name: 'export',
    request: 'papers/export',
    args: [bookArgument],
    options: ['what', 'format', 'out', 'month', 'year', 'template', 'reason'],
    required: ['what', 'format', 'out'],
    run: runExport,
  },
];

const imports: readonly Command[] = [
  {
    name: 'import treasury',
    request: undefined,
    summary: {
      vi: 'Nhập số liệu giải ngân từ tệp của Kho bạc: đọc, đối chiếu, xem trước rồi ghi thành một bước hoàn tác được',
      en: 'Bring in disbursement from a file of the Treasury: read, matched, previewed, written as one step that undo takes back',
    },
    args: [bookArgument, inputArgument],
    options: [
      ...(['preview', 'profile', 'save-profile', 'map', 'sheet', 'month', 'year', 'as-of', 'unit'] as const),
      ...(['span', 'origin', 'answers', 'accept-exact-names', 'overwrite-typed', 'keep-missing'] as const),
      ...(['for-all', 'leave-out', 'round', 'encoding', 'separator'] as const),
    ],
    optionTexts: {
      month: {
        vi: 'tháng của kế hoạch mà số liệu ghi vào, như 2024-03',
        en: 'month of the plan that the figures go to, such as 2024-03',
      },
      year: { vi: 'năm ngân sách của số liệu', en: 'budget year of the figures' },
      unit: { vi: 'đơn vị tiền của tệp', en: 'unit of money in the file' },
    },
    run: runImportTreasury,
  },
];

const rows: readonly Command[] = [
  {
    name: 'row add',
    request: 'rows/add',
    args: [bookArgument, sheetArgument],
    options: ['name', 'parent', 'after', 'code', 'year'],
    required: ['name'],
    run: runRowAdd,
  },
  {
    name: 'row rename',
    request: 'rows/rename',
    args: [bookArgument, sheetArgument, rowArgument],
    options: ['name', 'year'],
    required: ['name'],
    run: runRowRename,
  },
  {
    name: 'row move',
    request: 'rows/move',
    args: [bookArgument, sheetArgument, rowArgument],
    options: ['parent', 'after', 'year'],
    run: runRowMove,
  },
  {
    name: 'row delete',
    request: 'rows/delete',
    args: [bookArgument, sheetArgument, rowArgument],
    options: ['year'],
    run: runRowDelete,
  },
];

const history: readonly Command[] = [
  { name: 'history', request: 'history/list', args: [bookArgument], options: ['limit'], run: runHistory },
  { name: 'undo', request: 'history/undo', args: [bookArgument], options: ['to'], run: runUndo },
  { name: 'redo', request: 'history/redo', args: [bookArgument], options: [], run: runRedo },
  { name: 'verify', request: 'book/verify', args: [bookArgument], options: [], run: runVerify },
  {
    name: 'backup',
    request: 'book/copy',
    args: [bookArgument],
    options: ['out'],
    optionTexts: {
      out: {
        vi: 'tệp bản sao; không có: cạnh sổ, tên kèm số bản; tệp cũ chỉ được thay khi bản sao đã kiểm tra xong',
        en: "the copy's file; absent: beside the book, named by the revision; a file there is replaced once the copy is proved",
      },
    },
    run: runBackup,
  },
];

const commandWord = { vi: 'LỆNH', en: 'COMMAND' };

const help: Command = {
  name: 'help',
  request: undefined,
  summary: { vi: 'Các lệnh, hoặc cách dùng một lệnh', en: 'The commands, or how one of them is used' },
  args: [
    { name: commandWord, text: { vi: 'tên lệnh', en: "the command's name" }, optional: true },
    {
      name: { vi: 'LỆNH-CON', en: 'SUBCOMMAND' },
      text: { vi: 'từ thứ hai của tên lệnh', en: "the second word of the command's name" },
      optional: true,
    },
  ],
  options: [],
  run: runHelp,
};

export const commands: readonly Command[] = [...books, ...figures, ...imports, ...rows, ...history, help];
