/** What every request of the contract has: strict schemas, a handler, a policy that fits its kind, words. */
import { describe, expect, it } from 'vitest';
import { handlers } from '#engine/handlers/index.ts';
import { requestByName, requests } from '#shared/contract/index.ts';
import { fold } from '#shared/text/fold.ts';
import { type SampleInputs, sampleInputs } from './sample-inputs.ts';

const samples: SampleInputs = sampleInputs((name) => name);
const names = requests.map(({ name }) => name);

/** Every object within a value, by a path to it. */
const objectsIn = (
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    objectsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inner : [path, ...inner];
};

const withKeyAt = (value: unknown, path: readonly (string | number)[], key: string): unknown => {
  const copy: unknown = structuredClone(value);
  let at = copy;
  for (const step of path) at = (at as Record<string, unknown>)[step];
  Object.defineProperty(at, key, { value: 1, enumerable: true, configurable: true, writable: true });
  return copy;
};

describe('the contract', () => {
  it('names each request once, as area/action', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(requestByName.size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\/[a-z]+$/);
  });

  it('has a handler for each request, and no other', () => {
    expect(new Set(Object.keys(handlers))).toEqual(new Set(names));
    for (const name of names) expect(typeof handlers[name]).toBe('function');
  });
});

describe.each(requests.map((request) => [request.name, request] as const))('%s', (name, request) => {
  it('takes its sample and keeps it as it is', () => {
    expect(request.input.parse(samples[name])).toEqual(samples[name]);
  });

  it('refuses a key that it does not know, at every depth', () => {
    for (const path of objectsIn(samples[name])) {
      for (const key of ['extra', '__proto__', 'constructor', 'toString']) {
        const parsed = request.input.safeParse(withKeyAt(samples[name], path, key));
        expect([path, key, parsed.success]).toEqual([path, key, false]);
      }
    }
  });

  it.each([undefined, null, 0, '', 'text', true, [], [{}], () => 1, Symbol('x'), 1n])(
    'refuses %s',
    (input) => {
      expect(request.input.safeParse(input).success).toBe(false);
    },
  );

  it('has a policy that fits its kind', () => {
    const { kind, policy } = request;
    expect(policy.writes).toBe(kind === 'command');
    if (policy.undoable) expect(policy.writes).toBe(true);
    if (policy.writes) expect(policy.needsBook).toBe(true);
    const needsNone = ['book/create', 'book/open', 'book/close', 'jobs/cancel'];
    expect(policy.needsBook).toBe(!needsNone.includes(name));
    expect(policy.fromWindow).toBe(!['book/create', 'book/open', 'book/close'].includes(name));
    expect(policy.undoable).toBe(kind === 'command' && !['history/undo', 'history/redo'].includes(name));
  });

  it('carries an id where it is a command, and nowhere else', () => {
    const keys = Object.keys(request.input.shape);
    expect(keys.includes('commandId')).toBe(request.kind === 'command');
    expect(request.input.safeParse({ ...samples[name], commandId: 'short' }).success).toBe(false);
  });

  it('says in one sentence of each language what it does', () => {
    const { vi, en } = request.summary;
    for (const text of [vi, en]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(/^\p{Lu}.*[^.\s]$/u);
    }
    expect(vi).not.toBe(fold(vi));
    expect(en).not.toBe(vi);
  });
});
