/**
 * An Office file as its named parts: opened to be compared, or taken apart and packed again with dates that
 * come from the paper, so that the same paper gives the same bytes.
 */
import { unzip, zip } from './zip.ts';

/** Every part as text, by name. Only for files that this program wrote a moment ago: no limits are set. */
export const readParts = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const decoder = new TextDecoder();
  return new Map([...unzip(bytes)].map(([name, part]) => [name, decoder.decode(part)]));
};

/** Packs the parts in their order. */
export const packParts = async (parts: ReadonlyMap<string, string>, date: Date): Promise<Uint8Array> =>
  zip(parts, date);

/** Changes one part; a part that is not there is a bug of the writer. */
export const changePart = (
  parts: Map<string, string>,
  name: string,
  change: (text: string) => string,
): void => {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`the written file has no part ${name}`);
  parts.set(name, change(text));
};

/** The document's language among its core properties, which neither exceljs nor docx writes. */
export const withLanguage = (core: string, language: string): string =>
  core.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
