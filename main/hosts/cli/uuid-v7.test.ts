import { expect, it } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

it('carries the time in front, version 7 and variant 10, and is never the same twice', () => {
  const now = new Date('2024-02-29T00:00:00.123Z');
  const ids = Array.from({ length: 1_000 }, () => uuidV7(now));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(now.getTime());
});
