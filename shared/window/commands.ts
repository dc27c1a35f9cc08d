/**
 * Everything that a menu, a button or a key can do in a window, once: the desktop's menus, the window's own menu,
 * tooltips and the keyboard all read it.
 *
 * Keys are handled by the window alone (menus only show them), so that a cell being edited can keep what is its
 * own, and both hosts behave alike. Spelling: `Ctrl+Shift+Z`; on a Mac Ctrl is ⌘.
 */
import type { Label } from '../sheets/index.ts';

export const menuIds = ['file', 'edit', 'row', 'view', 'help'] as const;
export type MenuId = (typeof menuIds)[number];

export const menuLabels: Readonly<Record<MenuId, Label>> = {
  file: { vi: 'Tệp', en: 'File' },
  edit: { vi: 'Sửa', en: 'Edit' },
  row: { vi: 'Dòng', en: 'Row' },
  view: { vi: 'Xem', en: 'View' },
  help: { vi: 'Trợ giúp', en: 'Help' },
};

interface CommandSpec {
  readonly menu: MenuId;
  readonly label: Label;
  readonly keys?: readonly string[];
  /** A line stands above it in its menu. */
  readonly apart?: true;
  /** Only where the host can open other books. */
  readonly opensBooks?: true;
  /** Has a meaning without a book. */
  readonly always?: true;
}

const specs = {
  'book.new': {
    menu: 'file',
    label: { vi: 'Sổ mới…', en: 'New book…' },
    always: true,
    keys: ['Ctrl+N'],
    opensBooks: true,
  },
  'book.open': {
    menu: 'file',
    label: { vi: 'Mở…', en: 'Open…' },
    always: true,
    keys: ['Ctrl+O'],
    opensBooks: true,
  },
  'window.new': {
    menu: 'file',
    label: { vi: 'Cửa sổ mới cho sổ này', en: 'New window on this book' },
    opensBooks: true,
  },
  'book.saveCopy': {
    menu: 'file',
    label: { vi: 'Lưu bản sao…', en: 'Save a copy…' },
    keys: ['Ctrl+Shift+S'],
    apart: true,
  },
  'import.treasury': {
    menu: 'file',
    label: { vi: 'Nhập Kho bạc…', en: 'Import Treasury figures…' },
    apart: true,
  },
  'paper.export': {
    menu: 'file',
    label: { vi: 'Xuất văn bản…', en: 'Export papers…' },
    keys: ['Ctrl+E'],
  },
  'paper.details': { menu: 'file', label: { vi: 'Thông tin văn bản…', en: 'Document details…' } },
  'paper.layout': { menu: 'file', label: { vi: 'Cách trình bày…', en: 'Paper layout…' } },
  settings: {
    menu: 'file',
    label: { vi: 'Cài đặt…', en: 'Settings…' },
    always: true,
    keys: ['Ctrl+,'],
    apart: true,
  },
  'window.close': {
    menu: 'file',
    label: { vi: 'Đóng cửa sổ', en: 'Close window' },
    always: true,
    apart: true,
    opensBooks: true,
  },

  undo: { menu: 'edit', label: { vi: 'Hoàn tác', en: 'Undo' }, keys: ['Ctrl+Z'] },
  redo: { menu: 'edit', label: { vi: 'Làm lại', en: 'Redo' }, keys: ['Ctrl+Y', 'Ctrl+Shift+Z'] },
  cut: { menu: 'edit', label: { vi: 'Cắt', en: 'Cut' }, keys: ['Ctrl+X'], apart: true },
  copy: { menu: 'edit', label: { vi: 'Sao chép', en: 'Copy' }, keys: ['Ctrl+C'] },
  paste: { menu: 'edit', label: { vi: 'Dán', en: 'Paste' }, keys: ['Ctrl+V'] },
  clear: { menu: 'edit', label: { vi: 'Xóa nội dung ô', en: 'Clear cells' }, keys: ['Delete'] },
  edit: { menu: 'edit', label: { vi: 'Sửa ô', en: 'Edit cell' }, keys: ['F2'], apart: true },
  retry: { menu: 'edit', label: { vi: 'Sửa lại ô bị từ chối', en: 'Retry the refused cell' }, keys: ['F8'] },
  goTo: { menu: 'edit', label: { vi: 'Tới ô…', en: 'Go to cell…' }, keys: ['Ctrl+G', 'F5'] },

  'row.add': {
    menu: 'row',
    label: { vi: 'Thêm dòng bên dưới', en: 'Add a row below' },
    keys: ['Ctrl+Shift+='],
  },
  'row.addChild': {
    menu: 'row',
    label: { vi: 'Thêm dòng con', en: 'Add a row beneath' },
    keys: ['Ctrl+Shift+Enter'],
  },
  'row.rename': { menu: 'row', label: { vi: 'Đổi tên dòng', en: 'Rename the row' }, keys: ['Shift+F2'] },
  'row.up': {
    menu: 'row',
    label: { vi: 'Chuyển lên', en: 'Move up' },
    keys: ['Alt+Shift+ArrowUp'],
    apart: true,
  },
  'row.down': { menu: 'row', label: { vi: 'Chuyển xuống', en: 'Move down' }, keys: ['Alt+Shift+ArrowDown'] },
  'row.in': { menu: 'row', label: { vi: 'Thụt vào', en: 'Indent' }, keys: ['Alt+Shift+ArrowRight'] },
  'row.out': { menu: 'row', label: { vi: 'Thụt ra', en: 'Outdent' }, keys: ['Alt+Shift+ArrowLeft'] },
  'row.delete': {
    menu: 'row',
    label: { vi: 'Xóa dòng', en: 'Delete the row' },
    keys: ['Ctrl+-'],
    apart: true,
  },

  'view.expandAll': {
    menu: 'view',
    label: { vi: 'Mở hết các cấp', en: 'Expand all' },
    keys: ['Ctrl+Alt+ArrowDown'],
  },
  'view.collapseAll': {
    menu: 'view',
    label: { vi: 'Thu gọn hết', en: 'Collapse all' },
    keys: ['Ctrl+Alt+ArrowUp'],
  },
  'view.foldColumns': {
    menu: 'view',
    label: { vi: 'Gập hoặc mở khối cột', en: 'Fold or open the block of columns' },
    keys: ['Ctrl+Alt+ArrowLeft', 'Ctrl+Alt+ArrowRight'],
  },
  'view.nextSheet': {
    menu: 'view',
    label: { vi: 'Bảng sau', en: 'Next sheet' },
    keys: ['Ctrl+PageDown'],
    apart: true,
  },
  'view.previousSheet': {
    menu: 'view',
    label: { vi: 'Bảng trước', en: 'Previous sheet' },
    keys: ['Ctrl+PageUp'],
  },
  'view.findings': { menu: 'view', label: { vi: 'Kiểm tra', en: 'Findings' }, keys: ['Ctrl+1'], apart: true },
  'view.cell': { menu: 'view', label: { vi: 'Ô đang chọn', en: 'Selected cell' }, keys: ['Ctrl+2'] },
  'view.history': { menu: 'view', label: { vi: 'Lịch sử', en: 'History' }, keys: ['Ctrl+3'] },
  'view.panel': {
    menu: 'view',
    label: { vi: 'Hiện hoặc ẩn khung bên', en: 'Show or hide the panel' },
    keys: ['Ctrl+0'],
  },
  'view.nextFinding': {
    menu: 'view',
    label: { vi: 'Phát hiện kế tiếp', en: 'Next finding' },
    keys: ['Ctrl+Shift+F'],
  },
  'view.nextRegion': { menu: 'view', label: { vi: 'Sang vùng kế tiếp', en: 'Next region' }, keys: ['F6'] },
  'view.previousRegion': {
    menu: 'view',
    label: { vi: 'Về vùng trước', en: 'Previous region' },
    keys: ['Shift+F6'],
  },

  'help.keys': {
    menu: 'help',
    label: { vi: 'Phím tắt', en: 'Keyboard shortcuts' },
    always: true,
    keys: ['F1'],
  },
  'help.about': { menu: 'help', label: { vi: 'Về Kehoach', en: 'About Kehoach' }, always: true },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandId = keyof typeof specs;

export interface CommandDefinition extends CommandSpec {
  readonly id: CommandId;
}

export const commandById: Readonly<Record<CommandId, CommandSpec>> = specs;

export const commands: readonly CommandDefinition[] = Object.entries<CommandSpec>(specs).map(
  ([id, spec]) => ({
    ...spec,
    id: id as CommandId,
  }),
);

export const isCommandId = (id: string): id is CommandId => Object.hasOwn(specs, id);
