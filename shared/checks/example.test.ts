/** What the checks say of Cao Bằng's plan for 2024 as it was printed; each finding was looked up in its text. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sortClaim } from './claim-sort.ts';
import { runAll, runTouched } from './run.ts';
import type { MemoryBook } from './testing/memory-book.ts';
import { exampleBook } from './testing/read-example.ts';

const resources = new URL('../../resources/', import.meta.url);
const readSeed = (name: string): unknown => {
  const catalogue = new URL(`catalogues/${name}.json`, resources);
  const file = existsSync(catalogue) ? catalogue : new URL(`examples/${name}.json`, resources);
  return JSON.parse(readFileSync(file, 'utf8'));
};
/** As printed; and with the invented demonstration data, which may bring no finding of their own. */
const examples = ['cao-bang-2024-so-in', 'cao-bang-2024'];
const printedBook = (): MemoryBook => exampleBook(readSeed, 'cao-bang-2024-so-in');

const found = (book: MemoryBook, year: number): string[] =>
  [...runAll(book, year)].map(([key, { severity, printedAt }]) => `${severity} ${key} ${printedAt}`);

describe.each(examples)('the plan as printed (%s)', (name) => {
  const book = exampleBook(readSeed, name);

  test('2024: what is wrong in it, and nothing else', () => {
    expect(found(book, 2024)).toEqual([
      /** "08 kế hoạch⁴": the footnote lists eight, 1273 and 1939 twice. */
      'error K-008/2024/claim.A.I.plans A.I',
      /** "09 văn bản⁵": nine, of which (7), (8), (9) repeat (4), (5), (6). */
      'error K-008/2024/claim.A.I.otherDocuments A.I',
      /** "139 công trình … 86 + 10 + 29 + 05 + 03 + 05 + 04 + 01": 143; 110 + 29 is 139. */
      'error K-010/2024/ind.1.1.works.type/target B.IV.1.1.a',
      'warning K-030/2024/A.I.fn4/doc.1273/KH-UBND A.I.fn4',
      'warning K-030/2024/A.I.fn4/doc.1939/KH-UBND A.I.fn4',
      'warning K-030/2024/A.I.fn5/doc.1786/UBND-TH A.I.fn5',
      'warning K-030/2024/A.I.fn5/doc.2504/UBND-VX A.I.fn5',
      'warning K-030/2024/A.I.fn5/doc.3009/UBND-KT A.I.fn5',
      /** 31/01/2023 in footnote 4, 31/3/2023 in A.IV.2.1. */
      'error K-031/2024/doc.183/KH-UBND A.IV.2.1',
      /** 08/8/2023, though 1831 is of 22/12/2023 and 1031 of 17/8/2023. */
      'warning K-032/2024/doc.2124/QĐ-UBND A.I.fn3',
      /** 31/01/2023, the day of 183; 3009 is of 06/11/2023. */
      'warning K-032/2024/doc.3492/KH-UBND B.IV.1.2.a',
      /** "10/2023/NQ ngày 27/4/2023" in footnote 2(5); "10/2023/NQ-HĐND" in 2(2). */
      'warning K-033/2024/doc.10/2023/NQ A.I.fn2',
    ]);
  });

  test('2023: nothing', () => {
    expect(found(book, 2023)).toEqual([]);
  });

  test('every claim is taken by a rule', () => {
    const untaken = [...book.records('claim').values()].filter(
      (claim) => sortClaim(claim, book) === undefined,
    );
    expect(untaken).toEqual([]);
  });
});

describe('a slip of one printed digit', () => {
  test('in any figure that the text states is found, by one rule', () => {
    const book = printedBook();
    for (const claim of [...book.records('claim').values()]) {
      const slip = claim.approximate ? 10_000 * claim.grain : claim.grain;
      const touch = book.put('claim', { ...claim, value: claim.value + slip });
      const [key, finding] = [...runTouched([touch], book, claim.year)][0] ?? [];
      expect(key).toBe(`${sortClaim(claim, book)}/${claim.year}/${claim.uid}`);
      expect(finding, claim.uid).toBeDefined();
      book.put('claim', claim);
    }
  });

  test('in any amount of money is found', () => {
    const book = printedBook();
    const rows = book.figures().filter((figure) => figure.component !== undefined);
    expect(rows.length).toBeGreaterThan(25);
    for (const { value, ...place } of rows) {
      const touch = book.set(place, value + 1_000_000);
      const findings = [...runTouched([touch], book, place.year).values()].filter(
        (each) => each !== undefined,
      );
      expect(findings.length, JSON.stringify(place)).toBeGreaterThan(0);
      book.set(place, value);
    }
  });
});
