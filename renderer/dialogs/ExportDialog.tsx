import { type FormEvent, useId, useState } from 'react';
import { monthText } from '#shared/text/month.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, CheckBox, type Choice, Dialog, Field, ProgressBar, Select } from '../ui/index.ts';
import styles from './ExportDialog.module.css';
import { ExportResults } from './ExportResults.tsx';
import { type ExportRun, type PaperFormat, useExportRun } from './export-run.ts';

const formats: readonly PaperFormat[] = ['xlsx', 'docx'];

const useMonths = (year: number): readonly Choice<string>[] => {
  const words = useWords().dialogs.export;
  const months = Array.from({ length: 12 }, (_, at) => year * 100 + at + 1);
  return [
    { value: '', label: words.noMonth },
    ...months.map((period) => ({ value: String(period), label: words.toMonth(monthText(period)) })),
  ];
};

const FormatBoxes = (props: {
  readonly chosen: readonly PaperFormat[];
  readonly disabled: boolean;
  readonly onChoose: (chosen: readonly PaperFormat[]) => void;
}) => {
  const words = useWords().dialogs.export;
  return (
    <fieldset className={styles.formats}>
      <legend className={styles.legend}>{words.formats}</legend>
      <div className={styles.boxes}>
        {formats.map((format) => (
          <CheckBox
            key={format}
            checked={props.chosen.includes(format)}
            disabled={props.disabled}
            onChange={() =>
              props.onChoose(formats.filter((each) => props.chosen.includes(each) !== (each === format)))
            }
          >
            {words[format]}
          </CheckBox>
        ))}
        {props.chosen.length === 0 ? <p className={styles.said}>{words.pickOne}</p> : null}
      </div>
    </fieldset>
  );
};

const Progress = ({ run }: { readonly run: ExportRun }) => {
  const words = useWords().dialogs.export;
  if (!run.running) return null;
  const text = words.running(words[run.running.format]);
  return (
    <div className={styles.progress}>
      <p role="status">{text}</p>
      <ProgressBar label={text} done={run.running.done} />
    </div>
  );
};

const Footer = (props: { readonly form: string; readonly run: ExportRun; readonly ready: boolean }) => {
  const { export: words, close } = useWords().dialogs;
  const { closeDialog } = useActions();
  const { run } = props;
  if (run.running) return <Button onClick={run.stop}>{words.stop}</Button>;
  const written = run.results.some((each) => each.kind === 'written');
  return (
    <>
      <Button onClick={closeDialog}>{close}</Button>
      <Button look={written ? 'plain' : 'primary'} type="submit" form={props.form} disabled={!props.ready}>
        {written ? words.again : words.start}
      </Button>
    </>
  );
};

/** Phụ lục 05 as Excel and Word. Esc and closing stop what is running; what was there before stays whole. */
export const ExportDialog = () => {
  const errors = useBook(
    ({ findings }) => (findings ?? []).filter(({ severity }) => severity === 'error').length,
  );
  const { export: words, close } = useWords().dialogs;
  const { closeDialog } = useActions();
  const year = useBook((state) => state.year) ?? 0;
  const pending = useBook((state) => state.saving.pending);
  const months = useMonths(year);
  const [period, setPeriod] = useState('');
  const [chosen, setChosen] = useState<readonly PaperFormat[]>(formats);
  const run = useExportRun();
  const id = useId();
  const ready = chosen.length > 0 && pending === 0 && run.running === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void run.start(chosen, period === '' ? undefined : Number(period));
  };
  const onClose = (): void => {
    run.stop();
    closeDialog();
  };
  const footer = <Footer form={id} run={run} ready={ready} />;
  return (
    <Dialog title={words.title} closeLabel={close} onClose={onClose} footer={footer}>
      <form id={id} className={styles.form} onSubmit={submit}>
        <p>
          <strong>{words.phuLuc05}</strong> · {words.phuLuc05Detail} · {words.year} {year}
        </p>
        <Field label={words.months} control={`${id}month`}>
          <Select
            id={`${id}month`}
            disabled={run.running !== null}
            value={period}
            choices={months}
            onPick={setPeriod}
          />
        </Field>
        <FormatBoxes chosen={chosen} disabled={run.running !== null} onChoose={setChosen} />
      </form>
      {errors > 0 ? <p className={styles.said}>{words.errorsOpen(errors)}</p> : null}
      <p className={styles.said}>{pending > 0 ? words.waitsForSaving(pending) : words.compared}</p>
      <ExportResults results={run.results} />
      <Progress run={run} />
    </Dialog>
  );
};
