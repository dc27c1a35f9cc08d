/** One thing that is known of the whole file, to be put right where it is wrong or missing. */
import { useEffect, useId, useState } from 'react';
import { moneyUnitIds, moneyUnits } from '#shared/text/money-unit.ts';
import { amountSpans, figureOrigins } from '#shared/treasury/fields.ts';
import { useBook } from '../book/index.ts';
import { type Choice, Field, Select, TextInput } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { readSetting, settingText, type TypedSetting } from './setting-values.ts';
import type { Settings } from './state.ts';
import { useImportWords } from './words.ts';

export const settingFields = [
  'moneyUnit',
  'budgetYear',
  'asOf',
  'period',
  'span',
  'origin',
  'treasuryOffice',
] as const;
export type SettingId = (typeof settingFields)[number];

interface FieldProps<Id extends SettingId> {
  readonly setting: Id;
  readonly settings: Settings;
  readonly label: string;
  /** It has to be answered. */
  readonly open: boolean;
}

const useChange = () => {
  const flow = useFlow();
  return (change: Partial<Settings>): void => flow.changeSettings((settings) => ({ ...settings, ...change }));
};

/** Takes what was typed over with Enter or when it is left. */
const Typed = ({ setting, settings, label, open }: FieldProps<TypedSetting>) => {
  const words = useImportWords().understand;
  const change = useChange();
  const known = settingText(settings, setting);
  const [typed, setTyped] = useState(known);
  useEffect(() => setTyped(known), [known]);
  const id = useId();
  const read = readSetting(setting, typed);
  const hints: Partial<Record<TypedSetting, string>> = { asOf: words.asOfHint, period: words.periodHint };
  const hint = read === undefined || open ? hints[setting] : undefined;
  const take = (): void => {
    if (read !== undefined && typed !== known) change(read);
  };
  return (
    <Field label={label} control={id} hint={hint}>
      <TextInput
        id={id}
        value={typed}
        aria-invalid={read === undefined || open}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </Field>
  );
};

type Picked = 'moneyUnit' | 'span' | 'origin';

const useChoices = (setting: Picked): readonly Choice<string>[] => {
  const { understand, terms } = useImportWords();
  const lang = useBook((state) => state.settings.lang);
  const none = { value: '', label: understand.notKnown };
  if (setting === 'moneyUnit')
    return [none, ...moneyUnitIds.map((value) => ({ value, label: moneyUnits[value][lang] }))];
  if (setting === 'span') return [none, ...amountSpans.map((value) => ({ value, label: terms.span[value] }))];
  return [none, ...figureOrigins.map((value) => ({ value, label: terms.origin[value] }))];
};

const Pick = ({ setting, settings, label, open }: FieldProps<Picked>) => {
  const change = useChange();
  const choices = useChoices(setting);
  const id = useId();
  return (
    <Field label={label} control={id}>
      <Select
        id={id}
        aria-invalid={open}
        value={settings[setting] ?? ''}
        choices={choices}
        onPick={(picked) => change({ [setting]: picked === '' ? null : picked })}
      />
    </Field>
  );
};

export const SettingField = ({ setting, open }: { readonly setting: SettingId; readonly open: boolean }) => {
  const words = useImportWords().understand;
  const settings = useImport((state) => state.settings);
  if (!settings) return null;
  const label = setting === 'treasuryOffice' ? words.office : words[setting];
  if (setting === 'moneyUnit' || setting === 'span' || setting === 'origin')
    return <Pick setting={setting} settings={settings} label={label} open={open} />;
  return <Typed setting={setting} settings={settings} label={label} open={open} />;
};
