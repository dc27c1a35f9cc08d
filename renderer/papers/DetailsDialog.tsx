/** Thông tin văn bản: what the year's document says of itself, for the letterhead, the signature and "Nơi nhận". */
import { type FormEvent, useEffect, useId, useState } from 'react';
import { describeError } from '#shared/messages/errors.ts';
import { type DetailChanges, useActions, useBook, useWords } from '../book/index.ts';
import { Button, Dialog, Field, TextInput, Waiting } from '../ui/index.ts';
import { changesOf, type Details, detailFields, type TypedDetails, typedDetails } from './details-form.ts';
import styles from './SettingsForm.module.css';
import { useSettingsForm } from './use-settings-form.ts';

interface FormProps {
  readonly id: string;
  readonly details: Details;
  readonly onSubmit: (changes: DetailChanges) => void;
  readonly onProblem: (message: string) => void;
}

const DetailsForm = ({ id, details, onSubmit, onProblem }: FormProps) => {
  const words = useWords().papers.details;
  const { lang } = useBook((state) => state.settings);
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const [typed, setTyped] = useState<TypedDetails>(() => typedDetails(details));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const changes = changesOf(details, typed);
    if (changes.ok) onSubmit(changes.value);
    else onProblem(describeError(changes.error, lang));
  };
  const control = (field: keyof TypedDetails) => ({
    id: id + field,
    readOnly: !writable,
    value: typed[field],
    onChange: ({ target }: { readonly target: { readonly value: string } }): void =>
      setTyped({ ...typed, [field]: target.value }),
  });
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      {detailFields.map((field) => (
        <Field key={field} label={words.fields[field]} control={id + field} hint={words.hints[field]}>
          {field === 'title' ? (
            <textarea {...control(field)} className={styles.area} lang="vi" rows={2} required />
          ) : (
            <TextInput {...control(field)} lang="vi" required={field === 'office'} />
          )}
        </Field>
      ))}
      <Field label={words.recipients} control={`${id}recipients`} hint={words.recipientsHint}>
        <textarea {...control('recipients')} className={styles.area} lang="vi" rows={8} />
      </Field>
    </form>
  );
};

export const DetailsDialog = () => {
  const { papers, dialogs } = useWords();
  const { closeDialog, details, setDetails } = useActions();
  const year = useBook((state) => state.year) ?? 0;
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const id = useId();
  const [found, setFound] = useState<Details | null>(null);
  const { problem, submit, fail } = useSettingsForm(closeDialog);
  useEffect(() => {
    void details(year).then((reply) => {
      if (reply.ok) setFound(reply.value);
      else fail(reply.error.message);
    });
  }, [details, year, fail]);
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
      title={papers.details.heading(year)}
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
        <DetailsForm
          id={id}
          details={found}
          onSubmit={(changes) => submit(setDetails(year, changes))}
          onProblem={fail}
        />
      ) : null}
    </Dialog>
  );
};
