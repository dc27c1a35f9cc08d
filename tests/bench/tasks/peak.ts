/** The most memory that this process has had. */
import { readFileSync } from 'node:fs';

/**
 * Linux hands `maxRSS` on from the process that started this one, so it would tell the bench's own peak; the
 * high-water mark of this process's own memory, its threads included, is in /proc.
 */
export const peakMegabytes = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024;
  const mark = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(mark?.[1]) / 1_024;
};
