/** The figures of a chart as a table: for screen readers, for the keyboard, for whoever wants the number. */
import { Button } from '../ui/index.ts';
import styles from './TwinTable.module.css';

export interface TwinRow {
  readonly key: string;
  readonly name: string;
  readonly level?: number;
  readonly figures: readonly string[];
  /** Shows the row in its sheet; said with `go`. */
  readonly onOpen?: (() => void) | undefined;
}

export interface Twin {
  /** Of the names, then of the figures. */
  readonly heads: readonly string[];
  readonly rows: readonly TwinRow[];
  /** What opening a row does, in words. */
  readonly open?: (name: string) => string;
}

const Name = ({ row, open }: { readonly row: TwinRow; readonly open: Twin['open'] }) =>
  row.onOpen && open ? (
    <Button look="link" aria-label={open(row.name)} onClick={row.onOpen}>
      {row.name}
    </Button>
  ) : (
    row.name
  );

export const TwinTable = ({ title, twin }: { readonly title: string; readonly twin: Twin }) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          {twin.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {twin.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" style={{ paddingInlineStart: `${(row.level ?? 0) * 1 + 0.25}rem` }}>
              <Name row={row} open={twin.open} />
            </th>
            {row.figures.map((figure, at) => (
              <td key={twin.heads[at + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
