/** Of styles.xml only what tells dates from amounts. */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import { type Wanted, XmlTree } from '../xml/xml-tree.ts';
import type { Unpacker } from '../zip/unpacker.ts';
import type { ZipPart } from '../zip/zip-parts.ts';
import { isDateFormat } from './number-format.ts';

const numberOf = (tag: XmlTag, name: string): number => Number(tag.attribute(name) ?? '0');

/** By index of a cell's style: 1 where its format is one of dates. @throws Refused */
export const readDateStyles = async (
  part: ZipPart | undefined,
  unpacker: Unpacker,
  limits: ReadLimits,
): Promise<Uint8Array> => {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const format = {
    open: (tag: XmlTag) => codes.set(numberOf(tag, 'numFmtId'), tag.attribute('formatCode') ?? ''),
  };
  const style = { open: (tag: XmlTag) => formats.push(numberOf(tag, 'numFmtId')) };
  const sheet = new Map<string, Wanted>([
    ['numFmts', { children: new Map([['numFmt', format]]) }],
    ['cellXfs', { children: new Map([['xf', style]]) }],
  ]);
  const tree = new XmlTree(new Map([['styleSheet', { children: sheet }]]), ['numFmtId', 'formatCode']);
  if (part) await readXml(part, unpacker, tree, limits);
  return Uint8Array.from(formats, (id) => (isDateFormat(id, codes) ? 1 : 0));
};
