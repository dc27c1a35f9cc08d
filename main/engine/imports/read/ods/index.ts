/** Reads OpenDocument spreadsheets, as LibreOffice saves them. */
import type { Workbook } from '#shared/treasury/table.ts';
import { noticesOf } from '../notices.ts';
import type { ReadOptions } from '../read-options.ts';
import { refuseFile } from '../refuse-file.ts';
import { readXml } from '../xml/read-xml.ts';
import { Unpacker } from '../zip/unpacker.ts';
import type { ZipParts } from '../zip/zip-parts.ts';
import { ContentHandler } from './content-handler.ts';

const contentPart = 'content.xml';
const manifestPart = 'META-INF/manifest.xml';

/** Parts are encrypted one by one; the list of parts, which stays readable, says how. */
const refuseEncrypted = async (parts: ZipParts, unpacker: Unpacker): Promise<void> => {
  const manifest = parts.find(manifestPart);
  if (!manifest) return;
  let tail = '';
  for await (const piece of unpacker.pieces(manifest)) {
    const text = tail + piece.toString('latin1');
    if (text.includes('encryption-data')) throw refuseFile('importEncrypted', {});
    tail = text.slice(-20);
  }
};

/** @throws Refused import… */
export const readOds = async (parts: ZipParts, options: ReadOptions): Promise<Workbook> => {
  const { limits } = options;
  const content = parts.part(contentPart);
  let done = 0;
  const unpacker = new Unpacker(limits, (bytes) => {
    done += bytes;
    options.onProgress(Math.min(1, done / content.packed.length));
  });
  await refuseEncrypted(parts, new Unpacker(limits, () => undefined));
  const handler = new ContentHandler(limits);
  await readXml(content, unpacker, handler, limits);
  const sheets = handler.tables;
  return { kind: 'ods', encoding: null, separator: null, sheets, notices: sheets.flatMap(noticesOf) };
};
