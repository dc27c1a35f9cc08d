/** One page as it will print, drawn from the same model as the PDF; in mm, made smaller as a whole. */
import type { CSSProperties } from 'react';
import type { Page, PageHeaderCell, PageLine, PageTable, PageText } from '#shared/report/pages/page.ts';
import { classes } from '../ui/index.ts';
import styles from './PageView.module.css';

const mm = (length: number): string => `${length}mm`;
const pt = (size: number): string => `${size}pt`;

const Words = ({ text }: { readonly text: PageText }) => (
  <span
    className={classes(
      text.bold && styles.bold,
      text.italic && styles.italic,
      text.superscript && styles.superscript,
      text.subscript && styles.subscript,
    )}
  >
    {text.text}
  </span>
);

const Lines = ({ lines }: { readonly lines: readonly string[] }) => lines.join('\n');

const Line = ({ line }: { readonly line: PageLine }) => {
  const style: CSSProperties = {
    left: mm(line.left),
    top: mm(line.top),
    width: mm(line.width),
    height: mm(line.height),
    lineHeight: mm(line.height),
    fontSize: pt(line.size),
    textAlign: line.align === 'justified' ? 'justify' : line.align,
    textAlignLast: line.align === 'justified' ? 'justify' : line.align,
  };
  return (
    <div className={styles.line} style={style}>
      {line.texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes, another one is drawn
        <Words key={at} text={text} />
      ))}
    </div>
  );
};

const HeaderRow = ({
  cells,
  height,
}: {
  readonly cells: readonly PageHeaderCell[];
  readonly height: number;
}) => (
  <tr style={{ height: mm(height) }}>
    {cells.map((cell) => (
      <th key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
        <Lines lines={cell.lines} />
      </th>
    ))}
  </tr>
);

const Numbers = ({ table }: { readonly table: PageTable }) => (
  <tr className={styles.numbers} style={{ height: mm(table.numberHeight), fontSize: pt(table.numberSize) }}>
    {table.numbers.map((lines, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
      <th key={at}>
        <Lines lines={lines} />
      </th>
    ))}
  </tr>
);

const Table = ({ table }: { readonly table: PageTable }) => {
  const width = table.columnWidths.reduce((sum, each) => sum + each, 0);
  const style: CSSProperties = {
    left: mm(table.left),
    top: mm(table.top),
    width: mm(width),
    fontSize: pt(table.size),
  };
  return (
    <table className={styles.table} style={style}>
      <colgroup>
        {table.columnWidths.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
          <col key={at} style={{ width: mm(each) }} />
        ))}
      </colgroup>
      <thead>
        {table.header.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a heading keep their places
          <HeaderRow key={at} cells={cells} height={table.headerHeights[at] ?? 0} />
        ))}
        <Numbers table={table} />
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes, another one is drawn
            key={at}
            className={row.style === 'detail' ? undefined : styles.strong}
            style={{ height: mm(row.height) }}
          >
            {row.cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
              <td key={column} style={{ textAlign: cell.align }}>
                <Lines lines={cell.lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface PageViewProps {
  readonly page: Page;
  /** 1 is the size of the paper. */
  readonly scale: number;
  readonly label: string;
}

export const PageView = ({ page, scale, label }: PageViewProps) => (
  <figure
    className={styles.frame}
    aria-label={label}
    style={{ width: mm(page.width * scale), height: mm(page.height * scale) }}
  >
    <div
      className={styles.page}
      lang="vi"
      style={{ width: mm(page.width), height: mm(page.height), transform: `scale(${scale})` }}
    >
      {page.tables.map((table) => (
        <Table key={table.top} table={table} />
      ))}
      {page.rules.map(({ left, top, width }) => (
        <div
          key={`${left}/${top}`}
          className={styles.rule}
          style={{ left: mm(left), top: mm(top), width: mm(width) }}
        />
      ))}
      {page.lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes, another one is drawn
        <Line key={at} line={line} />
      ))}
      {[...page.foot, ...(page.pageNumber ? [page.pageNumber] : [])].map((line) => (
        <Line key={line.top} line={line} />
      ))}
    </div>
  </figure>
);
