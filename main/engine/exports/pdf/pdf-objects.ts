/**
 * As much of a PDF's structure as is needed to finish one that Chromium or LibreOffice has just written: a plain
 * cross-reference table, objects by their number, and further objects appended to it. Not a reader for other files.
 */
const notPlain = (what: string): Error => new Error(`the printed PDF has no ${what} where one is expected`);

export interface PdfObject {
  readonly number: number;
  /** From "<<" to ">>". */
  readonly dictionary: string;
}

const lastNumber = (text: string, pattern: RegExp, what: string): number => {
  const found = [...text.matchAll(pattern)].at(-1)?.[1];
  if (found === undefined) throw notPlain(what);
  return Number(found);
};

export class PdfObjects {
  /** One letter a byte. */
  readonly #text: string;
  readonly #offsets = new Map<number, number>();
  readonly #trailer: string;
  readonly #startOfTable: number;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes).toString('latin1');
    this.#startOfTable = lastNumber(this.#text.slice(-1024), /startxref\s+(\d+)/g, 'cross-reference table');
    const table = this.#text.slice(this.#startOfTable);
    if (!table.startsWith('xref')) throw notPlain('cross-reference table');
    this.#trailer = /trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(table)?.[1] ?? '';
    this.#readTable(table.slice(0, table.indexOf('trailer')));
  }

  /** The object that the trailer names: "Root", "Info". */
  named(key: string): PdfObject {
    return this.object(lastNumber(this.#trailer, new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`, 'g'), key));
  }

  object(number: number): PdfObject {
    const offset = this.#offsets.get(number);
    if (offset === undefined) throw notPlain(`object ${number}`);
    const end = this.#text.indexOf('endobj', offset);
    const dictionary = /<<[\s\S]*>>/.exec(this.#text.slice(offset, end))?.[0];
    if (dictionary === undefined) throw notPlain(`dictionary in object ${number}`);
    return { number, dictionary };
  }

  /** In their order. */
  pages(): PdfObject[] {
    return this.#pagesUnder(lastNumber(this.named('Root').dictionary, /\/Pages\s+(\d+)\s+0\s+R/g, 'pages'));
  }

  /** The same file with these objects in the place of the old ones. */
  with(objects: readonly PdfObject[]): Uint8Array {
    const start = this.#text.endsWith('\n') ? '' : '\n';
    let body = start;
    const entries: string[] = [];
    for (const { number, dictionary } of objects) {
      const offset = String(this.#text.length + body.length).padStart(10, '0');
      entries.push(`${number} 1\n${offset} 00000 n \n`);
      body += `${number} 0 obj\n${dictionary}\nendobj\n`;
    }
    const table = this.#text.length + body.length;
    const trailer = this.#trailer.replace(/>>$/, `/Prev ${this.#startOfTable}>>`);
    const end = `xref\n${entries.join('')}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`;
    return Buffer.from(`${this.#text}${body}${end}`, 'latin1');
  }

  #readTable(table: string): void {
    for (const [, first = '', entries = ''] of table.matchAll(
      /(\d+) \d+\s*\n((?:\d{10} \d{5} [nf]\s*\n?)+)/g,
    )) {
      const offsets = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)];
      for (const [index, [, offset, kind]] of offsets.entries())
        if (kind === 'n') this.#offsets.set(Number(first) + index, Number(offset));
    }
  }

  #pagesUnder(number: number): PdfObject[] {
    const node = this.object(number);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node.dictionary)?.[1];
    if (kids === undefined) return [node];
    return [...kids.matchAll(/(\d+)\s+0\s+R/g)].flatMap(([, kid]) => this.#pagesUnder(Number(kid)));
  }
}

/** A text as PDF holds it: UTF-16. */
export const pdfText = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
