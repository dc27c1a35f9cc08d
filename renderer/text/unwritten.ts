/**
 * Which sections hold words that the book does not have yet: typed, on their way to the engine, or refused by it. What
 * the engine says meanwhile never takes such words away.
 */
import type { Node } from 'prosemirror-model';
import { type SectionWords, uidOf, wordsOfNode } from './document.ts';

export interface ChangedSection extends SectionWords {
  readonly section: string;
  /** The words as one text, to be compared. */
  readonly key: string;
}

const changedSection = (node: Node): ChangedSection => {
  const words = wordsOfNode(node);
  return { section: uidOf(node), ...words, key: JSON.stringify(words) };
};

export class Unwritten {
  /** As the engine keeps them. */
  readonly #kept = new Map<string, string>();
  /** On their way to it. */
  readonly #sent = new Map<string, string>();
  /** Of a plan that is not shown now. */
  readonly #drafts = new Map<string, Node>();
  /** The newest revision that has taken over words of this window. */
  #revision = 0;

  #isOwn(node: Node): boolean {
    const uid = uidOf(node);
    return this.#sent.has(uid) || (this.#kept.has(uid) && this.#kept.get(uid) !== changedSection(node).key);
  }

  send(sections: readonly Node[]): ChangedSection[] {
    const changed = sections.map(changedSection).filter(({ section, key }) => {
      const known = this.#sent.get(section) ?? this.#kept.get(section);
      return known !== undefined && known !== key;
    });
    for (const { section, key } of changed) this.#sent.set(section, key);
    return changed;
  }

  /** @param revision that has them; undefined where they were refused: they are sent again with the next change */
  settle({ section, key }: ChangedSection, revision: number | undefined): void {
    if (this.#sent.get(section) === key) this.#sent.delete(section);
    if (revision === undefined) return;
    this.#kept.set(section, key);
    this.#drafts.delete(section);
    this.#revision = Math.max(this.#revision, revision);
  }

  /** Whether a text was read before the engine took over what was typed here. */
  isOlder(revision: number): boolean {
    return revision < this.#revision;
  }

  /**
   * @param renew brings what is not of the person's making in these sections up to date
   * @returns the sections that are to be shown
   */
  merge(
    present: readonly Node[],
    next: readonly Node[],
    renew: (typed: readonly Node[]) => readonly Node[],
  ): Node[] {
    for (const node of present) if (this.#isOwn(node)) this.#drafts.set(uidOf(node), node);
    const typed = next.flatMap((node) => this.#drafts.get(uidOf(node)) ?? []);
    const own = new Map(renew(typed).map((node) => [uidOf(node), node]));
    for (const node of next) {
      this.#kept.set(uidOf(node), changedSection(node).key);
      this.#drafts.delete(uidOf(node));
    }
    return next.map((node) => {
      const mine = own.get(uidOf(node));
      return mine ? node.copy(mine.content) : node;
    });
  }
}
