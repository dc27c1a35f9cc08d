/**
 * The floor's page: a bare AG Grid of as many rows and columns as the example's sheet, with a pinned total and a
 * text field that has the keyboard; and for key presses a page with nothing but the total.
 */
import {
  ClientSideRowModelModule,
  type ColDef,
  createGrid,
  type GridOptions,
  ModuleRegistry,
  PinnedRowModule,
} from 'ag-grid-community';

type Row = Readonly<Record<string, string>>;

const asked = new URLSearchParams(location.search);
const rows = Number(asked.get('rows'));
const columns = Number(asked.get('columns'));

const bareGrid = (element: HTMLElement): void => {
  ModuleRegistry.registerModules([ClientSideRowModelModule, PinnedRowModule]);
  const names = Array.from({ length: columns }, (_, at) => `c${at}`);
  const rowOf = (at: number): Row =>
    Object.fromEntries(names.map((name, column) => [name, String(at * 1_000 + column)]));
  const options: GridOptions<Row> = {
    columnDefs: names.map((field): ColDef<Row> => ({ field, width: 90 })),
    rowData: Array.from({ length: rows }, (_, at) => rowOf(at)),
    pinnedBottomRowData: [rowOf(rows)],
    suppressCellFocus: true,
  };
  createGrid(element, options);
};

/** The least that a key press can come to. */
const bareTotal = (element: HTMLElement): void => {
  let presses = 0;
  element.id = 'total';
  element.textContent = '0';
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return;
    presses++;
    element.textContent = String(presses);
  });
};

const body = document.createElement('div');
body.style.height = '90vh';
const field = document.createElement('textarea');
document.body.append(body, field);
if (rows > 0) bareGrid(body);
else bareTotal(body);
field.focus();
