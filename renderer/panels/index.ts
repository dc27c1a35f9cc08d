export { CellPanel } from './CellPanel.tsx';
export { FindingsPanel } from './FindingsPanel.tsx';
export { formulaText } from './formula-in-words.ts';
export { HistoryPanel } from './HistoryPanel.tsx';
