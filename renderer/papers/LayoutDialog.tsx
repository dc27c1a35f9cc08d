/** Cách trình bày: the settings of the book's papers, and what each of them is at first. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { PaperSettings } from '#shared/report/settings.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, CheckBox, Dialog, Field, Select, TextInput, Waiting } from '../ui/index.ts';
import styles from './SettingsForm.module.css';
import { useSettingsForm } from './use-settings-form.ts';

/** Settings that are one of a few. */
const picks = {
  numbering: ['digits', 'roman'],
  totalRow: ['first', 'last'],
  groupRate: ['weighted', 'mean'],
  worksOrder: ['status', 'unit'],
  worksPage: ['A4', 'A3'],
} as const satisfies Partial<Record<keyof PaperSettings, readonly string[]>>;
type Pick = keyof typeof picks;
const pickIds: readonly Pick[] = ['numbering', 'totalRow', 'groupRate', 'worksOrder', 'worksPage'];

const texts = ['symbol', 'superior', 'onBehalfOf'] as const;

const targetPapers = ['phu-luc-02', 'phu-luc-03'] as const;
const targetSets = ['poor', 'ethnic'] as const;

const decimals = ['money', 'poverty', 'disbursement'] as const;
const most = { money: 3, poverty: 4, disbursement: 2 } as const;

interface FormProps {
  readonly id: string;
  readonly settings: PaperSettings;
  readonly onSubmit: (settings: Partial<PaperSettings>) => void;
}

interface PartProps {
  readonly id: string;
  readonly typed: PaperSettings;
  readonly onType: (change: Partial<PaperSettings>) => void;
}

const Picks = ({ id, typed, onType }: PartProps) => {
  const words = useWords().papers.layout;
  return (
    <>
      {pickIds.map((pick) => (
        <Field key={pick} label={words.picks[pick]} control={id + pick}>
          <Select
            id={id + pick}
            value={typed[pick]}
            choices={picks[pick].map((value) => ({ value, label: words.values[value] }))}
            onPick={(value) => onType({ [pick]: value })}
          />
        </Field>
      ))}
      {targetPapers.map((paper) => (
        <Field key={paper} label={words.targets[paper]} control={id + paper}>
          <Select
            id={id + paper}
            value={typed.targets[paper]}
            choices={targetSets.map((value) => ({ value, label: words.sets[value] }))}
            onPick={(value) => onType({ targets: { ...typed.targets, [paper]: value } })}
          />
        </Field>
      ))}
    </>
  );
};

const Decimals = ({ id, typed, onType }: PartProps) => {
  const words = useWords().papers.layout;
  return (
    <>
      {decimals.map((which) => (
        <Field key={which} label={words.decimals[which]} control={id + which}>
          <Select
            id={id + which}
            value={String(typed.decimals[which])}
            choices={Array.from({ length: most[which] + 1 }, (_, at) => ({
              value: String(at),
              label: words.decimal(at),
            }))}
            onPick={(value) => onType({ decimals: { ...typed.decimals, [which]: Number(value) } })}
          />
        </Field>
      ))}
    </>
  );
};

const LayoutForm = ({ id, settings, onSubmit }: FormProps) => {
  const words = useWords().papers.layout;
  const [typed, setTyped] = useState(settings);
  const onType = (change: Partial<PaperSettings>): void => setTyped({ ...typed, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(typed);
  };
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      <Picks id={id} typed={typed} onType={onType} />
      <Decimals id={id} typed={typed} onType={onType} />
      {texts.map((text) => (
        <Field key={text} label={words.texts[text]} control={id + text} hint={words.hints[text]}>
          <TextInput
            id={id + text}
            required={text === 'symbol'}
            value={typed[text] ?? ''}
            onChange={(event) =>
              onType({ [text]: event.target.value === '' && text !== 'symbol' ? null : event.target.value })
            }
          />
        </Field>
      ))}
      <CheckBox checked={typed.electronic} onChange={() => onType({ electronic: !typed.electronic })}>
        {words.electronic}
      </CheckBox>
    </form>
  );
};

export const LayoutDialog = () => {
  const { papers, dialogs } = useWords();
  const { closeDialog, paperSettings, setPaperSettings } = useActions();
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const id = useId();
  const [found, setFound] = useState<PaperSettings | null>(null);
  const { problem, submit, fail } = useSettingsForm(closeDialog);
  useEffect(() => {
    void paperSettings().then((reply) => {
      if (reply.ok) setFound(reply.value);
      else fail(reply.error.message);
    });
  }, [paperSettings, fail]);
  const footer = (
    <>
      <Button onClick={closeDialog}>{dialogs.cancel}</Button>
      <Button look="primary" type="submit" form={id} disabled={!found || !writable}>
        {papers.save}
      </Button>
    </>
  );
  return (
    <Dialog
      title={papers.layout.heading}
      closeLabel={dialogs.close}
      onClose={closeDialog}
      footer={footer}
      size="form"
      waiting={!found && problem === null}
    >
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {!found && problem === null ? <Waiting label={papers.layingOut} lines={8} /> : null}
      {found ? (
        <LayoutForm id={id} settings={found} onSubmit={(changes) => submit(setPaperSettings(changes))} />
      ) : null}
    </Dialog>
  );
};
