/**
 * Copy, cut and paste of cells, with Excel and with itself, by the page's own clipboard events: no permission is
 * asked for, and while a cell is being edited its text field keeps them.
 */
import { editLimit } from '#shared/contract/limits.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import { formatUnits } from '#shared/text/format-number.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import type { CellKey, CellText } from '../book/index.ts';
import { type CopiedCell, toHtml } from './html-table.ts';
import { blockOf, sizeOf } from './selection.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { fromTsv, toTsv } from './tsv.ts';

const copied = ({ data, state }: Spreadsheet, cell: CellKey): CopiedCell => {
  const row = data?.row(cell.row);
  const column = data?.column(cell.column);
  if (!data || !row || !column) return { text: '', number: null };
  const { unit, lang } = state.settings;
  const waiting = data.pending(cell);
  if (waiting !== undefined) return { text: waiting, number: null };
  const value = data.value(row, column.id);
  const factor = column.type === 'money' ? moneyUnits[unit].factor : 1;
  // A rate is a number of hundredths to a spreadsheet; its text says per cent well enough.
  const isFigure = typeof value === 'number' && column.type !== 'percent' && !row.percent;
  return { text: data.shown(row, column, unit, lang), number: isFigure ? value / factor : null };
};

const isEditable = ({ data }: Spreadsheet, cell: CellKey): boolean => {
  const row = data?.row(cell.row);
  const column = data?.column(cell.column);
  return Boolean(data && row && column && data.editable(row, column));
};

/** Where pasted cells go; one block may be filled by repeating what was copied. Undefined beyond the sheet. */
const targets = (sheet: Spreadsheet, pasted: readonly (readonly string[])[]): CellText[] | undefined => {
  const { selection, layout } = sheet;
  if (!selection) return undefined;
  const block = blockOf(selection);
  const size = sizeOf(block);
  const rows = pasted.length;
  const columns = Math.max(...pasted.map((row) => row.length));
  const repeats = size.rows % rows === 0 && size.columns % columns === 0;
  const height = repeats ? size.rows : rows;
  const width = repeats ? size.columns : columns;
  if (block.top + height > layout.rows.length || block.left + width > layout.columns.length) return undefined;
  const cells: CellText[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const text = pasted[row % rows]?.[column % columns];
      const cell = layout.cell({ row: block.top + row, column: block.left + column });
      if (cell && text !== undefined) cells.push({ ...cell, text: text.trim() });
    }
  }
  return cells;
};

/** Why what was copied cannot be pasted here, in a sentence. */
const whyNot = (
  sheet: Spreadsheet,
  pasted: readonly (readonly string[])[],
  cells: CellText[] | undefined,
) => {
  const { state } = sheet;
  const say = bookWords[state.settings.lang];
  if (state.book?.opened.access !== 'write') return say.readOnly;
  if (pasted.length === 0) return say.nothingToPaste;
  if (!cells) return say.doesNotFit(pasted.length, Math.max(...pasted.map((row) => row.length)));
  return cells.length > editLimit ? say.tooManyCells(formatUnits(editLimit, 0)) : undefined;
};

const paste = async (sheet: Spreadsheet, text: string): Promise<void> => {
  const { actions } = sheet;
  const pasted = fromTsv(text);
  const cells = targets(sheet, pasted);
  const problem = whyNot(sheet, pasted, cells);
  if (problem !== undefined || !cells) {
    actions.say({ tone: 'warning', text: problem ?? '' });
    return;
  }
  const writable = cells.filter((cell) => isEditable(sheet, cell));
  await sheet.write(writable);
  const skipped = cells.length - writable.length;
  if (skipped === 0 || sheet.state.notice?.tone === 'error') return;
  actions.say({ tone: 'warning', text: bookWords[sheet.state.settings.lang].pasteSkipped(skipped) });
};

export const listenToClipboard = (field: HTMLTextAreaElement, sheet: Spreadsheet): (() => void) => {
  const isIdle = (): boolean => !sheet.state.editing;
  const onCopy = (event: ClipboardEvent): void => {
    const selected = sheet.selected();
    if (!isIdle() || selected.length === 0) return;
    event.preventDefault();
    const cells = selected.map((row) => row.map((cell) => copied(sheet, cell)));
    event.clipboardData?.setData('text/plain', toTsv(cells.map((row) => row.map(({ text }) => text))));
    event.clipboardData?.setData('text/html', toHtml(cells));
  };
  const onCut = (event: ClipboardEvent): void => {
    if (!isIdle()) return;
    onCopy(event);
    sheet.actions.run('clear');
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (!isIdle()) return;
    event.preventDefault();
    void paste(sheet, event.clipboardData?.getData('text/plain') ?? '');
  };
  field.addEventListener('copy', onCopy);
  field.addEventListener('cut', onCut);
  field.addEventListener('paste', onPaste);
  return () => {
    field.removeEventListener('copy', onCopy);
    field.removeEventListener('cut', onCut);
    field.removeEventListener('paste', onPaste);
  };
};
