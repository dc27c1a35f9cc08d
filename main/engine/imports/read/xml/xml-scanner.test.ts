import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLimits } from '#shared/treasury/table.ts';
import { Refused } from '../../../refused.ts';
import { scanXml } from './read-xml.ts';
import { XmlNames } from './xml-names.ts';
import { type Inside, inside, type XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';
import type { XmlText } from './xml-text.ts';

/** Writes down all that it is told. */
class Recorder implements XmlHandler {
  readonly names = new XmlNames(['a', 'b', 'text', 'id', 'name']);
  readonly told: string[] = [];

  open(tag: XmlTag, depth: number): Inside {
    if (tag.name === '') return inside.skip;
    this.told.push(
      `${depth}<${tag.name} ${tag.attribute('id')} ${tag.attribute('name')} ${tag.prefixed('id')}`,
    );
    return tag.name === 'text' ? inside.text : inside.elements;
  }

  close(name: string, depth: number, text: XmlText): void {
    this.told.push(name === 'text' ? `${depth}>${text}` : `${depth}>${name}`);
  }
}

const scan = async (bytes: Buffer, cuts: readonly number[] = []): Promise<string[]> => {
  const recorder = new Recorder();
  const places = [0, ...[...cuts].sort((one, other) => one - other), bytes.length];
  const pieces = places.slice(1).map((to, at) => bytes.subarray(places[at], to));
  await scanXml(pieces, 'part.xml', recorder, readLimits);
  return recorder.told;
};

const scanText = (text: string): Promise<string[]> => scan(Buffer.from(text));

/** The encoding is found out from the first bytes together: this is longer, so that the cuts come behind it. */
const long = 'x'.repeat(300);

const odd = `\uFEFF<?xml version="1.0" encoding="UTF-8"?><!-- ${long} -->
<!-- <a> --><x:a xmlns:x="urn:x" id='1 > 0 &amp; "so"' x:id="2"><b/><!-- -- > --><other id="9"><a/></other>
<text>Đường &#272;ê &lt;<![CDATA[<b>&amp;]]> xã<!-- c --> B&#x1F600;</text><text/><b name="&quot;">skip</b ></x:a >
`;
const oddTold = [
  '1<a 1 > 0 & "so" undefined 2',
  '2<b undefined undefined undefined',
  '2>b',
  '2<text undefined undefined undefined',
  '2>Đường Đê <<b>&amp; xã B😀',
  '2<text undefined undefined undefined',
  '2>',
  '2<b undefined " undefined',
  '2>b',
  '1>a',
];

describe('XML, cut anywhere', () => {
  const bytes = Buffer.from(odd);

  it('is told of as it stands', async () => {
    expect(await scan(bytes)).toEqual(oddTold);
  });

  it('is the same wherever one cut goes', async () => {
    for (let at = 0; at <= bytes.length; at++) expect(await scan(bytes, [at]), String(at)).toEqual(oddTold);
  });

  it('is the same byte by byte', async () => {
    expect(await scan(bytes, [...bytes.keys()])).toEqual(oddTold);
  });

  it('is the same however many cuts there are', async () => {
    const cuts = fc.array(fc.nat({ max: bytes.length }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(cuts, async (each) => {
        expect(await scan(bytes, each)).toEqual(oddTold);
      }),
    );
  });

  it('may be UTF-16 of either kind, with a mark or without', async () => {
    const little = Buffer.from(odd.replace('UTF-8', 'UTF-16'), 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const each of [little, big, little.subarray(2), big.subarray(2)]) {
      expect(await scan(each)).toEqual(oddTold);
      expect(await scan(each, [...each.keys()])).toEqual(oddTold);
    }
  });
});

describe('what is no XML of a workbook', () => {
  const codeOf = async (bytes: Buffer): Promise<string> => {
    try {
      return (await scan(bytes)).join();
    } catch (error) {
      if (error instanceof Refused) return error.refusal.code;
      throw error;
    }
  };

  const damaged = [
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><a/>',
    '<a/>text',
    '</a>',
    '<a id="1" id="2"/>',
    '<a id=1/>',
    '<a id="<"/>',
    '<a/ >',
    '<a><text>&nbsp;</text></a>',
    '<a><text>&#0;</text></a>',
    '<a><text>&#xD800;</text></a>',
    '<a><text>R & D</text></a>',
    '<a><text>&amp</text></a>',
    '<a><!-- </a>',
    '<a><text><![CDATA[</text></a>',
    '<?xml version="1.0" encoding="windows-1258"?><a/>',
  ];
  for (const text of damaged)
    it(`refuses ${JSON.stringify(text)}`, async () => {
      expect(await codeOf(Buffer.from(text))).toBe('importDamaged');
    });

  it('refuses letters that are no UTF-8, and half a UTF-16 one', async () => {
    const latin = Buffer.from('<a><text>\xE9t\xE9</text></a>', 'latin1');
    expect(await codeOf(latin)).toBe('importDamaged');
    expect(await codeOf(Buffer.from('<a/>\n', 'utf16le').subarray(0, -1))).toBe('importDamaged');
    expect(await scanText('<a><text>\uFFFD</text></a>')).toContain('2>\uFFFD');
  });

  it('refuses any DOCTYPE', async () => {
    expect(await codeOf(Buffer.from('<!DOCTYPE a><a/>'))).toBe('importDoctype');
    expect(await codeOf(Buffer.from('<a><!ENTITY x "y"></a>'))).toBe('importDoctype');
  });

  it('refuses nesting beyond the limit, also of what is skipped', async () => {
    const nested = (depth: number): Buffer => Buffer.from(`${'<z>'.repeat(depth)}${'</z>'.repeat(depth)}`);
    expect(await codeOf(nested(readLimits.nesting))).toBe('');
    expect(await codeOf(nested(readLimits.nesting + 1))).toBe('importTooLarge');
  });

  it('refuses a text that no cell can hold', async () => {
    const text = (length: number): Buffer => Buffer.from(`<a><text>${'x'.repeat(length)}</text></a>`);
    expect(await codeOf(text(readLimits.textLength))).toContain('xxx');
    expect(await codeOf(text(5 * readLimits.textLength))).toBe('importTooLarge');
  });
});
