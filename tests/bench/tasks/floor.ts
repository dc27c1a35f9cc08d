/** The least that a durable write costs: 4 KiB into a file that is there, and `fdatasync`. */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';

const pageBytes = 4_096;
const pages = 256;

export interface Floor {
  readonly write: () => void;
  readonly close: () => void;
}

/** The file is written whole first: growing it would cost the file system more than the write itself. */
export const openFloor = (path: string): Floor => {
  const file = openSync(path, 'w');
  const page = Buffer.alloc(pageBytes, 0x5a);
  for (let at = 0; at < pages; at++) writeSync(file, page, 0, pageBytes, at * pageBytes);
  fdatasyncSync(file);
  let next = 0;
  return {
    write: () => {
      page.writeUInt32LE(next, 0);
      writeSync(file, page, 0, pageBytes, (next % pages) * pageBytes);
      fdatasyncSync(file);
      next++;
    },
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
};
