import { describe, expect, it } from 'vitest';
import { attributeOf, childOf, elementsIn, NotXml, parseXml, writeXml } from './xml-tree.ts';

describe('XML as a tree', () => {
  it.each([
    '<a/>',
    '<?xml version="1.0"?>\n<a:b xmlns:a="x" c=\'d "e"\'>f &amp; <!-- g --><h i="1>2"/>\n</a:b>',
    '<a><![CDATA[<b>]]><?c d?></a>',
  ])('is written as it was read: %s', (xml) => {
    const { prolog, root } = parseXml(xml);
    expect(prolog + writeXml(root)).toBe(xml);
  });

  it.each([
    '',
    'a',
    '<a>',
    '<a></b>',
    '</a>',
    '<a><b></a></b>',
    '<a b=c/>',
    '<a b="<"/>',
    '<!DOCTYPE a><a/>',
  ])('is refused: %s', (xml) => {
    expect(() => parseXml(xml)).toThrow(NotXml);
  });

  it('finds elements and attributes', () => {
    const { root } = parseXml('<a><b c="1" d=\'2\'><e/></b><f/></a>');
    expect([...elementsIn(root)].map(({ name }) => name)).toEqual(['b', 'e', 'f']);
    expect(attributeOf(childOf(root, 'b'), 'd')).toBe('2');
    expect(attributeOf(childOf(root, 'x'), 'd')).toBeUndefined();
  });

  it('takes time in proportion to what it reads', () => {
    const begun = performance.now();
    expect(() => parseXml(`<a${' b="c"'.repeat(200_000)}`)).toThrow(NotXml);
    expect(() => parseXml(`<a>${'<!--'.repeat(20_000)}`)).toThrow(NotXml);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
