import { expect, test } from 'vitest';
import { type ChangeSet, hasMore, undoneRevisions } from './history-list.ts';

const changeSet = (revision: number, undoes: number | null = null): ChangeSet => ({
  revision,
  undoes,
  at: '2026-11-23T06:50:03.623Z',
  author: 'lan',
  kind: undoes === null ? 'edit' : 'undo',
  summary: '',
  summaryCode: { code: 'cellSet', params: {} },
  changes: 1,
  contentHash: '',
});

test('an undo takes back its revision; a redo, which undoes the undo, brings it back', () => {
  const edit = changeSet(2);
  const undo = changeSet(3, 2);
  const redo = changeSet(4, 3);
  expect([...undoneRevisions([undo, edit])]).toEqual([2]);
  expect([...undoneRevisions([redo, undo, edit])]).toEqual([3]);
  expect([...undoneRevisions([changeSet(5, 4), redo, undo, edit])]).toEqual([4, 2]);
});

test('more is to be had until the first revision is there', () => {
  expect(hasMore([changeSet(3), changeSet(2)])).toBe(true);
  expect(hasMore([changeSet(2), changeSet(1)])).toBe(false);
  expect(hasMore([])).toBe(false);
});
