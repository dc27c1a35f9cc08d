/** Always in sight: what would be written and into which month, what stays behind, and the button that does it. */
import { useId } from 'react';
import type { ImportPreviewWords } from '#shared/messages/window-importing-preview.ts';
import { monthText } from '#shared/text/month.ts';
import { Button, CheckBox, ProgressBar, TextInput } from '../ui/index.ts';
import styles from './CommitBar.module.css';
import { commitState, figuresToWrite, openRows } from './commit-state.ts';
import { useFlow, useImport } from './flow-context.ts';
import { useMoney } from './money.ts';
import type { Preview } from './state.ts';
import { useImportWords } from './words.ts';

const LeaveOut = () => {
  const words = useImportWords().preview;
  const flow = useFlow();
  const money = useMoney();
  const preview = useImport((state) => state.preview);
  const leaveOut = useImport((state) => state.leaveOut);
  if (!preview) return null;
  const { rows, amount } = openRows(preview);
  if (rows === 0) return null;
  return (
    <CheckBox checked={leaveOut} onChange={(does) => flow.say({ leaveOut: does })}>
      {words.leaveOut(rows, money(amount))}
    </CheckBox>
  );
};

/** The name under which the way of reading is kept, and a note for history. */
const Names = () => {
  const words = useImportWords().preview;
  const flow = useFlow();
  const profileName = useImport((state) => state.profileName);
  const note = useImport((state) => state.note);
  const id = useId();
  return (
    <>
      <label className={styles.label} htmlFor={`${id}profile`}>
        {words.profileName}
      </label>
      <TextInput
        id={`${id}profile`}
        className={styles.field}
        value={profileName}
        placeholder={words.profilePlaceholder}
        maxLength={200}
        onChange={(event) => flow.say({ profileName: event.target.value })}
      />
      <label className={styles.label} htmlFor={`${id}note`}>
        {words.note}
      </label>
      <TextInput
        id={`${id}note`}
        className={styles.field}
        value={note}
        maxLength={2_000}
        onChange={(event) => flow.say({ note: event.target.value })}
      />
    </>
  );
};

/** After half a second that something takes, how far it is, and a way out. */
const Working = () => {
  const words = useImportWords();
  const flow = useFlow();
  const writing = useImport((state) => state.busy === 'writing');
  const progress = useImport((state) => state.progress);
  if (writing) return <span role="status">{words.busy.writing}</span>;
  return (
    <span className={styles.working}>
      <ProgressBar label={words.busy.previewing} done={progress} />
      <Button onClick={flow.cancel}>{words.cancel}</Button>
    </span>
  );
};

const writeLabel = (words: ImportPreviewWords, preview: Preview | null, period: number | null): string => {
  if (period === null) return words.writeNowhere;
  const figures = preview ? figuresToWrite(preview) : 0;
  const month = monthText(period);
  return figures > 0 ? words.write(figures, month) : words.writeInto(month);
};

export const CommitBar = () => {
  const words = useImportWords();
  const flow = useFlow();
  const preview = useImport((state) => state.preview);
  const previewing = useImport((state) => state.previewing);
  const leaveOut = useImport((state) => state.leaveOut);
  const period = useImport((state) => state.settings?.period ?? null);
  const step = useImport((state) => state.step);
  const writing = useImport((state) => state.busy === 'writing');
  const problem = useImport((state) => state.problem);
  const { ready, text } = commitState({ preview, previewing, leaveOut }, words.preview);
  const label = writeLabel(words.preview, preview, period);
  return (
    <section className={styles.bar} aria-label={words.preview.bar} data-region="import-commit">
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.row}>
        {step === 'preview' ? (
          <>
            <LeaveOut />
            <Names />
          </>
        ) : null}
        {previewing || writing ? <Working /> : null}
        <output className={styles.text}>{text}</output>
        {step === 'understand' ? (
          <Button look="primary" disabled={!preview} onClick={() => flow.showStep('preview')}>
            {words.understand.toPreview}
          </Button>
        ) : (
          <Button look="primary" disabled={!ready || writing} onClick={() => void flow.commit()}>
            {label}
          </Button>
        )}
      </div>
    </section>
  );
};
