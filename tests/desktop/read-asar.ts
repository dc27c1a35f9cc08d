/** The files of an application archive, from the index at its beginning. */
import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  /** Lies beside the archive, where the system can load it. */
  readonly unpacked?: boolean | undefined;
}

const entrySchema: z.ZodType<Entry> = z.object({
  get files() {
    return z.record(z.string(), entrySchema).optional();
  },
  unpacked: z.boolean().optional(),
});

export interface ArchiveFile {
  readonly path: string;
  readonly unpacked: boolean;
}

const filesOf = (entry: Entry, path: string): ArchiveFile[] =>
  entry.files
    ? Object.entries(entry.files).flatMap(([name, inner]) => filesOf(inner, path ? `${path}/${name}` : name))
    : [{ path, unpacked: entry.unpacked ?? false }];

export const readAsar = (archive: string): ArchiveFile[] => {
  const file = openSync(archive, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(file, head, 0, 16, 0);
    const index = Buffer.alloc(head.readUInt32LE(12));
    readSync(file, index, 0, index.length, 16);
    return filesOf(entrySchema.parse(JSON.parse(index.toString('utf8'))), '');
  } finally {
    closeSync(file);
  }
};
