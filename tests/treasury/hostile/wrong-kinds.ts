/** Files that are no workbook of Excel, whatever their name says: told by their content. */
import { pack, store, zipOf } from '../zip/zip-file.ts';
import { groupOf, type HostileFile, read, refused } from './hostile-file.ts';

const kind = groupOf('wrong kind');
const wrong = 'importWrongKind';
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The first sector of a compound file, then names in UTF-16 as its directory has them. */
const compound = (...entries: readonly string[]): Buffer => {
  const file = Buffer.alloc(4_096);
  ole.copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  for (const [at, entry] of entries.entries()) file.write(entry, 1_024 + at * 128, 'utf16le');
  return file;
};

const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet';
const office = 'urn:oasis:names:tc:opendocument:xmlns';
const odsContent =
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0">` +
  '<office:body><office:spreadsheet><table:table table:name="Sheet1"><table:table-row><table:table-cell office:value-type="string"><text:p>Tên</text:p></table:table-cell>' +
  '<table:table-cell office:value-type="float" office:value="1000"><text:p>1.000</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>';

export const wrongKinds: readonly HostileFile[] = [
  kind('csv', read(2, { A1: 'Mã dự án', B1: 'Số tiền', A2: 'Một' }), () =>
    Buffer.from('Mã dự án;Số tiền\r\nMột;1.000.000\r\n'),
  ),
  kind('a web page called .xls', refused(wrong), () =>
    Buffer.from('<html><body><table><tr><td>1</td></tr></table></body></html>'),
  ),
  kind('the beginning of an xls and no more', refused(wrong, 'importDamaged'), () =>
    compound('Root Entry', 'Workbook'),
  ),
  kind('an encrypted workbook', refused('importEncrypted', 'importDamaged'), () =>
    compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
  ),
  kind('ods', read(1, { A1: 'Tên', B1: 1000 }), () =>
    zipOf([
      store('mimetype', spreadsheet),
      pack('content.xml', odsContent),
      pack(
        'META-INF/manifest.xml',
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
      ),
    ]),
  ),
  kind('a zip file with nothing in it', refused(wrong, 'importEmpty', 'importDamaged'), () => zipOf([])),
  kind('a Word document', refused(wrong), () =>
    zipOf([pack('[Content_Types].xml', '<Types/>'), pack('word/document.xml', '<document/>')]),
  ),
  kind('no bytes at all', refused('importEmpty'), () => Buffer.alloc(0)),
  kind('a PDF', refused(wrong), () => Buffer.from('%PDF-1.7\n1 0 obj\n')),
  kind('noise', refused(wrong, 'importDamaged', 'importUnknownEncoding'), () =>
    Buffer.from(Array.from({ length: 5_000 }, (_each, at) => (at * 7_919 + (at >> 3)) & 0xff)),
  ),
];
