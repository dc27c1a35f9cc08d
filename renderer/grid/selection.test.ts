import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockOf,
  contains,
  extendTo,
  nextInBlock,
  positionsOf,
  selectAll,
  selectRows,
  single,
  sizeOf,
} from './selection.ts';

const position = fc.record({ row: fc.nat({ max: 20 }), column: fc.nat({ max: 20 }) });

describe('a selection', () => {
  it('is the same block whichever corner it was stretched from', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(blockOf(extendTo(single(a), b))).toEqual(blockOf(extendTo(single(b), a)));
        expect(contains(blockOf(extendTo(single(a), b)), a)).toBe(true);
      }),
    );
  });

  it('leads Enter and Tab through every cell of the block once, and back to where it began', () => {
    fc.assert(
      fc.property(
        position,
        position,
        fc.constantFrom<'rows' | 'columns'>('rows', 'columns'),
        (a, b, along) => {
          let selection = extendTo(single(a), b);
          const block = blockOf(selection);
          const seen = new Set<string>();
          for (const _ of positionsOf(block)) {
            seen.add(JSON.stringify(selection.active));
            const back = nextInBlock(nextInBlock(selection, along, 1), along, -1);
            expect(back.active).toEqual(selection.active);
            selection = nextInBlock(selection, along, 1);
          }
          const { rows, columns } = sizeOf(block);
          expect(seen.size).toBe(rows * columns);
          expect(selection.active).toEqual(a);
        },
      ),
    );
  });

  it('widens to rows and to all, and keeps the active cell', () => {
    const selection = extendTo(single({ row: 2, column: 3 }), { row: 4, column: 3 });
    const size = { rows: 10, columns: 6 };
    expect(blockOf(selectRows(selection, size))).toEqual({ top: 2, bottom: 4, left: 0, right: 5 });
    expect(blockOf(selectAll(selection, size))).toEqual({ top: 0, bottom: 9, left: 0, right: 5 });
    expect(selectAll(selection, size).active).toEqual({ row: 2, column: 3 });
  });
});
