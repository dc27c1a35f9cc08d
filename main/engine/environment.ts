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
}

export interface LogEntry {
  readonly level: 'info' | 'warning' | 'fault';
  readonly message: string;
  /** Number that a person can quote. */
  readonly reference?: string;
  readonly detail?: string;
}
