export { pageNonce } from './page-nonce.ts';
export { SheetGrid } from './SheetGrid.tsx';
