import { describe, expect, it } from 'vitest';
import { arrangeColumns, type ColumnSpec, type GroupSpec, leafColumns, numberColumns } from './columns.ts';

const figure = (key: string, formula?: ColumnSpec['formula']): ColumnSpec => ({
  key,
  label: key,
  kind: 'money',
  ...(formula && { formula }),
});
const specs: readonly (ColumnSpec | GroupSpec)[] = [
  { key: 'name', label: 'name', kind: 'text' },
  {
    label: 'outer',
    columns: [
      figure('sum', { op: 'columns', plus: ['a', 'b'], minus: [] }),
      { label: 'inner', columns: [figure('a'), figure('b')] },
    ],
  },
  figure('share', { op: 'ratio', over: ['a'], under: ['sum'] }),
  { key: 'note', label: 'note', kind: 'text', countedAsFigure: true },
];

/** "outer(sum inner(a b))" */
const shape = (nodes: readonly (ColumnSpec | GroupSpec)[]): string =>
  nodes.map((node) => ('columns' in node ? `${node.label}(${shape(node.columns)})` : node.key)).join(' ');
const arranged = (...keys: string[]): string => shape(arrangeColumns(specs, keys));
const numbers = (...keys: string[]): string[] =>
  leafColumns(numberColumns(arrangeColumns(specs, keys))).map(({ numberParts }) => numberParts.join(''));

describe('the columns that an office wants', () => {
  it('stand in its order, under their headings again', () => {
    expect(arranged('name', 'share', 'a', 'b', 'sum')).toBe('name share outer(inner(a b) sum)');
    expect(arranged('a', 'note', 'b')).toBe('outer(inner(a)) note outer(inner(b))');
  });

  it('are numbered anew, formulas included', () => {
    expect(numbers('name', 'share', 'a', 'b', 'sum')).toEqual(['A', '1=2/4*100', '2', '3', '4=2+3']);
  });

  it('have no formula where one of its parts is left out', () => {
    expect(numbers('name', 'sum', 'a', 'share')).toEqual(['A', '1', '2', '3=2/1*100']);
  });

  it('are all of them where nothing that is known is named', () => {
    expect(arrangeColumns(specs, undefined)).toBe(specs);
    expect(arrangeColumns(specs, ['nowhere', 'else'])).toBe(specs);
  });

  it('do not come twice', () => {
    expect(arranged('a', 'a', 'nowhere', 'b')).toBe('outer(inner(a b))');
  });

  it('count a column of text among the figures where the form does', () => {
    expect(numbers('name', 'sum', 'a', 'b', 'note')).toEqual(['A', '1=2+3', '2', '3', '4']);
  });
});
