/** AG Grid in the window's own colours: every value is a token of renderer/ui/tokens.css. */
import { type Theme, themeQuartz } from 'ag-grid-community';

/** In pixels at 100 %, as `--row` in tokens.css. */
const plainRowHeight = 27;
const plainHeaderHeight = 26;

/** @param scale 1 at 100 % */
export const heights = (scale: number): { readonly row: number; readonly header: number } => ({
  row: Math.round(plainRowHeight * scale),
  header: Math.round(plainHeaderHeight * scale),
});

export const theme: Theme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  borderColor: 'var(--line-soft)',
  chromeBackgroundColor: 'var(--chrome)',
  headerBackgroundColor: 'var(--chrome)',
  headerTextColor: 'var(--text)',
  headerFontWeight: 600,
  fontFamily: 'inherit',
  fontSize: 'var(--text-body)',
  headerFontSize: 'var(--text-small)',
  cellHorizontalPadding: 8,
  borderRadius: 0,
  wrapperBorderRadius: 0,
  wrapperBorder: false,
  columnBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  headerColumnBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  headerRowBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  rowBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' },
  pinnedColumnBorder: { style: 'solid', width: 1, color: 'var(--border)' },
  pinnedRowBorder: { style: 'solid', width: 1, color: 'var(--border)' },
  rowHoverColor: 'transparent',
  headerCellHoverBackgroundColor: 'transparent',
});
