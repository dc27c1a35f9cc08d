/** Reads each file that it is sent, and tells how that ended. */
import { readFileSync } from 'node:fs';
import { Refused } from '#engine/refused.ts';
import { readLimits } from '#shared/treasury/table.ts';
import { readWorkbook } from '../../main/engine/imports/read/read-workbook.ts';

export interface FuzzReply {
  readonly end: 'read' | 'refused';
  readonly failed?: string;
  readonly peakMegabytes: number;
}

const peak = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024;
};

const read = async (bytes: Uint8Array): Promise<FuzzReply> => {
  try {
    await readWorkbook(Buffer.from(bytes), { limits: readLimits, onProgress: () => undefined });
    return { end: 'read', peakMegabytes: peak() };
  } catch (error) {
    if (error instanceof Refused) return { end: 'refused', peakMegabytes: peak() };
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { end: 'refused', failed, peakMegabytes: peak() };
  }
};

process.on('message', (bytes: Uint8Array) => {
  void read(bytes).then((reply) => process.send?.(reply));
});
