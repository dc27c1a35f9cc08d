import { describe, expect, it } from 'vitest';
import { readLimits } from '#shared/treasury/table.ts';
import { Refused } from '../../../refused.ts';
import { scanXml } from '../xml/read-xml.ts';
import { SharedStrings } from './shared-strings.ts';

const readStrings = async (
  xml: string,
  cuts: readonly number[] = [],
  limits = readLimits as Record<keyof typeof readLimits, number>,
): Promise<string[]> => {
  const bytes = Buffer.from(xml);
  const strings = new SharedStrings('sharedStrings.xml', limits);
  const places = [0, ...cuts, bytes.length];
  const pieces = places.slice(1).map((to, at) => bytes.subarray(places[at], to));
  await scanXml(pieces, 'sharedStrings.xml', strings, limits);
  return Array.from({ length: strings.count }, (_each, index) => strings.text(index));
};

const codeOf = (strings: Promise<unknown>): Promise<unknown> =>
  strings.then(
    () => undefined,
    (error: unknown) => (error instanceof Refused ? error.refusal.code : error),
  );

const items = [
  '<si><t>Tổng số</t></si>',
  '<si><t></t></si>',
  '<si/>',
  '<si><t>A &amp; B</t></si>',
  '<si><t>c<!-- --><![CDATA[<d>]]></t><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><r><t>e</t></r><r><rPr/><t xml:space="preserve"> f</t></r></si>',
  '<si><t>g</t></si>',
  '<si><t>h</t></si><extLst><ext><si><t>no</t></si></ext></extLst>',
];
const told = ['Tổng số', '', '', 'A & B', 'c<d>', 'e f', 'g', 'h'];

describe('shared texts', () => {
  const xml = `<!-- ${'x'.repeat(300)} --><sst count="4000000000" uniqueCount="1">${items.join('')}</sst>`;

  it('are the same wherever the bytes are cut', async () => {
    const length = Buffer.byteLength(xml);
    expect(await readStrings(xml)).toEqual(told);
    expect(await readStrings(xml, [...Array(length).keys()])).toEqual(told);
    for (let at = 300; at <= length; at++) expect(await readStrings(xml, [at]), String(at)).toEqual(told);
  });

  it('are kept whole across the blocks that they lie in', async () => {
    const texts = Array.from({ length: 300 }, (_each, at) => `${at} ${'đ'.repeat((at * 7_919) % 16_000)}`);
    const runs = texts.map((text, at) =>
      at % 2 === 0
        ? `<si><t>${text}</t></si>`
        : `<si><r><t>${text.slice(0, 9)}</t></r><r><t>${text.slice(9)}</t></r></si>`,
    );
    expect(await readStrings(`<sst>${runs.join('')}</sst>`)).toEqual(texts);
  });

  it('are as many and as long as the limits allow', async () => {
    const limits = { ...readLimits, strings: 2, textLength: 5 };
    const of = (...texts: readonly string[]): string =>
      `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
    expect(await readStrings(of('đđđđđ', 'b'), [], limits)).toEqual(['đđđđđ', 'b']);
    expect(await codeOf(readStrings(of('a', 'b', 'c'), [], limits))).toBe('importTooLarge');
    expect(await codeOf(readStrings(of('x'.repeat(21)), [], limits))).toBe('importTooLarge');
    const runs = `<sst><si>${'<r><t>12345678</t></r>'.repeat(3)}</si></sst>`;
    expect(await codeOf(readStrings(runs, [], limits))).toBe('importTooLarge');
  });

  it('are none where the part is another', async () => {
    expect(await codeOf(readStrings('<worksheet/>'))).toBe('importDamaged');
  });
});
