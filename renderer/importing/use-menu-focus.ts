/** Gives a menu the keyboard when it opens over a table, whose cells would keep it. */
import { useEffect } from 'react';

/** @param menu what is asked about; null: no menu is open */
export const useMenuFocus = (menu: object | null): void => {
  useEffect(() => {
    if (menu === null) return undefined;
    // It is placed in one frame and can be focused in the next.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => document.querySelector<HTMLElement>('[role=menu]')?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [menu]);
};
