/** The vintage (năm vốn) that a cell, a column or the settings name. */
import { fold } from '../../text/fold.ts';
import type { Catalogue } from '../facts.ts';

/** −2: a vintage is meant, but which one nobody knows. */
export const unknownVintage = -2;

export class VintageReader {
  private readonly known = new Map<string, number>();
  private readonly vintages: readonly number[];
  readonly own: number;

  /** @param budgetYear of the file; null: the plan year's own */
  constructor({ year, vintages }: Pick<Catalogue, 'year' | 'vintages'>, budgetYear: number | null) {
    this.own = budgetYear ?? year;
    this.vintages = vintages;
  }

  /** 'carried': the one earlier vintage that the year keeps. */
  yearOf(vintage: 'own' | 'carried' | 'unstated' | number): number {
    if (vintage === 'unstated') return 0;
    if (vintage === 'own') return this.own;
    if (typeof vintage === 'number') return this.keeps(vintage) ? vintage : unknownVintage;
    const [only, another] = this.vintages.filter((each) => each < this.own);
    return only === undefined || another !== undefined ? unknownVintage : only;
  }

  /** "2022", "Vốn năm 2022 kéo dài", "kéo dài", "năm nay". */
  read(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const made = this.parse(text);
    this.known.set(text, made);
    return made;
  }

  private keeps(vintage: number): boolean {
    return vintage === this.own || this.vintages.includes(vintage);
  }

  private parse(text: string): number {
    const years = [...new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
    const [year, another] = years;
    if (another !== undefined) return unknownVintage;
    if (year !== undefined) return this.yearOf(Number(year));
    const folded = fold(text);
    if (/keo dai|chuyen (?:sang|nguon)|nam truoc/.test(folded)) return this.yearOf('carried');
    return /nam nay|trong nam|nam ke hoach/.test(folded) ? this.own : unknownVintage;
  }
}
