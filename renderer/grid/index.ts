import './grid.css';

export { Spreadsheet, type SpreadsheetOptions } from './spreadsheet.ts';
