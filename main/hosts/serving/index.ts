export type { Channel } from './channel.ts';
export { FileHandles, newHandle } from './file-handles.ts';
export { type ServeBookOptions, type ServedBook, serveBook } from './served-book.ts';
