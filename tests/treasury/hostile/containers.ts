/** Zip files that lie, are damaged, or use what few do; and names of parts that want out. */

import { workbookXml } from '../generate/write-xlsx.ts';
import { pack, store, zipOf } from '../zip/zip-file.ts';
import { groupOf, type HostileFile, read, readOrRefused, refused } from './hostile-file.ts';
import {
  packed,
  partsWith,
  sheetOf,
  sheetPath,
  soundCells,
  soundParts,
  soundStrings,
  stringsOf,
  stringsPath,
  workbookWith,
} from './workbook-parts.ts';

const zip = groupOf('zip structure');
const names = groupOf('names');
const damaged = 'importDamaged';
const sound = (): Buffer => workbookWith({});

/** The packed bytes of the sheet with one bit turned. */
const flipped = (): Buffer => {
  const parts = packed(partsWith({})).map((part) => {
    if (part.name !== sheetPath) return part;
    const bytes = Buffer.from(part.packed);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 0x10, middle);
    return { ...part, packed: bytes };
  });
  return zipOf(parts);
};

const zipFiles: readonly HostileFile[] = [
  zip('sizes that lie in the directory', readOrRefused(3, damaged, 'importTooLarge'), () =>
    workbookWith({}, { [sheetPath]: { centralSize: 10 } }),
  ),
  zip('sizes that lie in both headers', readOrRefused(3, damaged, 'importTooLarge'), () =>
    workbookWith({}, { [sheetPath]: { centralSize: 4_000_000_000, localSize: 4_000_000_000 } }),
  ),
  zip('packed size beyond the end of the file', refused(damaged), () =>
    workbookWith({}, { [sheetPath]: { centralPacked: 900_000 } }),
  ),
  zip('the last third cut off', refused(damaged), () =>
    sound().subarray(0, Math.floor((sound().length * 2) / 3)),
  ),
  zip('a bit turned in the packed sheet', refused(damaged), flipped),
  zip('a wrong check sum', refused(damaged), () => workbookWith({}, { [sheetPath]: { sum: 0x1234_5678 } })),
  zip('entries that lie over each other', refused(damaged), () => {
    const parts = packed(partsWith({}));
    const at = parts.findIndex(({ name }) => name === sheetPath);
    const [sheet] = parts.slice(at, at + 1);
    if (!sheet) throw new Error('no sheet');
    return zipOf([...parts, { ...sheet, name: 'xl/worksheets/sheet2.xml', lies: { sameAs: at } }]);
  }),
  zip('two parts of one name', refused(damaged), () =>
    zipOf([...packed(partsWith({})), pack(sheetPath, sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'))]),
  ),
  zip('zip64', read(3, soundCells), () =>
    zipOf(packed(partsWith({})).map((part) => ({ ...part, lies: { zip64: true } }))),
  ),
  zip('parts that are stored, not packed', read(3, soundCells), () =>
    zipOf([...soundParts()].map(([name, content]) => store(name, content))),
  ),
  zip('data descriptors', read(3, soundCells), () =>
    zipOf(packed(partsWith({})).map((part) => ({ ...part, lies: { descriptor: true } }))),
  ),
  zip('encrypted entries', refused('importEncrypted', damaged), () =>
    zipOf(packed(partsWith({})).map((part) => ({ ...part, lies: { flags: 0x0801 } }))),
  ),
  zip('a method that nobody knows', refused(damaged), () =>
    zipOf(packed(partsWith({})).map((part) => (part.name === sheetPath ? { ...part, method: 97 } : part))),
  ),
  zip('bytes before the first entry and after the last', readOrRefused(3, damaged, 'importWrongKind'), () =>
    Buffer.concat([sound(), Buffer.from('phần thừa')]),
  ),
];

/** A part with a name that must not lead anywhere: the workbook is read as if it were not there. */
const withPart = (label: string, name: string): HostileFile =>
  names(label, read(3, soundCells), () => zipOf([...packed(partsWith({})), pack(name, '<a/>')]));

const called = (name: string): Buffer =>
  workbookWith({
    'xl/workbook.xml': workbookXml([{ name, hidden: false }]),
    [stringsPath]: stringsOf([name, ...soundStrings.slice(1)]),
  });

const nameFiles: readonly HostileFile[] = [
  withPart('a part above the folder', '../../../../tmp/kehoach-escaped'),
  withPart('a part with an absolute name', '/etc/kehoach-escaped'),
  withPart('a part with backslashes', '..\\..\\kehoach-escaped'),
  withPart('a part called __proto__', '__proto__'),
  withPart('a part with NUL in its name', 'xl/a\0b.xml'),
  withPart('a part of 300 characters', `xl/${'n'.repeat(300)}.xml`),
  names('a sheet and a text called __proto__', read(3, { ...soundCells, A1: '__proto__' }), () =>
    called('__proto__'),
  ),
  names('a sheet and a text called constructor', read(3, { ...soundCells, A1: 'constructor' }), () =>
    called('constructor'),
  ),
  names('a relation that leads out of the file', refused(damaged), () =>
    workbookWith({
      'xl/_rels/workbook.xml.rels': String(soundParts().get('xl/_rels/workbook.xml.rels')).replace(
        'worksheets/sheet1.xml',
        '../../../../etc/passwd',
      ),
    }),
  ),
];

export const containers = [...zipFiles, ...nameFiles];
