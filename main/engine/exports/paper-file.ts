/** The kinds of files that a publication can be written as, and how each is written and read back. */
import type { PaperFormat, Publication } from '#shared/report/publication.ts';
import type { FoundPublication, Readable } from './compare-figures.ts';

export interface WriteOptions {
  /** A Word file of the office's own around the letter; absent: the program's layout. */
  readonly template?: Uint8Array | undefined;
}

export interface PaperFile {
  /** Bytes that depend on nothing but what is given. @throws Refused where a template is not fit for it */
  readonly write: (publication: Publication, options: WriteOptions) => Promise<Uint8Array>;
  readonly read: (bytes: Uint8Array, publication: Publication) => Promise<FoundPublication>;
  /** A text as the file can hold it. */
  readonly readable: Readable;
}

/** PDF is printed by the host: only reading it back is the same everywhere. */
export type WrittenFormat = Exclude<PaperFormat, 'pdf'>;

/** exceljs and docx are loaded when they are first needed. */
export const paperFiles: Readonly<Record<WrittenFormat, () => Promise<PaperFile>>> = {
  xlsx: async () => {
    const [{ writeXlsx }, { readXlsx }] = await Promise.all([
      import('./xlsx/write-xlsx.ts'),
      import('./xlsx/read-xlsx.ts'),
    ]);
    return { write: writeXlsx, read: readXlsx, readable: (text) => text };
  },
  docx: async () => {
    const [{ writeDocx }, { readDocx }, { plainText }] = await Promise.all([
      import('./docx/write-docx.ts'),
      import('./docx/read-docx.ts'),
      import('./docx/plain-text.ts'),
    ]);
    return { write: writeDocx, read: readDocx, readable: plainText };
  },
  csv: async () => {
    const [{ writeCsv }, { readCsv }] = await Promise.all([
      import('./csv/write-csv.ts'),
      import('./csv/read-csv.ts'),
    ]);
    return { write: writeCsv, read: readCsv, readable: (text) => text };
  },
};
