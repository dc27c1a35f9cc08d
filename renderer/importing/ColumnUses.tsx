/** The columns that are used, with what else has to be known of an amount: whose money, of which year, how written. */
import { amountFields, amountSpans } from '#shared/treasury/fields.ts';
import { columnName } from '#shared/treasury/table.ts';
import { type Choice, Select } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { changeColumn, changeSheet, sheetOf } from './settings-edit.ts';
import type { ColumnUse } from './state.ts';
import styles from './UnderstandPanel.module.css';
import { useImportWords } from './words.ts';

const isAmount = ({ field }: ColumnUse): boolean => amountFields.some((each) => each === field);

type Change = Parameters<typeof changeColumn>[2];

const vintageText = (vintage: ColumnUse['vintage']): string => (vintage === undefined ? '' : String(vintage));

const vintageOf = (text: string): ColumnUse['vintage'] => {
  if (text === '') return undefined;
  return text === 'own' || text === 'carried' ? text : Number(text);
};

const useSources = (): readonly Choice<string>[] => {
  const words = useImportWords().understand;
  const sources = useImport((state) => state.targets?.source) ?? [];
  const leaves = sources.filter(({ leaf }) => leaf);
  return [{ value: '', label: words.byRow }, ...leaves.map(({ uid, label }) => ({ value: uid, label }))];
};

/** The budget year and the three before it: capital is not carried longer. */
const useVintages = (): readonly Choice<string>[] => {
  const words = useImportWords().understand;
  const year = useImport((state) => state.settings?.budgetYear ?? null);
  const years = year === null ? [] : [1, 2, 3].map((back) => String(year - back));
  return [
    { value: '', label: words.byRow },
    { value: 'own', label: words.vintages.own ?? '' },
    { value: 'carried', label: words.vintages.carried ?? '' },
    ...years.map((value) => ({ value, label: value })),
  ];
};

interface AmountProps {
  readonly use: ColumnUse;
  readonly onChange: (change: Change) => void;
}

const AmountColumn = ({ use, onChange }: AmountProps) => {
  const { understand: words, terms } = useImportWords();
  const letter = columnName(use.column);
  const sources = useSources();
  const vintages = useVintages();
  const spans = [
    { value: '', label: words.asFile },
    ...amountSpans.map((value) => ({ value, label: terms.span[value] })),
  ];
  const forms = (['', 'dotGroups', 'commaGroups', 'plain'] as const).map((value) => ({
    value,
    label: words.forms[value],
  }));
  const span = amountSpans.find((each) => each === use.span) ?? '';
  return (
    <div className={styles.selects}>
      <Select
        aria-label={words.columnSource(letter)}
        title={words.columnSource(letter)}
        value={use.source ?? ''}
        choices={sources}
        onPick={(source) => onChange({ source: source === '' ? undefined : source })}
      />
      <Select
        aria-label={words.columnVintage(letter)}
        title={words.columnVintage(letter)}
        value={vintageText(use.vintage)}
        choices={vintages}
        onPick={(vintage) => onChange({ vintage: vintageOf(vintage) })}
      />
      <Select
        aria-label={words.columnSpan(letter)}
        title={words.columnSpan(letter)}
        value={span}
        choices={spans}
        onPick={(picked) => onChange({ span: amountSpans.find((each) => each === picked) })}
      />
      <Select
        aria-label={words.columnForm(letter)}
        title={words.columnForm(letter)}
        value={use.form ?? ''}
        choices={forms}
        onPick={(form) => onChange({ form: form === '' ? undefined : form })}
      />
    </div>
  );
};

export const ColumnUses = () => {
  const { understand: words, terms } = useImportWords();
  const flow = useFlow();
  const sheet = useImport((state) => state.sheet);
  const own = useImport((state) => (state.settings ? sheetOf(state.settings, state.sheet) : undefined));
  if (!own || own.columns.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.columns}</h2>
      <ul className={styles.list}>
        {own.columns.map((use) => (
          <li key={use.column} className={styles.column}>
            <span className={styles.letter}>{columnName(use.column)}</span>
            <span>
              {terms.field[use.field]}
              {use.header === '' ? null : <span className={styles.muted}> · {use.header}</span>}
            </span>
            {isAmount(use) ? (
              <AmountColumn
                use={use}
                onChange={(change) =>
                  flow.changeSettings((settings) =>
                    changeSheet(settings, sheet, (each) => changeColumn(each, use.column, change)),
                  )
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
