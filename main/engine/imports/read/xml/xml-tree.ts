/** A handler for small parts: says by place in the tree which elements matter, and skips all others. */
import { BadXml } from './bad-xml.ts';
import { XmlNames } from './xml-names.ts';
import { type Inside, inside, type XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

export interface Wanted {
  readonly open?: (tag: XmlTag) => void;
  readonly children?: ReadonlyMap<string, Wanted>;
}

const namesIn = ({ children }: Wanted): string[] =>
  children ? [...children].flatMap(([name, wanted]) => [name, ...namesIn(wanted)]) : [];

export class XmlTree implements XmlHandler {
  readonly names: XmlNames;
  /** By depth: what is wanted of the element that is open. */
  readonly #open: Wanted[];

  /** @param roots by name; a part with another root is none that was looked for */
  constructor(roots: ReadonlyMap<string, Wanted>, attributes: readonly string[]) {
    this.#open = [{ children: roots }];
    this.names = new XmlNames([...namesIn({ children: roots }), ...attributes]);
  }

  open(tag: XmlTag, depth: number): Inside {
    const wanted = this.#open[depth - 1]?.children?.get(tag.name);
    if (!wanted && depth === 1) throw new BadXml();
    if (!wanted) return inside.skip;
    wanted.open?.(tag);
    this.#open[depth] = wanted;
    return inside.elements;
  }

  close(): void {
    // What matters of these parts stands in attributes.
  }
}
