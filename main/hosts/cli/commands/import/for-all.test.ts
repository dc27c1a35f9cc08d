import { expect, it, test } from 'vitest';
import { importOptionSpecs } from './options.ts';

const read = (typed: string) => importOptionSpecs['for-all'].read(typed);

it('says of one dimension what holds for the whole file', () => {
  expect(read('source=Vốn đầu tư phát triển')).toEqual([
    { dimension: 'source', target: 'Vốn đầu tư phát triển' },
  ]);
  expect(read(' unit = 042 ')).toEqual([{ dimension: 'unit', target: '042' }]);
});

test.each([
  ['vintage=2024', true],
  ['vintage=own', true],
  ['vintage=năm nay', false],
  ['nguồn=ĐTPT', false],
  ['source=', false],
])('%j is taken: %j', (typed, taken) => {
  expect(read(typed) !== undefined).toBe(taken);
});
