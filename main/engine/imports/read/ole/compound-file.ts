/**
 * The container of Office files before 2007, and of encrypted ones since (MS-CFB): sectors chained by a table, streams
 * found by name. Only the streams of the top are seen: what is embedded in a workbook is none of ours. All chains are
 * bounded by the sectors that there are, so that one that goes round in circles ends.
 */
import { damaged } from '../refuse-file.ts';

const part = 'OLE';
const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The largest number that still names a sector; beyond it are marks: end of chain, free. */
const lastSector = 0xfffffffa;
const entryBytes = 128;
const noEntry = 0xffffffff;
const fatPlacesInHeader = 109;

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

export const isCompoundFile = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature);

const readEntry = (bytes: Buffer, at: number): Entry => {
  const nameBytes = Math.min(64, Math.max(2, bytes.readUInt16LE(at + 64))) - 2;
  return {
    name: bytes.toString('utf16le', at, at + nameBytes),
    isStream: bytes[at + 66] === 2,
    left: bytes.readUInt32LE(at + 68),
    right: bytes.readUInt32LE(at + 72),
    child: bytes.readUInt32LE(at + 76),
    start: bytes.readUInt32LE(at + 116),
    size: bytes.readUInt32LE(at + 120),
  };
};

/** @throws Refused damaged */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;
  readonly #fat: Uint32Array;
  readonly #entries: Entry[] = [];
  readonly #top: readonly Entry[];

  constructor(bytes: Buffer) {
    const shift = bytes.length < 512 ? 0 : bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged(part, 0);
    this.#bytes = bytes;
    this.#sectorBytes = 2 ** shift;
    this.#fat = this.#readFat();
    const directory = this.#read(bytes.readUInt32LE(48), this.#fat, this.#sectors);
    for (let at = 0; at + entryBytes <= directory.length; at += entryBytes)
      this.#entries.push(readEntry(directory, at));
    this.#top = this.#siblings(this.#root.child);
  }

  /** Of streams and folders at the top. */
  names(): string[] {
    return this.#top.map(({ name }) => name);
  }

  /** Undefined where there is none at the top. */
  stream(name: string): Buffer | undefined {
    const entry = this.#top.find((each) => each.isStream && each.name.toLowerCase() === name.toLowerCase());
    if (!entry) return undefined;
    const isSmall = entry.size < this.#bytes.readUInt32LE(56);
    const content = isSmall ? this.#small(entry.start) : this.#read(entry.start, this.#fat, this.#sectors);
    if (content.length < entry.size) throw damaged(part, name);
    return content.subarray(0, entry.size);
  }

  get #root(): Entry {
    const [root] = this.#entries;
    if (!root) throw damaged(part, 'Root Entry');
    return root;
  }

  readonly #sectors = (sector: number): Buffer => {
    const from = (sector + 1) * this.#sectorBytes;
    if (from >= this.#bytes.length) throw damaged(part, from);
    return this.#bytes.subarray(from, from + this.#sectorBytes);
  };

  /** Where each sector goes on; the table lies in sectors that the header names, and a chain of more such names. */
  #readFat(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / this.#sectorBytes);
    const places = this.#fatPlaces(most);
    const fat = new Uint32Array(places.length * (this.#sectorBytes / 4)).fill(noEntry);
    for (const [index, place] of places.entries()) {
      const sector = this.#sectors(place);
      for (let at = 0; at + 4 <= sector.length; at += 4)
        fat[index * (this.#sectorBytes / 4) + at / 4] = sector.readUInt32LE(at);
    }
    return fat;
  }

  #fatPlaces(most: number): number[] {
    const places: number[] = [];
    const take = (from: Buffer, at: number, count: number): void => {
      for (let each = 0; each < count && at + 4 * each + 4 <= from.length; each++) {
        const place = from.readUInt32LE(at + 4 * each);
        if (place <= lastSector) places.push(place);
      }
    };
    take(this.#bytes, 76, fatPlacesInHeader);
    const perSector = this.#sectorBytes / 4 - 1;
    let next = this.#bytes.readUInt32LE(68);
    for (let step = 0; next <= lastSector; step++) {
      if (step > most) throw damaged(part, 68);
      const sector = this.#sectors(next);
      take(sector, 0, perSector);
      next = sector.length < this.#sectorBytes ? noEntry : sector.readUInt32LE(4 * perSector);
    }
    if (places.length > most) throw damaged(part, 76);
    return places;
  }

  /** Follows a chain of sectors. */
  #read(start: number, table: Uint32Array, sectorOf: (sector: number) => Buffer): Buffer {
    const pieces: Buffer[] = [];
    for (let sector = start; sector <= lastSector; sector = table[sector] ?? noEntry) {
      if (pieces.length > table.length || sector >= table.length) throw damaged(part, `sector ${sector}`);
      pieces.push(sectorOf(sector));
    }
    return Buffer.concat(pieces);
  }

  /** A small stream lies in pieces of 64 bytes within one stream that all share. */
  #small(start: number): Buffer {
    const shared = this.#read(this.#root.start, this.#fat, this.#sectors);
    const chain = this.#read(this.#bytes.readUInt32LE(60), this.#fat, this.#sectors);
    const table = new Uint32Array(Math.floor(chain.length / 4));
    for (let each = 0; each < table.length; each++) table[each] = chain.readUInt32LE(4 * each);
    return this.#read(start, table, (piece) => shared.subarray(64 * piece, 64 * piece + 64));
  }

  #siblings(first: number): Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>();
    const open = [first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const entry = this.#entries[at];
      if (!entry || seen.has(at)) continue;
      seen.add(at);
      found.push(entry);
      open.push(entry.left, entry.right);
    }
    return found;
  }
}
