export { Book, type Committed, DamagedBook } from './book.ts';
export type { RecordStep } from './record-cache.ts';
