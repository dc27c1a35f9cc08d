/** Opening the book that the first argument names. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { Call } from './command.ts';

export const fileOf = (call: Call): string => call.args[0] ?? '';

/** For commands that only look: they work while another process has the book. */
export const openToRead = (call: Call): Promise<OutputOf<'book/open'>> =>
  call.ask('book/open', { file: fileOf(call), readOnly: true });

/** Where the book cannot be written, the first command is refused with the reason. */
export const openToWrite = (call: Call): Promise<OutputOf<'book/open'>> =>
  call.ask('book/open', { file: fileOf(call) });
