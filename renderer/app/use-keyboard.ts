import { useEffect } from 'react';
import type { CommandId } from '#shared/window/index.ts';
import { useActions } from '../book/index.ts';
import { commandOfKey, isMac, type KeyPlace } from '../keys/index.ts';

const textFields =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]';

const placeOf = (target: EventTarget | null): KeyPlace => {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('dialog')) return 'dialog';
  // While a cell is being edited, its field keeps what every text field keeps: Ctrl+Z, Delete.
  if (target.closest('[data-grid-editor="editing"]')) return 'text';
  if (target.closest('[data-grid-editor]')) return 'grid';
  if (target.closest('.ProseMirror')) return 'words';
  if (target.closest(textFields)) return 'text';
  return target.closest('[data-region=sheet]') ? 'grid' : 'elsewhere';
};

/** Some input methods tell of a key that is theirs by its code only. */
const composingCode = 229;

/** The editor of the text keeps the browser from undoing, and has no history of its own. */
const isLeftToBook = (place: KeyPlace, id: CommandId): boolean =>
  place === 'words' && (id === 'undo' || id === 'redo');

/** Listens last, at the window: whoever has the focus may have used the key up. */
export const useKeyboard = (): void => {
  const { run } = useActions();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.getModifierState('AltGraph')) return;
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
      const composing = event.isComposing || event.keyCode === composingCode;
      const press = { key, code, ctrlKey, metaKey, shiftKey, altKey, composing };
      const place = placeOf(event.target);
      const id = commandOfKey(press, place, isMac);
      if (id === undefined || (event.defaultPrevented && !isLeftToBook(place, id))) return;
      // Even where the command can do nothing now: what a browser does with the key would surprise.
      event.preventDefault();
      run(id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
};
