/** What the recorder in a page is told, and what it tells. No DOM here: both sides of the connection import it. */

/** CSS selectors; '' where the page has no such thing. */
export interface Watched {
  readonly total: string;
  /** How many findings there are. */
  readonly counts: string;
  readonly status: string;
  /** What the status says when everything is on the disk. */
  readonly saved: string;
}

/** Milliseconds since the Enter key's own time stamp. */
export interface Recorded {
  /** The last of total and number of findings stands in the document. */
  readonly changed: number;
  /** Two animation frames later. */
  readonly painted: number;
  /** The status says again that everything is saved; NaN in a page that saves nothing. */
  readonly saved: number;
}

export interface Recorder {
  /** Resolves when the edit of the last Enter is over. */
  readonly next: () => Promise<Recorded>;
  /** Durations of the tasks over 50 ms since the last time. */
  readonly takeLongTasks: () => number[];
}
