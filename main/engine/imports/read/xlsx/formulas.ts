/**
 * The formula of a cell, needed only where its result is missing. Cells that share a formula name it by number; its
 * words stand in the first of them.
 */
import type { XmlTag } from '../xml/xml-tag.ts';
import { XmlText } from '../xml/xml-text.ts';

export class Formulas {
  /** The cell has a formula. */
  isOpen = false;
  readonly #text = new XmlText();
  readonly #shared = new Map<string, string>();
  #name: string | undefined;

  clear(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#text.clear();
    this.#name = undefined;
  }

  start(tag: XmlTag): void {
    this.isOpen = true;
    this.#name = tag.attribute('si');
  }

  /** @param text of the element, about to be used for others */
  keep(text: XmlText): void {
    if (text.length === 0) return;
    this.#text.add(text.bytes, text.from, text.to);
    this.#text.hold();
    if (this.#name !== undefined) this.#shared.set(this.#name, this.#text.toString());
  }

  /** Without "="; '' where the file does not say. @throws BadXml */
  text(): string {
    if (this.#text.length > 0) return this.#text.toString();
    return this.#name === undefined ? '' : (this.#shared.get(this.#name) ?? '');
  }
}
