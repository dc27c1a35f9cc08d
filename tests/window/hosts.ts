/**
 * The window in both its homes: tests are written once, over `hosts`, and run in a browser against `kehoach serve`
 * and in the desktop application. What differs between the two is behind `WindowApp`.
 */

import type { CommandId } from '#shared/window/index.ts';
import { browserHost } from './browser-app.ts';
import { desktopHost } from './desktop-app.ts';
import type { WindowPage } from './window-page.ts';

/** The program with one book open in it. */
export interface WindowApp {
  readonly host: 'browser' | 'desktop';
  readonly window: WindowPage;
  /** Path of the book. */
  readonly book: string;
  /** A further window on the same book. */
  readonly openWindow: () => Promise<WindowPage>;
  /** Picks a command of a menu. */
  readonly pickCommand: (id: CommandId) => Promise<void>;
  /** The clipboard as other programs write and read it. */
  readonly clipboard: {
    readonly write: (text: string) => Promise<void>;
    readonly read: () => Promise<string>;
  };
  /** A paper that the export dialog has written, as the person gets it: its name without the book's, "phu-luc-05-2024-04.docx". */
  readonly paper: (name: string) => Promise<Buffer>;
  /** Has the person pick a file to be read, of this name and content, when `ask` brings the question. */
  readonly pickSource: (name: string, content: string | Buffer, ask: () => Promise<void>) => Promise<void>;
  /** Where the person finds papers, and puts a template to be picked ("mau.docx"); absent: the browser's downloads. */
  readonly folder?: string;
  /** The process that owns the book is gone from one moment to the next. */
  readonly killEngine: () => Promise<void>;
  /** Leaves the program as a person does, and waits until the book has come to rest. */
  readonly close: () => Promise<void>;
  /** Leaves nothing behind, whatever the test has come to. */
  readonly remove: () => Promise<void>;
}

export interface WindowHost {
  readonly name: 'browser' | 'desktop';
  /** @param book a book that is there; absent: the example, made anew */
  readonly open: (book?: string) => Promise<WindowApp>;
}

export const hosts: readonly WindowHost[] = [browserHost, desktopHost];
