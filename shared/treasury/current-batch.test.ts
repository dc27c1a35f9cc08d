import { expect, test } from 'vitest';
import { importBatch } from '../checks/testing/make-records.ts';
import { currentBatch, currentBatches, isSuperseded } from './current-batch.ts';

const at = (hour: number): string => `2024-07-05T0${hour}:00:00.000Z`;
const older = importBatch('b1', { at: at(1) });
const newer = importBatch('b2', { at: at(2) });
const office = importBatch('b3', { at: at(1), treasuryOffice: 'Hà Quảng' });
const investor = importBatch('b4', { at: at(3), origin: 'investor' });
const nextMonth = importBatch('b5', { at: at(4), period: 202407 });
const all = [newer, office, nextMonth, older, investor];

test('the newest of year, month, origin and office counts', () => {
  expect(currentBatches(all).map(({ uid }) => uid)).toEqual(['b3', 'b2', 'b4', 'b5']);
  expect(currentBatch(all, older)?.uid).toBe('b2');
  expect(currentBatch([office], older)).toBeUndefined();
});

test('only what has a newer one in its place is superseded', () => {
  expect(all.filter((batch) => isSuperseded(batch, all)).map(({ uid }) => uid)).toEqual(['b1']);
});
