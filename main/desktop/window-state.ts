/** Size and place of the window that was moved or closed last; the next one opens there. */
import { type BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { type Bounds, fitToScreen } from './fit-to-screen.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './log.ts';

const stateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
});
type State = z.infer<typeof stateSchema>;

/** The usual office screen, 1366 × 768, gives it all it has. */
const first: State = { x: 60, y: 40, width: 1440, height: 900, maximised: false };

/** A second window does not hide the one below it. */
const step = 28;

export interface WindowState {
  /** @param others how many windows are there already */
  readonly next: (others: number) => { readonly bounds: Bounds; readonly maximised: boolean };
  readonly keep: (window: BrowserWindow) => void;
}

export const createWindowState = (file: string, log: Log): WindowState => ({
  next: (others) => {
    const { maximised, ...bounds } = readJsonFile<State>(file, stateSchema, first);
    const primary = screen.getPrimaryDisplay().workArea;
    const screens = screen.getAllDisplays().map((display) => display.workArea);
    const shift = step * (others % 8);
    const wanted = { ...bounds, x: bounds.x + shift, y: bounds.y + shift };
    return { bounds: fitToScreen(wanted, [primary, ...screens]), maximised };
  },
  keep: (window) => {
    try {
      writeJsonFile(file, { ...window.getNormalBounds(), maximised: window.isMaximized() } satisfies State);
    } catch (error) {
      log('the place of the window could not be written', String(error));
    }
  },
});
