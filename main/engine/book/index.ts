export { Book, type Committed } from './book.ts';
export { DamagedBook } from './load-figures.ts';
export type { RecordStep } from './record-cache.ts';
