import { crc32 as nodeCrc32 } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { crc32, ownCrc32 } from '../crc32.ts';
import { unzip, zip } from './zip.ts';

const date = new Date('2024-02-05T01:02:04Z');
const large = Uint8Array.from({ length: 1_000_000 }, (_each, at) => (at * at) % 251);
const parts = new Map<string, string | Uint8Array>([
  ['[Content_Types].xml', '<Types/>'],
  ['xl/Phụ lục.xml', 'Đồng bằng'],
  ['empty.xml', ''],
  ['large.bin', large],
]);
const plain = (): string[][] =>
  [...parts].map(([name, part]) => [name, Buffer.from(part).toString('base64')]);

describe('zip', () => {
  it('gives back what it was given, in its order', async () => {
    const read = unzip(await zip(parts, date));
    expect([...read].map(([name, part]) => [name, Buffer.from(part).toString('base64')])).toEqual(plain());
  });

  it('is what other programs read', async () => {
    const archive = await zip(parts, date);
    const other = await JSZip.loadAsync(archive, { checkCRC32: true });
    const read = await Promise.all(
      Object.values(other.files).map(async (file) => [file.name, await file.async('base64')]),
    );
    expect(read).toEqual(plain());
    expect(other.files['empty.xml']?.date.toISOString()).toBe(date.toISOString());
  });

  it('reads what others have packed, deflated or not', async () => {
    for (const compression of ['STORE', 'DEFLATE'] as const) {
      const other = new JSZip();
      for (const [name, part] of parts) other.file(name, part, { createFolders: true });
      const read = unzip(await other.generateAsync({ type: 'uint8array', compression }));
      expect(Buffer.from(read.get('large.bin') ?? []).equals(large)).toBe(true);
      expect(read.size).toBe(parts.size);
    }
  });

  it('gives the same bytes for the same parts', async () => {
    expect(Buffer.compare(await zip(parts, date), await zip(parts, date))).toBe(0);
  });

  it('notices a part that has changed, and what is no archive', async () => {
    const archive = await zip(new Map([['a', 'text']]), date);
    const damaged = Uint8Array.from(archive);
    damaged[33] = (damaged[33] ?? 0) ^ 0x10;
    expect(() => unzip(damaged)).toThrow();
    expect(() => unzip(new Uint8Array(100))).toThrow('not a zip file');
  });

  it('adds up as Node does', () => {
    expect(crc32(large)).toBe(nodeCrc32(large));
    expect(ownCrc32(large)).toBe(nodeCrc32(large));
    for (let cut = 0; cut < 9; cut++) {
      const sum = ownCrc32(large.subarray(0, cut));
      expect(sum).toBe(nodeCrc32(large.subarray(0, cut)));
      expect(ownCrc32(large.subarray(cut), sum)).toBe(nodeCrc32(large));
    }
  });
});
