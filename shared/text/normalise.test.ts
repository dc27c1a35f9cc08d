import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanName, cleanNote } from './normalise.ts';

const refusal = (code: string, params: object) => ({ ok: false, error: { code, params } });
const family = '👨\u200d👩\u200d👧';

const cleaned: [string, string][] = [
  ['  Xã  Đức\u00a0Long ', 'Xã Đức Long'],
  ['Xã'.normalize('NFD'), 'Xã'],
  ['Dự án 1\r\nTiểu dự án\t1', 'Dự án 1 Tiểu dự án 1'],
  ['\ufeffXã\u200b Hoà\u00ad An\u200e', 'Xã Hoà An'],
  ['Xã\u200d', 'Xã'],
  [family, family],
  ['', ''],
];

/** reliability.md §5: plain text that must come through as it is. */
// biome-ignore format: a table
const inert = [
  "=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(1)', '＝1', '=HYPERLINK("a")', '<script>alert(1)</script>', '😀'.repeat(100),
  "'; DROP TABLE figure", '../../x', 'CON', 'nul.txt', '__proto__', '_x0000_', '$'.concat('{x}'), '{{x}}', '{#rows}', ']]>', '&#0;',
];

const refused: [string, string][] = [
  ['a\u0000b', 'U+0000'],
  ['a\u001b[31m', 'U+001B'],
  ['a\u007f', 'U+007F'],
  ['a\u009b', 'U+009B'],
  ['a\u202eb', 'U+202E'],
  ['a\u2066b', 'U+2066'],
  ['a\ufffe', 'U+FFFE'],
  ['a\uffff', 'U+FFFF'],
  ['a\u{1ffff}', 'U+1FFFF'],
  ['a\ud800', 'U+D800'],
  ['\udc00a', 'U+DC00'],
];

describe('cleanName', () => {
  test.each(cleaned)('%j becomes %j', (text, expected) => {
    expect(cleanName(text)).toEqual({ ok: true, value: expected });
  });

  test.each(inert)('%j is plain text', (text) => {
    expect(cleanName(text)).toEqual({ ok: true, value: text });
    expect(cleanNote(text)).toEqual({ ok: true, value: text });
  });

  test.each(refused)('%j is refused for %s', (text, reason) => {
    expect(cleanName(text)).toEqual(refusal('invalidText', { reason }));
    expect(cleanNote(text)).toEqual(refusal('invalidText', { reason }));
  });

  it('counts the cleaned text', () => {
    expect(cleanName(` ${'ệ'.normalize('NFD').repeat(2_000)} `).ok).toBe(true);
    expect(cleanName('ệ'.repeat(2_001))).toEqual(refusal('textTooLong', { length: 2_001, limit: 2_000 }));
    expect(cleanName('abc', 2)).toEqual(refusal('textTooLong', { length: 3, limit: 2 }));
  });

  it('refuses a megabyte at once', () => {
    const started = performance.now();
    expect(cleanName('x'.repeat(1e6))).toEqual(refusal('textTooLong', { length: 1e6, limit: 2_000 }));
    expect(performance.now() - started).toBeLessThan(50);
  });
});

describe('cleanNote', () => {
  test.each([
    ['  một\r\nhai\rba\u2028bốn\n', 'một\nhai\nba\nbốn'],
    ['một\n\n\thai  ba', 'một\n\n\thai  ba'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanNote(text)).toEqual({ ok: true, value: expected });
  });

  it('has its own limit', () => {
    expect(cleanNote('x'.repeat(10_000)).ok).toBe(true);
    expect(cleanNote('x'.repeat(10_001))).toEqual(refusal('textTooLong', { length: 10_001, limit: 10_000 }));
  });
});

describe('laws of cleaning', () => {
  test.each([
    ['cleanName', cleanName],
    ['cleanNote', cleanNote],
  ])('%s: what is clean stays as it is, in NFC', (_, clean) => {
    const letter = fc.oneof(
      fc.constantFrom(
        'e',
        '\u0302',
        '\u0323',
        ' ',
        '\n',
        '\u00a0',
        '\u200b',
        '\u200d',
        '\ufeff',
        '👨',
        '\ufe0f',
      ),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const once = clean(letters.join(''));
        if (!once.ok) return;
        expect(clean(once.value)).toEqual(once);
        expect(once.value).toBe(once.value.normalize('NFC'));
        expect(once.value).toBe(once.value.trim());
      }),
      { numRuns: 3_000 },
    );
  });
});
