/** Every text of a sheet once, in NFC, with nothing in it that no program could store. */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { tooLarge } from './refuse-file.ts';

/** What composing cannot change: letters below U+0300, composed Vietnamese ones, common marks. Hardly a text has others. */
const composed = /^[\t\n\r -~\u00A0-\u02FF\u1EA0-\u1EF9\u2010-\u2027\u20AB]*$/;
/** Lone halves of surrogate pairs, and characters that never stand in a text. */
const unstorable = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** What could not be stored comes out as U+FFFD: visibly wrong, instead of cutting a text off somewhere later. */
export const storable = (text: string): string =>
  composed.test(text) ? text : text.normalize('NFC').replace(unstorable, '\uFFFD').replaceAll('\0', '\uFFFD');

export class TextPool {
  readonly strings: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #sheet: string;
  readonly #limits: ReadLimits;

  constructor(sheet: string, limits: ReadLimits) {
    this.#sheet = sheet;
    this.#limits = limits;
  }

  intern(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    if (text.length > this.#limits.textLength) throw tooLarge(this.#limits, 'textLength', this.#sheet);
    const kept = storable(text);
    return (kept === text ? undefined : this.#places.get(kept)) ?? this.#add(kept);
  }

  #add(text: string): number {
    if (this.strings.length >= this.#limits.strings) throw tooLarge(this.#limits, 'strings', this.#sheet);
    const place = this.strings.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }
}
