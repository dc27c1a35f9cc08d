import './grid.css';

export { GridMemory } from './grid-memory.ts';
export { Spreadsheet, type SpreadsheetOptions } from './spreadsheet.ts';
