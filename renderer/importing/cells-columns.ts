/** Columns of the table of the file's cells: its row numbers, what each row is, and the cells under their letters. */
import type { ImportingWords } from '#shared/messages/window-importing.ts';
import {
  amountFields,
  codeFields,
  type ImportField,
  importFields,
  nameFields,
  otherFields,
  type RowKind,
  rowKinds,
} from '#shared/treasury/fields.ts';
import { columnName } from '#shared/treasury/table.ts';
import type { PagedColumn, PagedHeading } from '../grid/paged/index.ts';
import type { CellsRow, SheetSettings } from './state.ts';

const fixedColumns = { row: 'row', kind: 'kind' } as const;

export const columnId = (column: number): string => `c${column}`;

/** Index of a column of the file; undefined for row number and kind. */
export const columnOf = (id: string): number | undefined =>
  id.startsWith('c') ? Number(id.slice(1)) : undefined;

export const isField = (value: string): value is ImportField => importFields.some((field) => field === value);

export const fieldGroups = ({ terms, understand }: ImportingWords): PagedHeading['groups'] => {
  const group = (label: string, fields: readonly ImportField[]) => ({
    label,
    choices: fields.map((value) => ({ value, label: terms.field[value] })),
  });
  const { names, codes, amounts, others } = understand.groupNames;
  return [
    { label: '', choices: [{ value: '', label: understand.noField }] },
    group(names, nameFields),
    group(codes, codeFields),
    group(amounts, amountFields),
    group(others, otherFields),
  ];
};

export const cellsRowClasses: Readonly<Record<string, (row: CellsRow) => boolean>> = {
  ...Object.fromEntries(rowKinds.map((kind) => [`kh-kind-${kind}`, (row: CellsRow) => row.kind === kind])),
  'kh-hidden-row': ({ hidden }) => hidden,
};

export interface CellsColumnOptions {
  readonly words: ImportingWords;
  readonly count: number;
  readonly settings: SheetSettings | undefined;
  /** What a person has put in the cell's place. */
  readonly mended: (row: number, column: number) => string | undefined;
  readonly onField: (column: number, field: ImportField | null) => void;
}

/** In pixels: names are long, codes are short; a column that is not used is only looked at. */
const widthOf = (field: ImportField | undefined): number => {
  if (field === undefined) return 124;
  if (nameFields.some((each) => each === field)) return 216;
  return 140;
};

const spilling: readonly RowKind[] = ['title', 'signature', 'note'];

/** A title stands in the first cell of a line and runs over the blank ones after it, as in Excel. */
const runsOver = ({ kind, cells }: CellsRow, column: number): boolean =>
  spilling.includes(kind) && cells[column] !== '' && (cells[column + 1] ?? '') === '';

/** Amounts that the file has as numbers are grouped, for the eye; texts stay letter for letter. */
const grouped = (text: string): string => {
  const [, sign = '', whole = '', rest = ''] = /^([-−]?)(\d{4,})((?:,\d+)?)$/.exec(text) ?? [];
  return whole === '' ? text : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${rest}`;
};

export const cellsColumns = (options: CellsColumnOptions): PagedColumn<CellsRow>[] => {
  const { words, count, settings, mended, onField } = options;
  const { understand, terms } = words;
  const groups = fieldGroups(words);
  const fieldOf = (column: number) => settings?.columns.find((use) => use.column === column)?.field;
  const cell = (column: number): PagedColumn<CellsRow> => {
    const name = columnName(column);
    const field = fieldOf(column);
    const isAmount = amountFields.some((each) => each === field);
    return {
      id: columnId(column),
      heading: settings
        ? {
            name,
            label: understand.columnIs(name),
            value: field ?? '',
            groups,
            onPick: (value) => onField(column, isField(value) ? value : null),
          }
        : name,
      width: widthOf(field),
      figure: ({ numeric, kind }) =>
        numeric[column] === true || (isAmount && (kind === 'detail' || kind === 'total')),
      text: ({ row, cells, numeric, kind }) => {
        const text = cells[column] ?? '';
        const isFigure = isAmount && numeric[column] === true && kind !== 'columnNumbers';
        return mended(row, column) ?? (isFigure ? grouped(text) : text);
      },
      classes: {
        'kh-runs-over': (row) => runsOver(row, column),
        'kh-mended': ({ row }) => mended(row, column) !== undefined,
        'kh-used-column': ({ kind }) => field !== undefined && kind === 'detail',
      },
    };
  };
  return [
    {
      id: fixedColumns.row,
      heading: understand.row,
      width: 58,
      pinned: true,
      figure: true,
      text: ({ row }) => String(row),
    },
    {
      id: fixedColumns.kind,
      heading: understand.kind,
      width: 124,
      pinned: true,
      mark: ({ kind }) => `kh-mark-${kind}`,
      text: ({ kind, hidden }) =>
        hidden ? `${terms.kind[kind]}, ${understand.hiddenRow}` : terms.kind[kind],
    },
    ...Array.from({ length: count }, (_, at) => cell(at)),
  ];
};
