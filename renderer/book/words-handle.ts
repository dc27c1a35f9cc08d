/** What the rest of the window can ask of the editor of the plan's words. */
export interface WordsHandle {
  readonly focus: () => void;
  /** Sends at once what was typed and is not written yet. False where the book did not take it over. */
  readonly save: () => Promise<boolean>;
}
