/**
 * Mutation fuzzing of the reader: `npm run fuzz -- --minutes 600`. Each finding (a crash, a run over 10 s or 512 MB) is
 * saved as a file, to be added to the hostile ones. One process reads a batch; where it ends, the last file did it.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzip } from '#engine/exports/zip.ts';
import { createRandom, pick, type Random, seedFor } from '../bench/random.ts';
import type { FuzzReply } from './fuzz-child.ts';
import { generate, layouts, makeWorld, messIds, writeXlsx } from './generate/index.ts';
import { soundParts } from './hostile/workbook-parts.ts';
import { mutate } from './mutate.ts';

const mostMilliseconds = 10_000;
const mostMegabytes = 512;
/** A process reads so many files before a fresh one takes over: memory that one left behind would hide another's. */
const batch = 500;

export interface Fuzzed {
  readonly runs: number;
  readonly read: number;
  readonly refused: number;
  /** What went wrong, with the seed that makes it. */
  readonly findings: readonly string[];
}

export interface FuzzOptions {
  readonly seed: number;
  /** Ends after so long, or after so many runs. */
  readonly milliseconds: number;
  readonly runs?: number;
  /** Where findings are saved. */
  readonly folder: string;
}

type Seeds = readonly Map<string, Uint8Array>[];

const seedFiles = async (): Promise<Seeds> => {
  const world = makeWorld(1, 30);
  const files = layouts.map((layout) => generate({ seed: 1, world, layout, rows: 12, messes: messIds }));
  const made = await Promise.all(files.map(async ({ sheets }) => unzip(await writeXlsx(sheets))));
  const sound = new Map([...soundParts()].map(([name, part]) => [name, Buffer.from(part)] as const));
  return [sound, ...made];
};

const childScript = join(import.meta.dirname, 'fuzz-child.ts');

class Reader {
  readonly #child = fork(childScript, [], {
    execArgv: ['--max-old-space-size=1024'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  #errors = '';

  constructor() {
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
  }

  /** @returns what it came to, or why there is no answer */
  read(bytes: Buffer): Promise<FuzzReply | string> {
    return new Promise((resolve) => {
      const done = (reply: FuzzReply | string): void => {
        clearTimeout(timer);
        this.#child.removeAllListeners();
        resolve(reply);
      };
      const timer = setTimeout(() => done(`no answer within ${mostMilliseconds} ms`), mostMilliseconds);
      this.#child.once('message', (reply) => done(reply as FuzzReply));
      this.#child.once('exit', (code, signal) =>
        done(`ended (${code ?? signal}): ${this.#errors.slice(-2_000)}`),
      );
      this.#child.send(bytes);
    });
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}

const faultOf = (reply: FuzzReply | string): string | null => {
  if (typeof reply === 'string') return reply;
  if (reply.failed !== undefined) return reply.failed;
  return reply.peakMegabytes > mostMegabytes ? `${Math.round(reply.peakMegabytes)} MB` : null;
};

const save = (folder: string, name: string, bytes: Buffer, what: string): string => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  writeFileSync(`${path}.txt`, what);
  return `${path}: ${what}`;
};

const mutationOf = (seeds: Seeds, random: Random): Buffer => mutate(new Map(pick(random, seeds)), random);

export const fuzz = async ({
  seed,
  milliseconds,
  runs = Number.POSITIVE_INFINITY,
  folder,
}: FuzzOptions): Promise<Fuzzed> => {
  const seeds = await seedFiles();
  const findings: string[] = [];
  const count = { runs: 0, read: 0, refused: 0 };
  const end = performance.now() + milliseconds;
  let reader = new Reader();
  while (performance.now() < end && count.runs < runs) {
    const name = `${seed}-${count.runs}`;
    const bytes = mutationOf(seeds, createRandom(seedFor(seed, name)));
    const reply = await reader.read(bytes);
    const fault = faultOf(reply);
    if (fault !== null) findings.push(save(folder, name, bytes, fault));
    else if (typeof reply !== 'string') count[reply.end]++;
    count.runs++;
    if (fault === null && count.runs % batch !== 0) continue;
    reader.end();
    reader = new Reader();
  }
  reader.end();
  return { ...count, findings };
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      folder: { type: 'string', default: 'fuzz-findings' },
    },
  });
  const milliseconds = Number(values.minutes) * 60_000;
  const { runs, read, refused, findings } = await fuzz({
    seed: Number(values.seed),
    milliseconds,
    folder: values.folder,
  });
  process.stdout.write(
    `seed ${values.seed}: ${runs} files, ${read} read, ${refused} refused, ${findings.length} findings\n`,
  );
  for (const finding of findings) process.stdout.write(`${finding}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

if (import.meta.main) await main();
