import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, packLines, textWidth, widestWord, wrapText } from './text-width.ts';

const letters = fc.constantFrom(...'aWiộỪđ Đ–-…😀\u0301', ' ', ' ', '\n');
const texts = fc.array(letters, { maxLength: 60 }).map((each) => each.join(''));
const styles = fc.constantFrom('regular', 'bold', 'italic');

describe('the width of text', () => {
  it('is the sum of its letters’, however it is composed', () => {
    fc.assert(
      fc.property(texts, texts, styles, (one, other, style) => {
        const apart = textWidth(`${one} `, 8, style) + textWidth(other, 8, style);
        expect(textWidth(`${one} ${other}`, 8, style)).toBeCloseTo(apart, 6);
        expect(textWidth(one.normalize('NFD'), 8, style)).toBeCloseTo(textWidth(one, 8, style), 6);
      }),
    );
  });

  it('counts the lines that wrapping makes', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 200 }), styles, (text, width, style) => {
        expect(countLines(text, width, 8, style)).toBe(wrapText(text, width, { size: 8, style }).length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('breaks a document’s number behind its hyphen where it must, years nowhere', () => {
    const narrow = textWidth('1234/QĐ-UB', 8);
    expect(wrapText('1234/QĐ-UBND, 12/01', narrow, { size: 8, style: 'regular' })).toEqual([
      '1234/QĐ-',
      'UBND,',
      '12/01',
    ]);
    expect(widestWord('1234/QĐ-UBND', 8)).toBe(textWidth('1234/QĐ-', 8));
    expect(widestWord('năm 2021-2025', 8)).toBe(textWidth('2021-2025', 8));
  });

  it('packs all pieces, none on a line that is too short for it and another', () => {
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 300 }),
        (pieces, width) => {
          const lines = packLines(pieces, width, { size: 9, style: 'regular' }, '|');
          expect(lines.join('|').replaceAll('|', '')).toBe(pieces.join(''));
          for (const line of lines)
            if (textWidth(line, 9) > width + 1e-9)
              expect(line.split('|').filter(Boolean).length).toBeLessThan(2);
        },
      ),
    );
  });
});
