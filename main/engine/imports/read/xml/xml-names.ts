/**
 * Turns the bytes of a name into one of the names that a reader knows, without making a string: names known are few,
 * names in a file are millions.
 */
const slots = 512;

export class XmlNames {
  readonly #names: string[] = Array.from({ length: slots }, () => '');
  readonly #bytes: Uint8Array[] = Array.from({ length: slots }, () => new Uint8Array(0));

  /** Names of one letter, by that letter: cells are made of them. */
  readonly #letters: string[] = Array.from({ length: 256 }, () => '');

  constructor(names: readonly string[]) {
    for (const name of names) {
      const bytes = new TextEncoder().encode(name);
      let slot = hashOf(bytes) & (slots - 1);
      while (this.#names[slot] !== '' && this.#names[slot] !== name) slot = (slot + 1) & (slots - 1);
      this.#names[slot] = name;
      this.#bytes[slot] = bytes;
      if (bytes.length === 1) this.#letters[bytes[0] ?? 0] = name;
    }
  }

  /** '' for a name of one letter that is not known. */
  letter(byte: number): string {
    return this.#letters[byte] ?? '';
  }

  /** '' for a name that is not known. @param hash `nextHash` over the bytes, beginning with 0 */
  find(hash: number, bytes: Uint8Array, from: number, to: number): string {
    for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const name = this.#names[slot] ?? '';
      const held = this.#bytes[slot];
      if (name === '' || held === undefined) return '';
      if (held.length === to - from && isSame(held, bytes, from)) return name;
    }
  }
}

export const nextHash = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

const hashOf = (bytes: Uint8Array): number => bytes.reduce(nextHash, 0);

const isSame = (held: Uint8Array, bytes: Uint8Array, from: number): boolean => {
  for (let each = 0; each < held.length; each++) if (held[each] !== bytes[from + each]) return false;
  return true;
};
