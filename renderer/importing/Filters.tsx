/** Which rows are shown: classes with their counts and amounts, words, a question's rows. */
import { X } from 'lucide-react';
import { rowClasses } from '#shared/treasury/fields.ts';
import { IconButton, classes as join, TextInput } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { useMoney } from './money.ts';
import styles from './PreviewPanel.module.css';
import type { RowClassId } from './state.ts';
import { useImportWords } from './words.ts';

export const Filters = () => {
  const { preview: words, terms } = useImportWords();
  const flow = useFlow();
  const money = useMoney();
  const counts = useImport((state) => state.preview?.classes);
  const { classes, search, question } = useImport((state) => state.filter);
  const all = rowClasses.reduce((sum, id) => sum + (counts?.[id]?.rows ?? 0), 0);
  const toggle = (id: RowClassId): void =>
    flow.setFilter({
      classes: classes.includes(id) ? classes.filter((each) => each !== id) : [...classes, id],
    });
  return (
    <div className={styles.filters} role="toolbar" aria-label={words.filters} data-region="import-filters">
      <button
        type="button"
        className={styles.chip}
        aria-pressed={classes.length === 0}
        onClick={() => flow.setFilter({ classes: [] })}
      >
        {words.chip(words.all, all)}
      </button>
      {rowClasses.map((id) => {
        const { rows = 0, amount = 0 } = counts?.[id] ?? {};
        if (rows === 0 && !classes.includes(id)) return null;
        return (
          <button
            key={id}
            type="button"
            className={styles.chip}
            aria-pressed={classes.includes(id)}
            title={money(amount)}
            onClick={() => toggle(id)}
          >
            <span className={join('kh-mark', `kh-mark-${id}`)} aria-hidden="true" />
            {words.chip(terms.class[id], rows)}
            {amount === 0 ? null : <span className={styles.amount}>· {money(amount)}</span>}
          </button>
        );
      })}
      {question ? (
        <span className={styles.only}>
          “{question.text}”
          <IconButton
            icon={<X size={14} />}
            label={words.showAll}
            onClick={() => flow.setFilter({ question: null })}
          />
        </span>
      ) : null}
      <TextInput
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(event) => flow.setFilter({ search: event.target.value })}
      />
    </div>
  );
};
