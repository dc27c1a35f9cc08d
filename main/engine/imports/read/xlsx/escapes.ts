/** Characters that XML cannot hold, as Excel writes them: _x000D_. ECMA-376 22.9.2.19. */
const escaped = /_x([0-9A-Fa-f]{4})_/g;

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
