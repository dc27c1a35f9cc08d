import { type CommandId, commandById } from '#shared/window/index.ts';
import { keysText } from './keyboard.ts';
import { isMac } from './platform.ts';

/** The first key of a command as this machine's people know it; undefined where it has none. */
export const commandKeys = (id: CommandId): string | undefined => {
  const first = commandById[id].keys?.[0];
  return first === undefined ? undefined : keysText(first, isMac);
};
