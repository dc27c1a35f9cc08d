/** What is known of the shown sheet: whether it is used, where its heading and its figures are. */
import { useId } from 'react';
import { nameFields } from '#shared/treasury/fields.ts';
import { Button, CheckBox, Field, Select } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { changeSheet, leaveSheet, sheetOf, useSheet as withSheet } from './settings-edit.ts';
import type { Pointing, SheetSettings } from './state.ts';
import styles from './UnderstandPanel.module.css';
import { useImportWords } from './words.ts';

interface PointButtonProps {
  readonly pointing: Pointing;
  /** What it does, in full. */
  readonly label: string;
  readonly children: string;
}

const PointButton = ({ pointing, label, children }: PointButtonProps) => {
  const flow = useFlow();
  const now = useImport((state) => state.pointing);
  return (
    <Button
      aria-label={label}
      title={label}
      aria-pressed={now === pointing}
      onClick={() => flow.point(now === pointing ? null : pointing)}
    >
      {children}
    </Button>
  );
};

const Rows = ({ own }: { readonly own: SheetSettings }) => {
  const words = useImportWords().understand;
  return (
    <>
      <div className={styles.fact}>
        <span className={styles.muted}>{words.header}</span>
        <span>{own.header ? words.rows(...own.header) : words.noHeader}</span>
        <PointButton pointing="header" label={words.pointLabel.header}>
          {words.pointLabel.header}
        </PointButton>
      </div>
      <div className={styles.fact}>
        <span className={styles.muted}>{words.dataRows}</span>
        <span>{words.rows(own.firstRow, own.lastRow)}</span>
        <span className={styles.pair}>
          <PointButton pointing="firstRow" label={words.pointLabel.firstRow}>
            {words.pointFirst}
          </PointButton>
          <PointButton pointing="lastRow" label={words.pointLabel.lastRow}>
            {words.pointLast}
          </PointButton>
        </span>
      </div>
    </>
  );
};

const Groups = ({ own }: { readonly own: SheetSettings }) => {
  const { understand: words, terms } = useImportWords();
  const flow = useFlow();
  const id = useId();
  const choices = [
    { value: '', label: words.noGroups },
    ...nameFields.map((value) => ({ value, label: terms.field[value] })),
  ];
  return (
    <Field label={words.groups} control={id}>
      <Select
        id={id}
        value={own.groups ?? ''}
        choices={choices}
        onPick={(picked) =>
          flow.changeSettings((settings) =>
            changeSheet(settings, own.sheet, (sheet) => ({
              ...sheet,
              groups: nameFields.find((each) => each === picked) ?? null,
            })),
          )
        }
      />
    </Field>
  );
};

export const SheetFields = () => {
  const words = useImportWords().understand;
  const flow = useFlow();
  const sheet = useImport((state) => state.sheet);
  const own = useImport((state) => (state.settings ? sheetOf(state.settings, state.sheet) : undefined));
  const lastRow = useImport(
    (state) => state.opened?.sheets.find(({ name }) => name === state.sheet)?.lastRow ?? 1,
  );
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{sheet}</h2>
      <CheckBox
        checked={own !== undefined}
        onChange={(used) =>
          flow.changeSettings(
            (settings) => (used ? withSheet(settings, sheet, lastRow) : leaveSheet(settings, sheet)),
            used ? sheet : undefined,
          )
        }
      >
        {words.useSheet}
      </CheckBox>
      {own ? (
        <>
          <Rows own={own} />
          <Groups own={own} />
        </>
      ) : null}
    </section>
  );
};
