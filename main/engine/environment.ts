/** What the engine is given by its host: it has no clock, no random and no idea of paths of its own. */
export interface Environment {
  readonly paths: {
    /** The path behind what a request calls a file. @throws Refused where the host knows no such file */
    readonly resolve: (file: string) => string;
    /** Folder of catalogues and examples. */
    readonly resources: string;
  };
  readonly clock: { readonly now: () => Date };
  /** Fresh random ids (UUIDv7), and random bytes in hexadecimal for a new book's digest key. */
  readonly ids: { readonly uid: () => string; readonly hex: (bytes: number) => string };
  readonly user: { readonly name: string; readonly machine: string };
  readonly log: (entry: LogEntry) => void;
  /** What makes PDFs on this machine; absent where the host has none. */
  readonly printer?: Printer | undefined;
}

/** Our own pages as HTML, complete in itself; or the Word document. */
export type PrintSource =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'docx'; readonly bytes: Uint8Array };

export interface Printer {
  /** What it prints from. */
  readonly from: PrintSource['kind'];
  /** @returns the PDF. @throws Refused where it cannot print: `noPdfPrinter`, `pdfFailed`, `jobCancelled` */
  readonly print: (source: PrintSource, signal?: AbortSignal) => Promise<Uint8Array>;
}

export interface LogEntry {
  readonly level: 'info' | 'warning' | 'fault';
  readonly message: string;
  /** Number that a person can quote. */
  readonly reference?: string;
  readonly detail?: string;
}
