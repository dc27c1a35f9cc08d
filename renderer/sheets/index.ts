export { SheetGrid } from './SheetGrid.tsx';
