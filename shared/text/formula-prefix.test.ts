import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasFormulaPrefix, withFormulaPrefix, withoutFormulaPrefix } from './formula-prefix.ts';

const signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

describe('the apostrophe before what would be a formula', () => {
  it('goes before each sign that a spreadsheet takes for one', () => {
    for (const sign of signs) expect(withFormulaPrefix(`${sign}1`)).toBe(`'${sign}1`);
    expect(withFormulaPrefix('Dự án 1')).toBe('Dự án 1');
    expect(withFormulaPrefix("'Dự án")).toBe("'Dự án");
  });

  it('is known again, and only where one was put', () => {
    expect(hasFormulaPrefix("'=1")).toBe(true);
    expect(hasFormulaPrefix("'071")).toBe(false);
    expect(hasFormulaPrefix('=1')).toBe(false);
  });

  it('comes off again, whatever the text is', () => {
    const text = fc
      .tuple(fc.stringMatching(/^'{0,3}$/), fc.constantFrom('', ...signs), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (original) => withoutFormulaPrefix(withFormulaPrefix(original)) === original),
    );
  });
});
