/**
 * How alike a name in the file is to members of the catalogue: shared words, the rare ones weighing more. Words of the
 * places above ("xã X, huyện Y") help where the file states them and cost nothing where it does not: they choose
 * between namesakes. Only suggestions come of it.
 */
import { wordsOf } from './words.ts';

export interface Alike {
  readonly index: number;
  /** 0 to 1. */
  readonly score: number;
}

/** Of so many the words of the places above are looked at too. */
const shortList = 40;

export class NamesAlike {
  private readonly ids = new Map<string, number>();
  private readonly weights: number[] = [];
  private readonly own: (readonly number[])[];
  private readonly sums: number[];
  private readonly postings: number[][] = [];
  private readonly contexts: ReadonlyMap<number, ReadonlySet<number>>;
  private readonly unknownWeight: number;

  /** @param contextOf what places lie above the member, in words; the same text for the same place */
  constructor(names: readonly string[], contextOf: (index: number) => string) {
    this.own = names.map((name) => wordsOf(name).map((word) => this.idOf(word)));
    for (const [index, words] of this.own.entries()) for (const id of words) this.postings[id]?.push(index);
    const total = names.length;
    const texts = names.map((_, index) => contextOf(index));
    const contexts = new Map(
      [...new Set(texts)].map((text) => [text, new Set(wordsOf(text).map((word) => this.idOf(word)))]),
    );
    this.contexts = new Map(texts.map((text, index) => [index, contexts.get(text) ?? new Set()]));
    for (const [id, { length }] of this.postings.entries())
      this.weights[id] = Math.log(1 + total / (length || 1));
    this.unknownWeight = Math.log(1 + total);
    this.sums = this.own.map((words) => this.sum(words));
  }

  /** Best first; those that share no word are left out. `bonus` breaks ties: 0 to 0,1. */
  suggest(name: string, most: number, bonus: (index: number) => number = () => 0): Alike[] {
    const query = this.read(name);
    const best = this.candidates(query.known)
      .map((index) => ({ index, score: Math.min(1, this.scoreOf(query, index) + bonus(index)) }))
      .filter(({ score }) => score > 0.05)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    return best.slice(0, most);
  }

  score(name: string, index: number): number {
    return this.scoreOf(this.read(name), index);
  }

  private idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.postings.push([]);
    const id = this.postings.length - 1;
    this.ids.set(word, id);
    return id;
  }

  private sum(ids: Iterable<number>): number {
    let sum = 0;
    for (const id of ids) sum += this.weights[id] ?? 0;
    return sum;
  }

  private read(name: string): { known: readonly number[]; set: ReadonlySet<number>; weight: number } {
    const words = wordsOf(name);
    const known = words.flatMap((word) => this.ids.get(word) ?? []);
    const weight = this.sum(known) + (words.length - known.length) * this.unknownWeight;
    return { known, set: new Set(known), weight };
  }

  private scoreOf(query: ReturnType<NamesAlike['read']>, index: number): number {
    const own = this.own[index] ?? [];
    const shared = this.sum(own.filter((id) => query.set.has(id)));
    if (shared === 0) return 0;
    const context = this.contexts.get(index);
    const beyond = this.sum(query.known.filter((id) => context?.has(id) === true && !own.includes(id)));
    return (shared + beyond) / Math.sqrt(query.weight * ((this.sums[index] ?? 0) + beyond));
  }

  /** By the words of their own; a word that half of all names have finds nothing unless it stands alone. */
  private candidates(known: readonly number[]): number[] {
    const most = this.own.length / 2;
    const telling = known.filter((id) => (this.postings[id]?.length ?? 0) <= most);
    const sums = new Map<number, number>();
    for (const id of telling.length > 0 ? telling : known) {
      const weight = this.weights[id] ?? 0;
      for (const index of this.postings[id] ?? []) {
        sums.set(index, (sums.get(index) ?? 0) + weight / Math.sqrt(this.sums[index] || 1));
      }
    }
    const found = [...sums.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return found.slice(0, shortList).map(([index]) => index);
  }
}
