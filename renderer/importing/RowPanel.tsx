/** The row that is looked at: why it is what it is, where its amounts go, and its cells, to be mended in place. */
import { useEffect, useId, useState } from 'react';
import { columnName } from '#shared/treasury/table.ts';
import { useBook } from '../book/index.ts';
import { Button, TextInput } from '../ui/index.ts';
import { mendCell, mendedText } from './decisions-edit.ts';
import { findRow } from './find-row.ts';
import { useFlow, useImport } from './flow-context.ts';
import { moneyText } from './money.ts';
import styles from './PreviewPanel.module.css';
import { ReasonLine } from './ReasonLine.tsx';
import { placeInFile } from './RowsTable.tsx';
import { sheetOf } from './settings-edit.ts';
import type { CellsRow, ColumnUse, PreviewRow } from './state.ts';
import { useImportWords } from './words.ts';

type Place = NonNullable<ReturnType<typeof placeInFile>>;

const useCells = (place: Place | null): CellsRow | null => {
  const flow = useFlow();
  const opened = useImport((state) => state.opened?.import);
  const [cells, setCells] = useState<CellsRow | null>(null);
  const [sheet, row] = [place?.sheet, place?.row];
  useEffect(() => {
    setCells(null);
    if (opened === undefined || sheet === undefined || row === undefined) return undefined;
    let gone = false;
    void findRow(flow.imports, { import: opened, sheet, row }).then((found) => {
      if (!gone) setCells(found?.cells ?? null);
    });
    return () => {
      gone = true;
    };
  }, [flow, opened, sheet, row]);
  return cells;
};

interface RawCellProps {
  readonly place: Place;
  readonly use: ColumnUse;
  readonly raw: string;
}

const RawCell = ({ place, use, raw }: RawCellProps) => {
  const { preview, terms } = useImportWords();
  const flow = useFlow();
  const id = useId();
  const mended = useImport(({ decisions }) =>
    decisions ? mendedText(decisions, place, use.column) : undefined,
  );
  const shown = mended ?? raw;
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const take = (): void => {
    if (typed === shown) return;
    flow.decide((all) => mendCell(all, place, use.column, typed === raw ? null : typed));
  };
  return (
    <div className={styles.raw}>
      <label htmlFor={id}>
        <span className={styles.letter}>{columnName(use.column)}</span> {terms.field[use.field]}
      </label>
      <TextInput
        id={id}
        value={typed}
        data-mended={mended !== undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {mended === undefined ? null : (
        <Button look="link" onClick={() => flow.decide((all) => mendCell(all, place, use.column, null))}>
          {preview.row.undoMend}
        </Button>
      )}
    </div>
  );
};

const RawCells = ({ place }: { readonly place: Place }) => {
  const words = useImportWords().preview.row;
  const cells = useCells(place);
  const sheet = useImport(({ settings }) => (settings ? sheetOf(settings, place.sheet) : undefined));
  if (!cells || !sheet) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.raw}</h2>
      {sheet.columns.map((use) => (
        <RawCell key={use.column} place={place} use={use} raw={cells.cells[use.column] ?? ''} />
      ))}
      <p className={styles.muted}>{words.mendHint}</p>
    </section>
  );
};

const Amounts = ({ row: { amounts } }: { readonly row: PreviewRow }) => {
  const words = useImportWords().preview.row;
  const unit = useBook((state) => state.settings.unit);
  const text = (value: number | null): string => (value === null ? words.blank : moneyText(value, unit));
  if (amounts.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.goesTo}</h2>
      <ul className={styles.list}>
        {amounts.map(
          ({ component, componentLabel, unit: place, unitLabel, source, sourceLabel, ...rest }) => (
            <li key={`${component} ${place} ${source} ${rest.vintage} ${rest.measure}`}>
              <p>{[componentLabel, unitLabel, sourceLabel].filter(Boolean).join(' – ')}</p>
              <p className={styles.figures}>
                {words.measure[rest.measure] ?? ''}, {words.vintage(rest.vintage)}:{' '}
                {words.changed(text(rest.before), text(rest.after))}
              </p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
};

export const RowPanel = () => {
  const { preview, terms } = useImportWords();
  const flow = useFlow();
  const row = useImport((state) => state.row);
  if (!row) return <p className={styles.muted}>{preview.row.none}</p>;
  const place = placeInFile(row);
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.heading}>
          <span className={`kh-mark kh-mark-${row.class}`} aria-hidden="true" />
          {place ? preview.row.title(place.row) : row.text}: {terms.class[row.class]}
        </h2>
        {row.hidden ? <p>{preview.row.hidden}</p> : null}
        {row.reasons.map((reason, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons of one row have no names and change all at once
          <ReasonLine key={at} reason={{ ...reason, at: null }} />
        ))}
        {place ? (
          <Button
            look="link"
            className={styles.start}
            onClick={() => flow.showCell({ ...place, column: null })}
          >
            {preview.row.showInFile}
          </Button>
        ) : null}
      </section>
      <Amounts row={row} />
      {place ? <RawCells key={row.key} place={place} /> : null}
    </>
  );
};
