/** A whole sheet, put together from its pages, with rows as a script wants them. */
import { type InputOf, type OutputOf, pageLimit } from '#shared/contract/index.ts';
import type { Call } from './command.ts';

type Page = OutputOf<'sheets/show'>;
type Cell = Page['cells'][string][number];

export interface ShownRow {
  readonly key: string;
  readonly parent: string | null;
  readonly level: number;
  readonly label: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface ShownSheet extends Pick<Page, 'sheet' | 'year' | 'unit' | 'columns' | 'revision'> {
  readonly label: string;
  readonly rows: ShownRow[];
}

const rowsOf = ({ rows, columns, cells }: Page): ShownRow[] =>
  rows.key.map((key, at) => ({
    key,
    parent: rows.parent[at] ?? null,
    level: rows.level[at] ?? 0,
    label: rows.label[at] ?? '',
    cells: Object.fromEntries(
      columns.flatMap(({ id }): [string, Cell][] => {
        const cell = cells[id]?.[at];
        return cell ? [[id, cell]] : [];
      }),
    ),
  }));

export const fetchSheet = async (call: Call, input: InputOf<'sheets/show'>): Promise<ShownSheet> => {
  const rows: ShownRow[] = [];
  for (;;) {
    const page = await call.ask('sheets/show', { ...input, offset: rows.length, limit: pageLimit });
    const more = rowsOf(page);
    rows.push(...more);
    if (more.length > 0 && rows.length < page.totalRows) continue;
    const { sheet, year, unit, columns, revision } = page;
    return { sheet, label: page.label[call.lang], year, unit, revision, columns, rows };
  }
};
