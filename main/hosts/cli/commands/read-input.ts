/** Reads an input file, or stdin, as text. Not for plan books. */
import { readFile } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stop } from '../stopped.ts';
import type { Call } from './command.ts';

/** Far beyond what one command takes; keeps a wrong file from filling the memory. */
const largest = 256 * 1024 * 1024;

const readStdin = async ({ interrupted }: Call): Promise<Buffer> => {
  try {
    return await buffer(addAbortSignal(interrupted, process.stdin));
  } catch (error) {
    throw interrupted.aborted ? stop('jobCancelled', {}) : error;
  }
};

/** Windows programs write UTF-16 with a mark in front; everybody else UTF-8, with or without one. */
const decode = (bytes: Buffer): string | undefined => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? error);

/** @param path '-' for stdin */
export const readInput = async (call: Call, path: string): Promise<string> => {
  let bytes: Buffer;
  try {
    bytes = path === '-' ? await readStdin(call) : await readFile(path);
  } catch (error) {
    if (error instanceof Error && error.name === 'Stopped') throw error;
    throw stop('inputUnreadable', { path, detail: codeOf(error) });
  }
  if (bytes.length > largest) throw stop('inputUnreadable', { path, detail: `> ${largest}` });
  const text = decode(bytes);
  if (text === undefined) throw stop('inputUnreadable', { path, detail: 'UTF-8' });
  return text;
};

/** What is in it is judged by whoever asked for it. */
export const readJson = async (call: Call, path: string): Promise<unknown> => {
  const text = await readInput(call, path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const [detail = ''] = String((error as Error).message).split('\n');
    throw stop('inputUnreadable', { path, detail: `JSON: ${detail}` });
  }
};
