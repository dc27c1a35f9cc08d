/** What the first part of a workbook stream says of all its sheets: their places, the shared texts, what is a date. */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { refuseFile } from '../refuse-file.ts';
import { isDateFormat } from '../xlsx/number-format.ts';
import { recordId, XlsRecord } from './records.ts';
import { sharedTexts, textAt } from './strings.ts';

export interface SheetPlace {
  readonly name: string;
  readonly isHidden: boolean;
  /** In the stream. */
  readonly place: number;
}

export interface Globals {
  readonly sheets: readonly SheetPlace[];
  readonly texts: readonly string[];
  /** By index of a cell's format. */
  readonly isDate: readonly boolean[];
  readonly is1904: boolean;
  readonly externalLinks: number;
}

const biff8 = 0x0600;
const worksheet = 0;
const hiddenState = 0x03;
/** A link to the workbook itself, or to a program's functions. */
const ownLinks: readonly number[] = [0x0401, 0x3a01];

class GlobalsReader {
  readonly #record: XlsRecord;
  readonly #limits: ReadLimits;
  readonly #sheets: SheetPlace[] = [];
  readonly #formats: number[] = [];
  readonly #codes = new Map<number, string>();
  #texts: readonly string[] = [];
  #is1904 = false;
  #externalLinks = 0;

  constructor(stream: Buffer, limits: ReadLimits) {
    this.#record = new XlsRecord(stream, 0);
    this.#limits = limits;
  }

  read(): Globals {
    const record = this.#record;
    const isBegun = record.read() && record.id === recordId.bof;
    if (!isBegun) throw record.damaged(0);
    if (record.need(4).readUInt16LE(0) !== biff8) throw refuseFile('importWrongKind', { kind: 'oldXls' });
    let goesOn = record.read();
    while (goesOn && record.id !== recordId.eof) goesOn = this.#take();
    if (!goesOn) throw record.damaged();
    return {
      ...{ sheets: this.#sheets, texts: this.#texts, is1904: this.#is1904 },
      isDate: this.#formats.map((format) => isDateFormat(format, this.#codes)),
      externalLinks: this.#externalLinks,
    };
  }

  /** Takes the record and goes to the next one. */
  #take(): boolean {
    const record = this.#record;
    switch (record.id) {
      case recordId.filePass:
        throw refuseFile('importEncrypted', {});
      case recordId.dateMode:
        this.#is1904 = record.need(2).readUInt16LE(0) === 1;
        break;
      case recordId.boundSheet:
        this.#addSheet(record.need(8));
        break;
      case recordId.numberFormat:
        this.#codes.set(record.need(5).readUInt16LE(0), textAt(record.data, 2));
        break;
      case recordId.format:
        this.#formats.push(record.need(4).readUInt16LE(2));
        break;
      case recordId.supBook:
        if (!ownLinks.includes(record.need(4).readUInt16LE(2))) this.#externalLinks++;
        break;
      case recordId.sst:
        return this.#takeTexts();
      default:
        // Fonts, styles, windows: nothing of a cell.
        break;
    }
    return record.read();
  }

  #addSheet(data: Buffer): void {
    if (data[5] !== worksheet) return;
    const isHidden = ((data[4] ?? 0) & hiddenState) !== 0;
    this.#sheets.push({ name: textAt(data, 6, 1), isHidden, place: data.readUInt32LE(0) });
  }

  #takeTexts(): boolean {
    const record = this.#record;
    const pieces = [record.data];
    let goesOn = record.read();
    for (; goesOn && record.id === recordId.continue; goesOn = record.read()) pieces.push(record.data);
    this.#texts = sharedTexts(pieces, this.#limits);
    return goesOn;
  }
}

/** @throws Refused */
export const readGlobals = (stream: Buffer, limits: ReadLimits): Globals =>
  new GlobalsReader(stream, limits).read();
