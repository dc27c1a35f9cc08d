/** The records of a workbook stream of Excel 97-2003 (MS-XLS): a number, a length, the bytes. */
import { damaged } from '../refuse-file.ts';

export const recordId = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  rString: 0x00d6,
  format: 0x00e0,
  mergedCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  supBook: 0x01ae,
  link: 0x01b8,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  numberFormat: 0x041e,
  bof: 0x0809,
} as const;

export const streamName = 'Workbook';

/** One record; the same object is used for all, so nothing may keep it. */
export class XlsRecord {
  readonly #stream: Buffer;
  id = 0;
  /** Of the record in the stream, and of the one behind it. */
  place = 0;
  next: number;
  data: Buffer = Buffer.alloc(0);

  constructor(stream: Buffer, from: number) {
    this.#stream = stream;
    this.next = from;
  }

  /** False at the end of the stream. @throws Refused where a record is cut off */
  read(): boolean {
    const at = this.next;
    if (at + 4 > this.#stream.length) return false;
    const length = this.#stream.readUInt16LE(at + 2);
    if (at + 4 + length > this.#stream.length) throw this.damaged(at);
    this.place = at;
    this.id = this.#stream.readUInt16LE(at);
    this.data = this.#stream.subarray(at + 4, at + 4 + length);
    this.next = at + 4 + length;
    return true;
  }

  /** What the record has to have at least. @throws Refused */
  need(length: number): Buffer {
    if (this.data.length < length) throw this.damaged(this.place);
    return this.data;
  }

  damaged(at = this.place) {
    return damaged(streamName, at);
  }
}
