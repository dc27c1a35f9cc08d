/**
 * Which command a key means. Keys of text fields stay theirs, and a dialog keeps the keyboard to itself. The grid
 * handles its own keys first: what it has used up (`preventDefault`) never comes here.
 *
 * Cut, copy and paste are not here: the platform turns their keys into clipboard events, which alone may read the
 * clipboard without asking.
 */
import { type CommandId, commands } from '#shared/window/index.ts';

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** An input method is composing: the key is its own. */
  readonly composing: boolean;
}

/** Where the focus is. */
export type KeyPlace = 'grid' | 'words' | 'text' | 'dialog' | 'elsewhere';

const clipboard: readonly CommandId[] = ['cut', 'copy', 'paste'];
/** Undo in a text field is the field's; so are the keys that move or delete there. */
const notInText = (id: CommandId): boolean =>
  ['undo', 'redo', 'clear', 'edit', 'view.expandAll', 'view.collapseAll'].includes(id) ||
  id.startsWith('row.');

const nameByCode: Readonly<Record<string, string>> = { Equal: '=', Minus: '-', Comma: ',', NumpadAdd: '=' };

/** Keys by the character they make, and by their place where Shift or a layout makes another one. */
const namesOf = ({ key, code }: KeyPress): string[] => {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const letter = /^[a-z]$/i.test(key) ? undefined : /^Key([A-Z])$/.exec(code)?.[1];
  const names = [key, digit, letter, nameByCode[code]];
  return names.filter((name) => name !== undefined).map((name) => name.toLowerCase());
};

const chordOf = (press: KeyPress, mac: boolean): string => {
  const control = press.ctrlKey || (mac && press.metaKey);
  return `${control ? 'ctrl+' : ''}${press.altKey ? 'alt+' : ''}${press.shiftKey ? 'shift+' : ''}`;
};

/** "Ctrl+Alt+ArrowDown" as `ctrl+alt+arrowdown`, its parts in one order. */
const chordKey = (keys: string): string => {
  const parts = keys.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  return (
    ['ctrl', 'alt', 'shift'].filter((part) => parts.includes(part)).join('+') +
    (parts.length ? '+' : '') +
    key
  );
};

const byChord: ReadonlyMap<string, CommandId> = new Map(
  commands
    .filter(({ id }) => !clipboard.includes(id))
    .flatMap(({ id, keys = [] }) => keys.map((each): [string, CommandId] => [chordKey(each), id])),
);

const belongsTo = (place: KeyPlace, id: CommandId): boolean => {
  if (place === 'text') return notInText(id);
  // The editor of the text has no history of its own: undo is the book's.
  if (place === 'words') return notInText(id) && id !== 'undo' && id !== 'redo';
  // A key that clears cells does so only where cells have the focus.
  return id === 'clear' && place !== 'grid';
};

export const commandOfKey = (press: KeyPress, place: KeyPlace, mac: boolean): CommandId | undefined => {
  if (press.composing || place === 'dialog') return undefined;
  if (press.metaKey && !mac) return undefined;
  const chord = chordOf(press, mac);
  for (const name of namesOf(press)) {
    const id = byChord.get(chord + name);
    if (id !== undefined) return belongsTo(place, id) ? undefined : id;
  }
  return undefined;
};

const shown: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A shortcut as tooltips and menus show it: "Ctrl+Alt+↓", "⌘Z" on a Mac. */
export const keysText = (keys: string, mac: boolean): string => {
  const text = keys.replace(/Arrow\w+/, (name) => shown[name] ?? name);
  if (!mac) return text;
  return text.replace('Ctrl+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧');
};
