/** The rows of the preview, with what can be decided of each in its menu. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { matchDimensions } from '#shared/treasury/fields.ts';
import { useBook } from '../book/index.ts';
import type { PagedTable, PagePoint } from '../grid/paged/index.ts';
import { Button, ContextMenu, EmptyState, type MenuEntry } from '../ui/index.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { decideRow, isOverwritten, overwriteRow, rowDecision, standsInWay } from './decisions-edit.ts';
import { useFlow, useImport } from './flow-context.ts';
import styles from './ImportView.module.css';
import { PagedGrid } from './PagedGrid.tsx';
import { previewColumns, previewRowClasses } from './rows-columns.ts';
import { type Dimension, everything, type PreviewRow } from './state.ts';
import { useMenuFocus } from './use-menu-focus.ts';
import { useImportWords } from './words.ts';

interface MenuAt {
  readonly at: PagePoint;
  readonly row: PreviewRow;
}

export const placeInFile = ({ sheet, row }: PreviewRow) =>
  sheet === null || row === null ? null : { sheet, row };

const useEntries = (row: PreviewRow | undefined): MenuEntry[] => {
  const words = useImportWords().preview.row;
  const decisions = useImport((state) => state.decisions);
  const place = row && placeInFile(row);
  if (!row || !place || !decisions) return [];
  const decided = rowDecision(decisions, place);
  const typed = standsInWay(row);
  return [
    { id: 'show', label: words.showInFile },
    { id: 'ignore', label: decided?.ignore ? words.unignore : words.ignore, apart: true },
    ...matchDimensions.map((dimension, at) => ({
      id: `assign:${dimension}`,
      label: words.assign[dimension],
      apart: at === 0,
    })),
    { id: 'undo', label: words.undoAssign, disabled: decided === undefined },
    {
      id: 'overwrite',
      label: isOverwritten(decisions, row.key) ? words.keepTyped : words.overwrite,
      disabled: !typed && !isOverwritten(decisions, row.key),
      apart: true,
    },
  ];
};

const useRowMenu = (onAssign: (row: PreviewRow, dimension: Dimension) => void) => {
  const flow = useFlow();
  return (id: string, row: PreviewRow): void => {
    const place = placeInFile(row);
    const { decisions } = flow.store.getState();
    if (!place || !decisions) return;
    const dimension = matchDimensions.find((each) => `assign:${each}` === id);
    const isIgnored = rowDecision(decisions, place)?.ignore === true;
    if (dimension) onAssign(row, dimension);
    else if (id === 'show') flow.showCell({ ...place, column: null });
    else if (id === 'ignore')
      flow.decide((all) => decideRow(all, place, isIgnored ? { ignore: false } : { ignore: true }));
    else if (id === 'undo') flow.decide((all) => decideRow(all, place, null));
    else if (id === 'overwrite')
      flow.decide((all) => overwriteRow(all, row.key, !isOverwritten(all, row.key)));
  };
};

/** Keeps its place when the same rows are judged anew; goes to the top for other rows. */
const useFresh = (table: { readonly current: PagedTable<PreviewRow> | null }): void => {
  const preview = useImport((state) => state.preview);
  const filter = useImport((state) => state.filter);
  const before = useRef({ preview, filter });
  useEffect(() => {
    if (before.current.filter !== filter) table.current?.reload();
    else if (before.current.preview !== preview) table.current?.refresh();
    before.current = { preview, filter };
  }, [preview, filter, table]);
};

/** The rows that the filter lets through; how many there are, once it is known. */
const useRows = () => {
  const flow = useFlow();
  const [total, setTotal] = useState<number | null>(null);
  const load = async (from: number, limit: number) => {
    const { opened, filter } = flow.store.getState();
    if (!opened) return null;
    const { classes, search, question } = filter;
    const reply = await flow.imports.ask('imports/rows', {
      import: opened.import,
      ...(classes.length === 0 ? {} : { classes: [...classes] }),
      ...(search.trim() === '' ? {} : { search: search.trim() }),
      ...(question === null ? {} : { question }),
      ...{ from, limit },
    });
    if (!reply.ok) {
      flow.store.setState({ problem: reply.error.message });
      return null;
    }
    if (flow.store.getState().filter === filter) setTotal(reply.value.total);
    // What is said of the row beside the table is what it is now.
    const { row } = flow.store.getState();
    const now = reply.value.rows.find(({ key }) => key === row?.key);
    if (now) flow.showRow(now);
    return reply.value;
  };
  return { load, total };
};

interface AssignProps {
  readonly row: PreviewRow;
  readonly dimension: Dimension;
  readonly onClose: () => void;
}

const Assign = ({ row, dimension, onClose }: AssignProps) => {
  const flow = useFlow();
  const assign = (uid: string): void => {
    const place = placeInFile(row);
    onClose();
    if (place) flow.decide((all) => decideRow(all, place, { [dimension]: uid, ignore: false }));
  };
  return <AssignDialog dimension={dimension} onPick={assign} onClose={onClose} />;
};

export const RowsTable = () => {
  const words = useImportWords();
  const flow = useFlow();
  const unit = useBook((state) => state.settings.unit);
  const table = useRef<PagedTable<PreviewRow> | null>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);
  useMenuFocus(menu);
  const [assign, setAssign] = useState<{ row: PreviewRow; dimension: Dimension } | null>(null);
  const { load, total } = useRows();
  const columns = useMemo(() => previewColumns(words, unit), [words, unit]);
  const entries = useEntries(menu?.row);
  const act = useRowMenu((row, dimension) => setAssign({ row, dimension }));
  useFresh(table);

  const closeMenu = (): void => {
    setMenu(null);
    table.current?.focus();
  };
  return (
    <>
      <PagedGrid<PreviewRow>
        label={words.preview.table}
        columns={columns}
        rowClasses={previewRowClasses}
        load={load}
        onTable={(made) => {
          table.current = made;
        }}
        onFocus={(row) => flow.showRow(row)}
        onMenu={(row, _, at) => setMenu({ row, at })}
      />
      {total === 0 ? (
        <div className={styles.none}>
          <EmptyState
            title={words.preview.empty}
            action={<Button onClick={() => flow.setFilter(everything)}>{words.preview.showAll}</Button>}
          />
        </div>
      ) : null}
      <ContextMenu
        at={menu?.at ?? null}
        entries={entries}
        onPick={(id) => {
          const row = menu?.row;
          closeMenu();
          if (row) act(id, row);
        }}
        onClose={closeMenu}
      />
      {assign ? <Assign {...assign} onClose={() => setAssign(null)} /> : null}
    </>
  );
};
