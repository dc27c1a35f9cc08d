/** Where one is: file, reading, preview, written; what is behind or open can be gone to. */
import { X } from 'lucide-react';
import { moneyUnitIds, moneyUnits } from '#shared/text/money-unit.ts';
import { useActions, useBook } from '../book/index.ts';
import { Button, IconButton, Select } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import styles from './ImportView.module.css';
import { type ImportState, type Step, steps } from './state.ts';
import { useImportWords } from './words.ts';

const canGo = (
  step: Step,
  { opened, preview, committed }: Pick<ImportState, 'opened' | 'preview' | 'committed'>,
): boolean => {
  if (committed) return step === 'done';
  if (step === 'file') return true;
  if (step === 'understand') return opened !== null;
  return step === 'preview' && preview !== null;
};

const Units = () => {
  const { changeSettings } = useActions();
  const { unit, lang } = useBook((state) => state.settings);
  return (
    <Select
      quiet
      aria-label={moneyUnits[unit][lang]}
      value={unit}
      choices={moneyUnitIds.map((id) => ({ value: id, label: moneyUnits[id][lang] }))}
      onPick={(picked) => changeSettings({ unit: picked })}
    />
  );
};

export const StepLine = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useImportWords();
  const flow = useFlow();
  const step = useImport((state) => state.step);
  const opened = useImport((state) => state.opened);
  const preview = useImport((state) => state.preview);
  const committed = useImport((state) => state.committed);
  return (
    <header className={styles.steps} data-region="import-steps">
      <h1 className={styles.title}>{words.title}</h1>
      <nav aria-label={words.stepsLabel}>
        <ol className={styles.line}>
          {steps.map((each, at) => (
            <li key={each}>
              <Button
                look="quiet"
                className={each === step ? styles.now : undefined}
                aria-current={each === step ? 'step' : undefined}
                aria-label={words.stepName(at + 1, words.steps[each])}
                disabled={each !== step && !canGo(each, { opened, preview, committed })}
                onClick={() => flow.showStep(each)}
              >
                <span className={styles.number} aria-hidden="true">
                  {at + 1}
                </span>
                {words.steps[each]}
              </Button>
            </li>
          ))}
        </ol>
      </nav>
      {opened ? (
        <span className={styles.file} title={opened.file.name}>
          {opened.file.name}
          {preview ? ` · ${words.readCount(preview.rowsRead)}` : ''}
        </span>
      ) : null}
      <span className={styles.end}>
        <Units />
        <IconButton icon={<X size={16} />} label={words.close} keys="Esc" onClick={onClose} />
      </span>
    </header>
  );
};
