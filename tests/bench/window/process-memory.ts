/** The memory of a program's page process, as Linux tells it; a packaged program tells nothing of itself. */
import { readdirSync, readFileSync } from 'node:fs';

export interface PageMemory {
  /** Megabytes of its own and, shared with others, its share of them. */
  readonly proportional: number;
  /** All that is in memory for it, shared or not. */
  readonly resident: number;
  readonly own: number;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended while it was looked at.
    return '';
  }
};

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1]);

const descendsFrom = (pid: number, ancestor: number): boolean => {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true;
  return false;
};

const pageProcessOf = (program: number): number => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const found = all.find(
    (pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer') && descendsFrom(pid, program),
  );
  if (found === undefined) throw new Error('the program has no page process');
  return found;
};

/** @param program process id of the program */
export const pageMemoryOf = (program: number): PageMemory => {
  const text = read(`/proc/${pageProcessOf(program)}/smaps_rollup`);
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]) / 1_024;
  const own = megabytes('Private_Clean') + megabytes('Private_Dirty');
  return { proportional: megabytes('Pss'), resident: megabytes('Rss'), own };
};
