/**
 * The encodings that text files of Vietnamese offices have. The decoder of Node knows all but TCVN3, in Electron, too;
 * windows-1258 comes out decomposed, and is composed with every other text of a table.
 */
import { fromTcvn3 } from '#shared/text/legacy-font.ts';
import { refuseFile } from '../refuse-file.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252', 'tcvn3'] as const;
export type Encoding = (typeof encodings)[number];

/** @throws Refused importUnknownEncoding */
export const encodingNamed = (name: string): Encoding => {
  const found = encodings.find((each) => each === name.toLowerCase());
  if (!found) throw refuseFile('importUnknownEncoding', { encoding: name, known: encodings.join(', ') });
  return found;
};

/** Bytes decoded at a time: a file of 200 MB is never one string. */
const chunkBytes = 2 ** 18;

export interface Chunk {
  readonly text: string;
  /** Bytes read so far. */
  readonly done: number;
}

/** Null where the bytes are not of the encoding. */
type Decode = (bytes: Buffer, isLast: boolean) => string | null;

const decoderOf = (encoding: Encoding): Decode => {
  if (encoding === 'tcvn3') return (bytes) => fromTcvn3(bytes.toString('latin1'));
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, isLast) => {
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch {
      return null;
    }
  };
};

/**
 * The text, piece by piece, without its byte order mark. A character never falls apart between two pieces.
 * @throws Refused importWrongEncoding at the first byte that the encoding does not have
 */
export function* decode(bytes: Buffer, encoding: Encoding): Generator<Chunk> {
  const next = decoderOf(encoding);
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    const done = Math.min(bytes.length, from + chunkBytes);
    const text = next(bytes.subarray(from, done), done === bytes.length);
    if (text === null) throw refuseFile('importWrongEncoding', { encoding });
    yield { text, done };
  }
}
