/** What the window's scripts are made of, by the source maps beside them: bytes of each package, and of our own. */
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BundleParts {
  readonly bytes: number;
  readonly gzipped: number;
  readonly chunks: number;
  /** Bytes by package; `ours` for our own, `other` for what belongs to no source. */
  readonly parts: ReadonlyMap<string, number>;
  /** Names in it that must not be. */
  readonly unwanted: readonly string[];
}

/** Modules that AG Grid carries only where everything of it is asked for, or its paid part. */
const mustNotBe = ['AllCommunity', 'Validation', 'EnterpriseCore'];

const hasModule = (script: string, name: string): boolean =>
  new RegExp(`moduleName:["'\`]${name}["'\`]`).test(script);

const packageOf = (source: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? (source === '' ? 'other' : 'ours');

/** Each character belongs to the source that the mapping before it names. */
const count = (script: string, map: SourceMap, parts: Map<string, number>): void => {
  for (const [line, text] of script.split('\n').entries()) {
    let at = 0;
    while (at < text.length) {
      const entry = map.findEntry(line, at);
      const source = 'originalSource' in entry ? String(entry.originalSource ?? '') : '';
      // No mapping names less than one identifier: steps of two are exact enough, and take half as long.
      const end = Math.min(at + 2, text.length);
      const name = packageOf(source);
      parts.set(name, (parts.get(name) ?? 0) + Buffer.byteLength(text.slice(at, end)));
      at = end;
    }
  }
};

/** @param folder of the built window */
export const readBundle = (folder: string): BundleParts => {
  const assets = join(folder, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const parts = new Map<string, number>();
  const texts = scripts.map((name) => readFileSync(join(assets, name), 'utf8'));
  for (const [at, name] of scripts.entries()) {
    const payload = JSON.parse(readFileSync(join(assets, `${name}.map`), 'utf8')) as SourceMapPayload;
    count(texts[at] ?? '', new SourceMap(payload), parts);
  }
  const all = texts.map((text) => Buffer.from(text));
  return {
    bytes: all.reduce((sum, each) => sum + each.length, 0),
    gzipped: all.reduce((sum, each) => sum + gzipSync(each).length, 0),
    chunks: all.length,
    parts,
    unwanted: mustNotBe.filter((name) => texts.some((text) => hasModule(text, name))),
  };
};
