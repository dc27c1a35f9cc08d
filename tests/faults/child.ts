/**
 * An engine in a process of its own, for tests that kill it, take its rights away or fill its disk.
 * `node child.ts FILE [readonly]`: opens the book, prints the reply as one line, then answers one request a line
 * (`{"name": …, "input": …}`), one reply a line. A line is written before the next request is looked at.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createEngine, type Request } from '#engine/engine.ts';

const [file = '', mode] = process.argv.slice(2);

const engine = createEngine({
  paths: { resolve: (path) => path, resources: resolve(import.meta.dirname, '../../resources') },
  clock: { now: () => new Date('2024-02-29T17:05:00.000Z') },
  ids: { uid: randomUUID, hex: (bytes) => randomBytes(bytes).toString('hex') },
  user: { name: 'minh', machine: 'VP-04' },
  log: (entry) => writeSync(2, `${JSON.stringify(entry)}\n`),
});

const answer = async (request: Request): Promise<void> => {
  const reply = await engine.handle(request);
  writeSync(1, `${JSON.stringify(reply)}\n`);
};

await answer({ name: 'book/open', input: { file, readOnly: mode === 'readonly' } });
for await (const line of createInterface({ input: process.stdin })) await answer(JSON.parse(line) as Request);
await engine.close();
