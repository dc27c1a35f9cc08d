/** The file's cells with what each row is taken for; columns are given their fields in their headings. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type RowKind, rowKinds } from '#shared/treasury/fields.ts';
import { cellName } from '#shared/treasury/table.ts';
import type { PagedTable, PagePoint } from '../grid/paged/index.ts';
import { ContextMenu, type MenuEntry } from '../ui/index.ts';
import { CellEditor } from './CellEditor.tsx';
import { cellsColumns, cellsRowClasses, columnId, columnOf } from './cells-columns.ts';
import { mendCell, mendedText } from './decisions-edit.ts';
import { findRow } from './find-row.ts';
import { useFlow, useImport } from './flow-context.ts';
import { PagedGrid } from './PagedGrid.tsx';
import {
  changeSheet,
  setColumnField,
  setFirstRow,
  setHeader,
  setLastRow,
  setRowKind,
  sheetOf,
} from './settings-edit.ts';
import type { CellsRow } from './state.ts';
import { useMenuFocus } from './use-menu-focus.ts';
import { useImportWords } from './words.ts';

type TableRef = { readonly current: PagedTable<CellsRow> | null };

interface MenuAt {
  readonly at: PagePoint;
  readonly row: CellsRow;
  readonly column: number | undefined;
}

interface EditAt {
  readonly at: DOMRect;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What stands in the heading of a column, levels joined. */
const headerText = (
  seen: ReadonlyMap<number, readonly string[]>,
  header: readonly [number, number] | null,
  column: number,
): string => {
  if (!header) return '';
  const texts: string[] = [];
  for (let row = header[0]; row <= header[1]; row++) texts.push((seen.get(row)?.[column] ?? '').trim());
  return [...new Set(texts.filter(Boolean))].join(' / ');
};

const useMenu = (menu: MenuAt | null): MenuEntry[] => {
  const { understand: words, terms } = useImportWords();
  if (!menu) return [];
  return [
    { id: 'auto', label: words.rowAsFound },
    ...rowKinds.map((kind, at) => ({
      id: `kind:${kind}`,
      label: words.rowIs(terms.kind[kind]),
      disabled: menu.row.kind === kind,
      apart: at === 0,
    })),
    { id: 'header', label: words.headerHere, apart: true },
    { id: 'first', label: words.firstHere },
    { id: 'last', label: words.lastHere },
    ...(menu.column === undefined ? [] : [{ id: 'mend', label: words.mend, apart: true }]),
  ];
};

const useRowActions = () => {
  const flow = useFlow();
  const sheet = useImport((state) => state.sheet);
  const change = (turn: Parameters<typeof changeSheet>[2], detects = false): void =>
    flow.changeSettings((settings) => changeSheet(settings, sheet, turn), detects ? sheet : undefined);
  return (id: string, { row }: CellsRow): void => {
    if (id === 'auto') change((each) => setRowKind(each, row, null));
    else if (id === 'header') change((each) => setHeader(each, row, row), true);
    else if (id === 'first') change((each) => setFirstRow(each, row));
    else if (id === 'last') change((each) => setLastRow(each, row));
    else if (id.startsWith('kind:')) {
      const kind: RowKind | undefined = rowKinds.find((each) => `kind:${each}` === id);
      if (kind) change((each) => setRowKind(each, row, kind));
    }
  };
};

/** Shows the cell that is wanted, once it is found. */
const useGoal = (table: TableRef): void => {
  const { imports, store } = useFlow();
  const goal = useImport((state) => state.goal);
  useEffect(() => {
    const { opened } = store.getState();
    if (!goal || !opened) return undefined;
    let gone = false;
    void findRow(imports, { import: opened.import, sheet: goal.sheet, row: goal.row }).then((found) => {
      if (gone || !found) return;
      table.current?.scrollTo(found.index, goal.column === null ? undefined : columnId(goal.column));
      store.setState({ goal: null });
    });
    return () => {
      gone = true;
    };
  }, [goal, imports, store, table]);
};

type Seen = { readonly current: Map<number, readonly string[]> };

const useColumns = (seen: Seen) => {
  const words = useImportWords();
  const flow = useFlow();
  const sheet = useImport((state) => state.sheet);
  const settings = useImport((state) => state.settings);
  const decisions = useImport((state) => state.decisions);
  const count = useImport(
    (state) => state.opened?.sheets.find(({ name }) => name === state.sheet)?.columns ?? 0,
  );
  const own = settings ? sheetOf(settings, sheet) : undefined;
  const mendedCells = decisions?.cells;
  const uses = own?.columns;
  // biome-ignore lint/correctness/useExhaustiveDependencies: headings change with the columns' uses alone
  return useMemo(
    () =>
      cellsColumns({
        words,
        count: Math.min(count, 200),
        settings: own,
        mended: (row, column) => (decisions ? mendedText(decisions, { sheet, row }, column) : undefined),
        onField: (column, field) =>
          flow.changeSettings((all) =>
            changeSheet(all, sheet, (each) =>
              setColumnField(each, column, field, headerText(seen.current, each.header, column)),
            ),
          ),
      }),
    [words, count, uses, own === undefined, mendedCells, sheet, flow],
  );
};

/** Pages of the shown sheet, with rows as the settings of this moment make of them. */
const useLoad = (sheet: string, seen: Seen) => {
  const flow = useFlow();
  return async (from: number, limit: number) => {
    const { opened, settings: now } = flow.store.getState();
    if (!opened || !now) return null;
    const reply = await flow.imports.ask('imports/cells', {
      import: opened.import,
      settings: now,
      ...{ sheet, from, limit },
    });
    if (!reply.ok) {
      flow.store.setState({ problem: reply.error.message });
      return null;
    }
    if (from === 0) for (const row of reply.value.rows) seen.current.set(row.row, row.cells);
    return { rows: reply.value.rows, total: reply.value.totalRows };
  };
};

/** The field over a cell that is being mended. */
const useMending = (table: TableRef) => {
  const { understand: words } = useImportWords();
  const flow = useFlow();
  const sheet = useImport((state) => state.sheet);
  const [edit, setEdit] = useState<EditAt | null>(null);
  const open = (row: CellsRow, id: string, cell: HTMLElement): void => {
    const column = columnOf(id);
    const { decisions } = flow.store.getState();
    if (column === undefined || !decisions) return;
    const text = mendedText(decisions, { sheet, row: row.row }, column) ?? row.cells[column] ?? '';
    // Whoever opens it types on at once: it has the keyboard before the next key comes.
    flushSync(() => setEdit({ at: cell.getBoundingClientRect(), row: row.row, column, text }));
  };
  const finish = (text: string | null): void => {
    const place = edit;
    setEdit(null);
    table.current?.focus();
    if (place && text !== null)
      flow.decide((all) => mendCell(all, { sheet, row: place.row }, place.column, text));
  };
  const editor = edit ? (
    <CellEditor
      label={words.mendLabel(cellName(edit.column, edit.row))}
      at={edit.at}
      text={edit.text}
      onDone={finish}
    />
  ) : null;
  return { open, editor };
};

export const CellsTable = ({ label }: { readonly label: string }) => {
  const flow = useFlow();
  const sheet = useImport((state) => state.sheet);
  const settings = useImport((state) => state.settings);
  const table = useRef<PagedTable<CellsRow> | null>(null);
  const seen = useRef(new Map<number, readonly string[]>());
  const [menu, setMenu] = useState<MenuAt | null>(null);
  useMenuFocus(menu);
  const entries = useMenu(menu);
  const act = useRowActions();
  useGoal(table);
  const columns = useColumns(seen);
  const load = useLoad(sheet, seen);
  const mending = useMending(table);

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are what the settings make of them
  useEffect(() => table.current?.refresh(), [settings]);

  const closeMenu = (): void => {
    setMenu(null);
    table.current?.focus();
  };
  const pickFromMenu = (id: string): void => {
    closeMenu();
    if (!menu) return;
    const cell = document.activeElement?.closest<HTMLElement>('.ag-cell');
    if (id !== 'mend') act(id, menu.row);
    else if (menu.column !== undefined && cell) mending.open(menu.row, columnId(menu.column), cell);
  };
  return (
    <>
      <PagedGrid<CellsRow>
        key={sheet}
        label={label}
        columns={columns}
        rowClasses={cellsRowClasses}
        load={load}
        onTable={(made) => {
          table.current = made;
        }}
        onPick={(row) => flow.pointAt(row.row)}
        onOpen={mending.open}
        onMenu={(row, id, at) => setMenu({ row, column: columnOf(id), at })}
      />
      <ContextMenu at={menu?.at ?? null} entries={entries} onPick={pickFromMenu} onClose={closeMenu} />
      {mending.editor}
    </>
  );
};
