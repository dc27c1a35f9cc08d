export { commandKeys } from './command-keys.ts';
export { commandOfKey, type KeyPlace, type KeyPress, keysText } from './keyboard.ts';
export { isMac } from './platform.ts';
