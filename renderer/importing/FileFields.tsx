/** What holds for the whole file besides what every file has to say: dashes, rounding, one source for all, encoding. */
import { useId, useState } from 'react';
import { matchDimensions } from '#shared/treasury/fields.ts';
import { Button, CheckBox, Field, Select } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { Rereading } from './Rereading.tsx';
import { withFixed, withFixedVintage } from './settings-edit.ts';
import type { Dimension, Settings } from './state.ts';
import { TargetPick } from './TargetPick.tsx';
import styles from './UnderstandPanel.module.css';
import { useImportWords } from './words.ts';

const useLabel = (dimension: Dimension): string | null => {
  const uid = useImport((state) => state.settings?.fixed[dimension]);
  const targets = useImport((state) => state.targets?.[dimension]);
  if (uid === undefined) return null;
  return targets?.find((each) => each.uid === uid)?.label ?? uid;
};

const Fixed = ({ dimension }: { readonly dimension: Dimension }) => {
  const { understand: words, preview } = useImportWords();
  const flow = useFlow();
  const label = useLabel(dimension);
  const [picking, setPicking] = useState(false);
  const id = useId();
  const set = (uid: string | undefined): void => {
    setPicking(false);
    flow.changeSettings((settings) => withFixed(settings, dimension, uid));
  };
  return (
    <Field label={words.fixedOf[dimension]} control={id}>
      <div className={styles.pair}>
        <Button
          id={id}
          className={styles.target}
          aria-label={`${words.fixedOf[dimension]}: ${label ?? words.byRow}`}
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          {label ?? words.byRow}
        </Button>
        {label === null ? null : (
          <Button look="link" onClick={() => set(undefined)}>
            {words.byRow}
          </Button>
        )}
      </div>
      {picking ? (
        <TargetPick dimension={dimension} onPick={(uid) => set(uid)} onCancel={() => setPicking(false)} />
      ) : null}
      {picking ? <span className={styles.muted}>{preview.searchTarget}</span> : null}
    </Field>
  );
};

const vintages = ['', 'own', 'carried', 'unstated'] as const;

const FixedVintage = ({ settings }: { readonly settings: Settings }) => {
  const words = useImportWords().understand;
  const flow = useFlow();
  const id = useId();
  const now = String(settings.fixed.vintage ?? '');
  const known = vintages.some((each) => each === now) ? vintages : [...vintages, now];
  return (
    <Field label={words.vintage} control={id}>
      <Select
        id={id}
        value={now}
        choices={known.map((value) => ({ value, label: words.vintages[value] ?? value }))}
        onPick={(vintage) => flow.changeSettings((all) => withFixedVintage(all, vintage))}
      />
    </Field>
  );
};

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const;
const separators = [',', ';', '\t', '|'] as const;

/** Only a text file leaves open how its bytes are letters. */
const TextFile = () => {
  const words = useImportWords().understand;
  const file = useImport((state) => state.opened?.file);
  const id = useId();
  if (file?.kind !== 'csv') return null;
  const encoding = file.encoding ?? '';
  const known = encodings.some((each) => each === encoding) ? encodings : [encoding, ...encodings];
  const separator = file.separator ?? '';
  return (
    <>
      <Rereading
        id={`${id}encoding`}
        label={words.encoding}
        value={encoding}
        choices={known.map((value) => ({ value, label: value }))}
        reading={(picked) => ({ encoding: picked, separator })}
      />
      <Rereading
        id={`${id}separator`}
        label={words.separator}
        value={separator}
        choices={separators.map((value) => ({ value, label: words.separators[value] ?? value }))}
        reading={(picked) => ({ encoding, separator: picked })}
      />
    </>
  );
};

export const FileFields = () => {
  const words = useImportWords().understand;
  const flow = useFlow();
  const settings = useImport((state) => state.settings);
  const id = useId();
  if (!settings) return null;
  const dashes = (['zero', 'blank'] as const).map((value) => ({ value, label: words.dashes[value] }));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.fixed}</h2>
      {matchDimensions.map((dimension) => (
        <Fixed key={dimension} dimension={dimension} />
      ))}
      <FixedVintage settings={settings} />
      <Field label={words.dash} control={`${id}dash`}>
        <Select
          id={`${id}dash`}
          value={settings.dash}
          choices={dashes}
          onPick={(dash) => flow.changeSettings((all) => ({ ...all, dash }))}
        />
      </Field>
      <CheckBox
        checked={settings.roundToDong}
        onChange={(roundToDong) => flow.changeSettings((all) => ({ ...all, roundToDong }))}
      >
        {words.roundToDong}
      </CheckBox>
      <TextFile />
    </section>
  );
};
