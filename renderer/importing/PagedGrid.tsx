/** A paged table in the page. It is made anew for another language, size or list of columns that it cannot take over. */
import { useEffect, useRef } from 'react';
import { useBook } from '../book/index.ts';
import { type PagedOptions, PagedTable } from '../grid/paged/index.ts';
import { pageNonce } from '../ui/index.ts';

type Given<Row> = Omit<PagedOptions<Row>, 'element' | 'nonce' | 'lang' | 'scale'>;

interface PagedGridProps<Row> extends Given<Row> {
  readonly className?: string | undefined;
  /** The table that is there; null when it goes. */
  readonly onTable: (table: PagedTable<Row> | null) => void;
}

export const PagedGrid = <Row,>({ className, onTable, ...given }: PagedGridProps<Row>) => {
  const element = useRef<HTMLDivElement>(null);
  const lang = useBook((state) => state.settings.lang);
  const zoom = useBook((state) => state.settings.zoom);
  // What is called stays what it is now; the table is made once.
  const latest = useRef(given);
  latest.current = given;
  const tell = useRef(onTable);
  tell.current = onTable;
  const table = useRef<PagedTable<Row> | null>(null);

  useEffect(() => {
    if (!element.current) return undefined;
    const { label, columns, rowClasses } = latest.current;
    const made = new PagedTable<Row>({
      element: element.current,
      nonce: pageNonce(),
      lang,
      scale: zoom / 100,
      ...{ label, columns, rowClasses },
      load: (from, limit) => latest.current.load(from, limit),
      onFocus: (...cell) => latest.current.onFocus?.(...cell),
      onPick: (...cell) => latest.current.onPick?.(...cell),
      onOpen: (...cell) => latest.current.onOpen?.(...cell),
      onMenu: (...cell) => latest.current.onMenu?.(...cell),
    });
    table.current = made;
    tell.current(made);
    return () => {
      tell.current(null);
      table.current = null;
      made.destroy();
    };
  }, [lang, zoom]);

  const { columns } = given;
  const first = useRef(columns);
  useEffect(() => {
    if (first.current !== columns) table.current?.setColumns(columns);
    first.current = columns;
  }, [columns]);

  return <div ref={element} className={`kh-paged ${className ?? ''}`} />;
};
