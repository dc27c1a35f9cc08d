/** Runs one part of a zip file through a handler, as it is inflated. */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { damaged } from '../refuse-file.ts';
import type { Unpacker } from '../zip/unpacker.ts';
import type { ZipPart } from '../zip/zip-parts.ts';
import { BadXml } from './bad-xml.ts';
import { XmlEncoding } from './xml-encoding.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';

/** The same for bytes that are there already, cut anywhere. @throws Refused */
export const scanXml = async (
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  part: string,
  handler: XmlHandler,
  limits: ReadLimits,
): Promise<void> => {
  const encoding = new XmlEncoding();
  const scanner = new XmlScanner(handler, part, limits);
  try {
    for await (const piece of pieces) scanner.write(encoding.write(piece));
    scanner.write(encoding.end());
  } catch (error) {
    throw error instanceof BadXml ? damaged(part, 0) : error;
  }
  scanner.end();
};

/** @throws Refused */
export const readXml = (
  part: ZipPart,
  unpacker: Unpacker,
  handler: XmlHandler,
  limits: ReadLimits,
): Promise<void> => scanXml(unpacker.pieces(part), part.name, handler, limits);
