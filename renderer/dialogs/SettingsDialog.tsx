import { useId } from 'react';
import { moneyUnitIds, moneyUnits } from '#shared/text/money-unit.ts';
import { type Settings, themes } from '#shared/window/index.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, type Choice, Dialog, Field, Select } from '../ui/index.ts';

const languages: readonly Choice<Settings['lang']>[] = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];

const zooms = [75, 90, 100, 110, 125, 150, 175, 200];

const zoomChoices = (zoom: number): Choice<string>[] =>
  [...new Set([...zooms, zoom])]
    .sort((left, right) => left - right)
    .map((each) => ({ value: String(each), label: `${each} %` }));

/** Everything holds at once: what is chosen can be seen behind the dialog. */
export const SettingsDialog = () => {
  const { settings: words, close } = useWords().dialogs;
  const { changeSettings, closeDialog } = useActions();
  const { lang, theme, unit, zoom } = useBook((state) => state.settings);
  const id = useId();
  return (
    <Dialog
      title={words.title}
      closeLabel={close}
      onClose={closeDialog}
      footer={<Button onClick={closeDialog}>{close}</Button>}
    >
      <Field label={words.language} control={`${id}lang`}>
        <Select
          id={`${id}lang`}
          value={lang}
          choices={languages}
          onPick={(picked) => changeSettings({ lang: picked })}
        />
      </Field>
      <Field label={words.theme} control={`${id}theme`}>
        <Select
          id={`${id}theme`}
          value={theme}
          choices={themes.map((each) => ({ value: each, label: words.themes[each] }))}
          onPick={(picked) => changeSettings({ theme: picked })}
        />
      </Field>
      <Field label={words.unit} control={`${id}unit`} hint={words.unitHint}>
        <Select
          id={`${id}unit`}
          value={unit}
          choices={moneyUnitIds.map((each) => ({ value: each, label: moneyUnits[each][lang] }))}
          onPick={(picked) => changeSettings({ unit: picked })}
        />
      </Field>
      <Field label={words.zoom} control={`${id}zoom`} hint={words.atOnce}>
        <Select
          id={`${id}zoom`}
          value={String(zoom)}
          choices={zoomChoices(zoom)}
          onPick={(picked) => changeSettings({ zoom: Number(picked) })}
        />
      </Field>
    </Dialog>
  );
};
