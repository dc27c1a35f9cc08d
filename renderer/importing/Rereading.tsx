/** A choice that reads the file anew: decisions go with it, so that is asked first; a kept import has no file to read. */
import { useState } from 'react';
import { Button, type Choice, Dialog, Field, Select } from '../ui/index.ts';
import type { Reading } from './flow.ts';
import { useFlow, useImport } from './flow-context.ts';
import styles from './UnderstandPanel.module.css';
import { useImportWords } from './words.ts';

interface RereadingProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice<string>[];
  readonly reading: (picked: string) => Reading;
}

export const Rereading = ({ id, label, value, choices, reading }: RereadingProps) => {
  const { understand: words, close } = useImportWords();
  const flow = useFlow();
  const decided = useImport((state) => state.decided);
  const fromFile = useImport((state) => state.fromFile);
  const [asked, setAsked] = useState<Reading | null>(null);
  const pick = (picked: string): void => {
    if (decided > 0) setAsked(reading(picked));
    else void flow.reread(reading(picked));
  };
  const stay = (): void => setAsked(null);
  return (
    <>
      <Field label={label} control={id} hint={fromFile ? undefined : words.rereadNot}>
        <Select id={id} value={value} choices={choices} disabled={!fromFile} onPick={pick} />
      </Field>
      {asked ? (
        <Dialog
          title={words.reread.title}
          closeLabel={close}
          onClose={stay}
          footer={
            <>
              <Button
                onClick={() => {
                  stay();
                  void flow.reread(asked);
                }}
              >
                {words.reread.go}
              </Button>
              <Button look="primary" autoFocus onClick={stay}>
                {words.reread.stay}
              </Button>
            </>
          }
        >
          <p className={styles.reason}>{words.reread.text(decided)}</p>
        </Dialog>
      ) : null}
    </>
  );
};
