/** Thông tin văn bản: what the year's document says of itself, for the letterhead, the signature and "Nơi nhận". */
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import type { DetailField } from '#shared/messages/window-papers.ts';
import { type DetailChanges, useActions, useBook, useWords } from '../book/index.ts';
import { Button, Dialog, Field, TextInput, Waiting } from '../ui/index.ts';
import styles from './SettingsForm.module.css';
import { useSettingsForm } from './use-settings-form.ts';

type Details = OutputOf<'years/show'>;

/** In the order in which they stand on the paper. */
const fields: readonly DetailField[] = [
  'office',
  'documentNumber',
  'place',
  'documentDate',
  'title',
  'signedFor',
  'signatoryTitle',
  'signatoryName',
];

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What differs from what the book says; blank fields are left to be filled in by hand. */
const changesOf = (
  before: Details,
  typed: Readonly<Record<DetailField, string>>,
  recipients: string,
): DetailChanges => {
  const changed = fields.filter((field) => typed[field].trim() !== (before[field] ?? ''));
  const values = Object.fromEntries(changed.map((field) => [field, typed[field].trim() || null]));
  const lines = linesOf(recipients);
  const same = JSON.stringify(lines) === JSON.stringify(before.recipients);
  return same ? values : { ...values, recipients: lines };
};

interface FormProps {
  readonly id: string;
  readonly details: Details;
  readonly onSubmit: (changes: DetailChanges) => void;
}

const DetailsForm = ({ id, details, onSubmit }: FormProps) => {
  const words = useWords().papers.details;
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const [typed, setTyped] = useState<Readonly<Record<DetailField, string>>>({
    office: details.office,
    documentNumber: details.documentNumber ?? '',
    place: details.place ?? '',
    documentDate: details.documentDate ?? '',
    title: details.title,
    signedFor: details.signedFor ?? '',
    signatoryTitle: details.signatoryTitle ?? '',
    signatoryName: details.signatoryName ?? '',
  });
  const [recipients, setRecipients] = useState(details.recipients.join('\n'));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(changesOf(details, typed, recipients));
  };
  return (
    <form id={id} className={styles.form} onSubmit={submit}>
      {fields.map((field) => (
        <Field key={field} label={words.fields[field]} control={id + field} hint={words.hints[field]}>
          <TextInput
            id={id + field}
            type={field === 'documentDate' ? 'date' : 'text'}
            required={field === 'title' || field === 'office'}
            readOnly={!writable}
            value={typed[field]}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </Field>
      ))}
      <Field label={words.recipients} control={`${id}recipients`} hint={words.recipientsHint}>
        <textarea
          id={`${id}recipients`}
          className={styles.area}
          rows={8}
          readOnly={!writable}
          value={recipients}
          onChange={(event) => setRecipients(event.target.value)}
        />
      </Field>
    </form>
  );
};

export const DetailsDialog = () => {
  const { papers, dialogs } = useWords();
  const { closeDialog, details, setDetails } = useActions();
  const year = useBook((state) => state.year) ?? 0;
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
      <Button look="primary" type="submit" form={id} disabled={!found}>
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
    >
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {found ? (
        <DetailsForm id={id} details={found} onSubmit={(changes) => submit(setDetails(year, changes))} />
      ) : (
        <Waiting label={papers.layingOut} lines={8} />
      )}
    </Dialog>
  );
};
