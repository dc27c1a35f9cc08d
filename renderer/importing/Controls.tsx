/** Two amounts side by side: what the file (or the book) says, and what was computed. */
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { formatUnits } from '#shared/text/format-number.ts';
import { useBook } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { moneyText } from './money.ts';
import styles from './PreviewPanel.module.css';
import { ReasonLine } from './ReasonLine.tsx';
import type { Preview } from './state.ts';
import { useImportWords } from './words.ts';

type Control = Preview['controls'][number];

/** Rows are counted; everything else is money. */
const useFigure = ({ kind }: Control): ((value: number) => string) => {
  const unit = useBook((state) => state.settings.unit);
  return (value) => (kind === 'rows' ? formatUnits(value, 0) : moneyText(value, unit));
};

/** Kinds that must agree; the others are to be seen side by side. */
const mustAgree: readonly Control['kind'][] = ['rows', 'amounts', 'fileTotal'];

const Mark = ({ control }: { readonly control: Control }) => {
  const words = useImportWords().preview;
  if (control.wrong)
    return (
      <span className={styles.wrong}>
        <CircleAlert size={14} aria-hidden="true" />
        {words.disagrees}
      </span>
    );
  if (!mustAgree.includes(control.kind))
    return (
      <span className={styles.info}>
        <Info size={14} aria-hidden="true" /> {words.forInformation}
      </span>
    );
  return (
    <span className={styles.right}>
      <CircleCheck size={14} aria-hidden="true" />
      {words.agrees}
    </span>
  );
};

const ControlRow = ({ control }: { readonly control: Control }) => {
  const flow = useFlow();
  const figure = useFigure(control);
  const { at, text, stated, computed, difference } = control;
  return (
    <tr>
      <th scope="row">
        {at ? (
          <Button look="link" onClick={() => flow.showCell(at)}>
            {text}
          </Button>
        ) : (
          text
        )}
        <Mark control={control} />
      </th>
      <td>{figure(stated)}</td>
      <td>{figure(computed)}</td>
      <td data-wrong={control.wrong}>{difference === 0 ? '' : figure(difference)}</td>
    </tr>
  );
};

const Warnings = () => {
  const words = useImportWords().preview;
  const warnings = useImport((state) => state.preview?.warnings) ?? [];
  if (warnings.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.warnings(warnings.length)}</h2>
      <ul className={styles.warnings}>
        {warnings.map((reason, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: warnings have no names and change all at once
          <li key={at}>
            <ReasonLine reason={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Controls = () => {
  const words = useImportWords().preview;
  const controls = useImport((state) => state.preview?.controls) ?? [];
  const { what, stated, computed, difference } = words.controlColumns;
  return (
    <>
      <table className={styles.controls} aria-label={words.controls}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{stated}</th>
            <th scope="col">{computed}</th>
            <th scope="col">{difference}</th>
          </tr>
        </thead>
        <tbody>
          {controls.map((control, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: totals have no names and change all at once
            <ControlRow key={at} control={control} />
          ))}
        </tbody>
      </table>
      <Warnings />
    </>
  );
};
