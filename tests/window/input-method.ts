/** Input methods as Chromium meets them: compositions through its own protocol, keys that an input method has used up. */
import type { Page } from 'playwright-core';

/** "Tiểu dự án đường" by Telex: for each word what stands there, letter by letter. */
export const phrase: readonly (readonly string[])[] = [
  ['T', 'Ti', 'Tie', 'Tiê', 'Tiêu', 'Tiểu'],
  ['d', 'du', 'dư', 'dự'],
  ['a', 'an', 'án'],
  ['d', 'đ', 'đu', 'đuo', 'đươ', 'đươn', 'đương', 'đường'],
];

/** What the systems send in place of a key that an input method has used. */
const usedUp = 229;

export interface Composer {
  /** Shows these texts under way, one after the other. */
  readonly compose: (...texts: readonly string[]) => Promise<void>;
  /** Ends the composition with a text. */
  readonly finish: (text: string) => Promise<void>;
  /** A key that the input method keeps to itself; some systems tell which one it was. */
  readonly key: (name: string, code?: number) => Promise<void>;
  /** Words with a space between them, each composed. */
  readonly write: (words: readonly (readonly string[])[]) => Promise<void>;
}

export const composer = async (page: Page): Promise<Composer> => {
  const session = await page.context().newCDPSession(page);
  const compose: Composer['compose'] = async (...texts) => {
    for (const text of texts) {
      await key('Process');
      const { length } = text;
      await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    }
  };
  const finish: Composer['finish'] = async (text) => {
    await session.send('Input.insertText', { text });
  };
  const key: Composer['key'] = async (name, code = usedUp) => {
    const event = { key: name, windowsVirtualKeyCode: code };
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  };
  const write: Composer['write'] = async (words) => {
    for (const [at, states] of words.entries()) {
      if (at > 0) await page.keyboard.press('Space');
      await compose(...states);
      await finish(states.at(-1) ?? '');
    }
  };
  return { compose, finish, key, write };
};

/** A letter, taken back by Backspace, and another in its place. */
export const retype = async (page: Page, letter: string, instead: string): Promise<void> => {
  await page.keyboard.press(letter);
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText(instead);
};
