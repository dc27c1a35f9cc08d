import { describe, expect, it } from 'vitest';
import { type ColumnSpec, headerRows, leafColumns, numberColumns } from './columns.ts';

const figure = (key: string, formula?: ColumnSpec['formula']): ColumnSpec => ({
  key,
  label: key,
  kind: 'money',
  ...(formula && { formula }),
});
const text = (key: string): ColumnSpec => ({ key, label: key, kind: 'text' });
const numbers = (specs: Parameters<typeof numberColumns>[0]): string[] =>
  leafColumns(numberColumns(specs)).map((column) => column.numberParts.join(''));

describe('column numbers', () => {
  it('gives letters to text and numbers to figures, through groups', () => {
    const specs = [text('a'), { label: 'g', columns: [figure('x'), figure('y')] }, text('b'), figure('z')];
    expect(numbers(specs)).toEqual(['A', '1', '2', 'B', '3']);
  });

  it('writes the formula in terms of the numbers', () => {
    const keys = ['p', 'q', 'r', 's', 't', 'u'];
    const plain = keys.map((key) => figure(key));
    const sum = (plus: string[], minus: string[] = []): ColumnSpec['formula'] => ({
      op: 'columns',
      plus,
      minus,
    });
    expect(numbers([...plain, figure('sum', sum(keys))]).at(-1)).toBe('7=1+…+6');
    expect(numbers([...plain, figure('sum', sum(['p', 'q', 's']))]).at(-1)).toBe('7=1+2+4');
    expect(numbers([...plain, figure('rest', sum(['p'], ['q']))]).at(-1)).toBe('7=1-2');
    const simple: ColumnSpec['formula'] = { op: 'ratio', over: ['q'], under: ['p'] };
    expect(numbers([...plain, figure('rate', simple)]).at(-1)).toBe('7=2/1*100');
    const double: ColumnSpec['formula'] = { op: 'ratio', over: ['p', 'r'], under: ['s', 'u'] };
    expect(numbers([...plain, figure('rate', double)]).at(-1)).toBe('7=(1+3)/(4+6)*100');
  });

  it('refuses a formula over a column that is not there', () => {
    expect(() => numbers([figure('x', { op: 'columns', plus: ['nowhere'], minus: [] })])).toThrow('nowhere');
  });
});

describe('heading', () => {
  const columns = numberColumns([
    text('stt'),
    {
      label: 'deep',
      columns: [figure('total'), { label: 'inner', columns: [figure('a'), figure('b')] }],
    },
    { label: 'flat', columns: [figure('c'), figure('d')] },
  ]);
  const cells = headerRows(columns).flat();
  const cell = (label: string): unknown => cells.find((each) => each.label === label);

  it('covers every place of the grid once', () => {
    const covered = new Set<string>();
    for (const { row, column, rowSpan, columnSpan } of cells)
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) covered.add(`${row + down},${column + right}`);
    const area = cells.reduce((sum, each) => sum + each.rowSpan * each.columnSpan, 0);
    expect([covered.size, area]).toEqual([18, 18]);
  });

  it('lets columns reach down and shallow groups fill the rows above their columns', () => {
    expect(cell('stt')).toMatchObject({ row: 0, rowSpan: 3 });
    expect(cell('total')).toMatchObject({ row: 1, rowSpan: 2 });
    expect(cell('flat')).toMatchObject({ row: 0, rowSpan: 2, columnSpan: 2 });
    expect(cell('c')).toMatchObject({ row: 2, rowSpan: 1 });
  });
});
