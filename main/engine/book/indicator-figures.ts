/** Figures of indicators in memory: few, not additive, found by their whole key. */
import { type FigureKey, figureKeyText } from '#shared/changes/change.ts';

export class IndicatorFigures {
  readonly #values = new Map<string, number>();

  get(key: FigureKey): number | null {
    return this.#values.get(figureKeyText(key)) ?? null;
  }

  set(key: FigureKey, value: number | null): void {
    if (value === null) this.#values.delete(figureKeyText(key));
    else this.#values.set(figureKeyText(key), value);
  }
}
