import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Seeds } from '#shared/window/index.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, CheckBox, Dialog, Field, RadioCards, TextInput } from '../ui/index.ts';
import styles from './NewBookDialog.module.css';
import { asksForYear, offersDemonstration, originCards, readYear, requestOf } from './new-book-form.ts';

interface DetailsProps {
  readonly year: string;
  readonly office: string;
  readonly wrong: boolean;
  readonly onYear: (text: string) => void;
  readonly onOffice: (text: string) => void;
}

const Details = ({ year, office, wrong, onYear, onOffice }: DetailsProps) => {
  const words = useWords().dialogs.newBook;
  const id = useId();
  return (
    <>
      <Field label={words.year} control={`${id}year`} hint={wrong ? words.yearWrong : undefined}>
        <TextInput
          id={`${id}year`}
          className={styles.year}
          inputMode="numeric"
          maxLength={4}
          value={year}
          aria-invalid={wrong}
          onChange={(event) => onYear(event.target.value)}
        />
      </Field>
      <Field label={words.office} control={`${id}office`} hint={words.officeHint}>
        <TextInput
          id={`${id}office`}
          className={styles.office}
          maxLength={2_000}
          value={office}
          onChange={(event) => onOffice(event.target.value)}
        />
      </Field>
    </>
  );
};

interface DemonstrationProps {
  readonly wanted: boolean;
  readonly onChange: (wanted: boolean) => void;
}

const Demonstration = ({ wanted, onChange }: DemonstrationProps) => {
  const words = useWords().dialogs.newBook;
  return (
    <div>
      <CheckBox checked={wanted} onChange={onChange}>
        {words.demonstration}
      </CheckBox>
      <p className={styles.hint}>{words.demonstrationHint}</p>
    </div>
  );
};

const Problem = ({ text }: { readonly text: string }) => {
  const words = useWords().dialogs.newBook;
  return (
    <p className={styles.problem} role="alert">
      <strong>{words.failed}.</strong> {text}
    </p>
  );
};

const useNewBook = () => {
  const { newBook, closeDialog } = useActions();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const create = async (request: ReturnType<typeof requestOf>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const made = await newBook(request);
      if (made.problem !== null) setProblem(made.problem);
      else if (made.opened) closeDialog();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return { busy, problem, create };
};

/** The plan of next year is what somebody most likely starts. */
const likelyYear = (): string => String(new Date().getFullYear() + 1);

const noSeeds: Seeds = { examples: [], catalogues: [] };

/** Undefined until the host has read them. */
const useSeeds = (): Seeds | undefined => {
  const { seeds } = useActions();
  const [found, setFound] = useState<Seeds>();
  useEffect(() => {
    // Where they cannot be read an empty book can still be made.
    seeds().then(setFound, () => setFound(noSeeds));
  }, [seeds]);
  return found;
};

/** Drawn when what can be chosen is known: nothing moves under the mouse. */
export const NewBookDialog = () => {
  const seeds = useSeeds();
  return seeds ? <NewBookForm seeds={seeds} /> : null;
};

const NewBookForm = ({ seeds }: { readonly seeds: Seeds }) => {
  const { newBook: words, close, cancel } = useWords().dialogs;
  const { closeDialog } = useActions();
  const lang = useBook((state) => state.settings.lang);
  const cards = originCards(seeds, words, lang);
  const [origin, setOrigin] = useState(cards[0]?.value ?? 'empty');
  const [year, setYear] = useState(likelyYear);
  const [office, setOffice] = useState('');
  const [demonstration, setDemonstration] = useState(true);
  const { busy, problem, create } = useNewBook();
  const form = useId();
  const asks = asksForYear(origin);
  const wrong = asks && readYear(year) === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!wrong && !busy) void create(requestOf({ origin, year: readYear(year), office, demonstration }));
  };
  const footer = (
    <>
      <Button onClick={closeDialog}>{cancel}</Button>
      <Button look="primary" type="submit" form={form} disabled={busy || wrong}>
        {busy ? words.creating : words.create}
      </Button>
    </>
  );
  return (
    <Dialog title={words.title} closeLabel={close} onClose={closeDialog} footer={footer}>
      <form id={form} className={styles.form} onSubmit={submit}>
        <RadioCards legend={words.from} name="origin" cards={cards} value={origin} onPick={setOrigin} />
        {offersDemonstration(origin, seeds) ? (
          <Demonstration wanted={demonstration} onChange={setDemonstration} />
        ) : null}
        {asks ? (
          <Details year={year} office={office} wrong={wrong} onYear={setYear} onOffice={setOffice} />
        ) : null}
      </form>
      {problem === null ? null : <Problem text={problem} />}
    </Dialog>
  );
};
