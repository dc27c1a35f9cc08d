/** A key of shared/window/commands.ts as Electron's menus spell it. */

const renamed: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

export const acceleratorOf = (keys: string): string =>
  keys
    .split('+')
    .map((key) => renamed[key] ?? key)
    .join('+');

/**
 * Labels that stand side by side, each with the letter by which Alt opens it: the first letter of the word that
 * every keyboard has and no label before has taken.
 */
export const withAccessKeys = (labels: readonly string[]): string[] => {
  const taken = new Set<string>();
  return labels.map((label) => {
    const at = [...label].findIndex((letter) => /[a-z]/i.test(letter) && !taken.has(letter.toLowerCase()));
    if (at < 0) return label;
    const letters = [...label];
    taken.add(letters[at]?.toLowerCase() ?? '');
    return [...letters.slice(0, at), '&', ...letters.slice(at)].join('');
  });
};
