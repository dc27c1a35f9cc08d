/** The corner marks of a sheet: the worst finding of each cell. */
import type { Finding } from '#shared/contract/index.ts';
import { type CellKey, cellOf, keyOf, type SheetData } from '../book/index.ts';

export type Severity = Finding['severity'];

const severities: readonly Severity[] = ['note', 'warning', 'error'];

const worstOfCells = (findings: readonly Finding[], { id, year }: SheetData): Map<string, Severity> => {
  const worst = new Map<string, Severity>();
  for (const { place, year: found, severity } of findings) {
    if (place.sheet !== id || found !== year) continue;
    const key = keyOf(place);
    const present = worst.get(key);
    if (present && severities.indexOf(present) >= severities.indexOf(severity)) continue;
    worst.set(key, severity);
  }
  return worst;
};

export class FindingMarks {
  #worst = new Map<string, Severity>();

  of(cell: CellKey): Severity | undefined {
    return this.#worst.get(keyOf(cell));
  }

  /** @returns the cells whose mark is another one now */
  update(findings: readonly Finding[], data: SheetData): CellKey[] {
    const before = this.#worst;
    this.#worst = worstOfCells(findings, data);
    const keys = new Set([...before.keys(), ...this.#worst.keys()]);
    return [...keys].filter((key) => before.get(key) !== this.#worst.get(key)).map(cellOf);
  }
}
