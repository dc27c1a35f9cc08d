/** What has to be answered before anything can be written: each with the field, or the readings, that answer it. */
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { cellName, columnName } from '#shared/treasury/table.ts';
import { Button, isFocusLost } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { ReasonLine } from './ReasonLine.tsx';
import { SettingField, type SettingId } from './SettingField.tsx';
import { changeColumn, changeSheet } from './settings-edit.ts';
import type { ReasonText } from './state.ts';
import styles from './UnderstandPanel.module.css';
import { useImportWords } from './words.ts';

const fieldOf: Readonly<Record<string, SettingId>> = {
  moneyUnitUnknown: 'moneyUnit',
  moneyUnitImplausible: 'moneyUnit',
  asOfUnknown: 'asOf',
  budgetYearUnknown: 'budgetYear',
  spanUnknown: 'span',
  originUnknown: 'origin',
  periodUnknown: 'period',
};

export const answeredBy = ({ code }: ReasonText): SettingId | undefined => fieldOf[code];

/** The Vietnamese reading first, as `numberFormsOf` gives them. */
const Readings = ({ reason }: { readonly reason: ReasonText }) => {
  const words = useImportWords().understand;
  const flow = useFlow();
  const { at, params } = reason;
  const column = at?.column;
  if (!at || column === null || column === undefined) return null;
  const [dots, commas] = String(params.readings ?? '').split('; ');
  const choose = (form: 'dotGroups' | 'commaGroups'): void =>
    flow.changeSettings((settings) =>
      changeSheet(settings, at.sheet, (sheet) => changeColumn(sheet, column, { form })),
    );
  return (
    <fieldset className={styles.readings}>
      <legend>{words.ambiguous(columnName(column), String(params.example ?? ''))}</legend>
      {dots ? <Button onClick={() => choose('dotGroups')}>{words.dotsAreThousands(dots)}</Button> : null}
      {commas ? (
        <Button onClick={() => choose('commaGroups')}>{words.commasAreThousands(commas)}</Button>
      ) : null}
      <Button look="link" onClick={() => flow.showCell(at)}>
        {words.goToCell(cellName(column, at.row))}
      </Button>
    </fieldset>
  );
};

const Obstacle = ({ reason }: { readonly reason: ReasonText }) => {
  const setting = answeredBy(reason);
  return (
    <li className={styles.obstacle}>
      {reason.code === 'columnAmbiguous' ? <Readings reason={reason} /> : <ReasonLine reason={reason} />}
      {setting ? <SettingField setting={setting} open /> : null}
    </li>
  );
};

const keyOf = ({ code, at }: ReasonText): string => `${code} ${at?.sheet} ${at?.row} ${at?.column}`;

export const Obstacles = () => {
  const words = useImportWords().understand;
  const obstacles = useImport((state) => state.preview?.obstacles);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was answered goes, with the field that had the keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is other fields
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus();
  }, [obstacles]);
  if (!obstacles) return null;
  const none = obstacles.length === 0;
  const Icon = none ? CircleCheck : CircleAlert;
  return (
    <section className={none ? styles.clear : styles.open}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <Icon size={16} aria-hidden="true" />
        {none ? words.nothingToAnswer : words.mustAnswer(obstacles.length)}
      </h2>
      {none ? null : (
        <ul className={styles.list}>
          {obstacles.map((reason) => (
            <Obstacle key={keyOf(reason)} reason={reason} />
          ))}
        </ul>
      )}
    </section>
  );
};
