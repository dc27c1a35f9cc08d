/** Step 4: what was written, how it is taken back, and where it is seen. */
import { CircleCheck } from 'lucide-react';
import { monthText } from '#shared/text/month.ts';
import { useActions } from '../book/index.ts';
import { commandKeys } from '../keys/index.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { openRows } from './commit-state.ts';
import styles from './FileStep.module.css';
import { useFlow, useImport } from './flow-context.ts';
import { useMoney } from './money.ts';
import { useImportWords } from './words.ts';

export const DoneStep = () => {
  const { preview: words } = useImportWords();
  const flow = useFlow();
  const { goTo, closeImport } = useActions();
  const money = useMoney();
  const committed = useImport((state) => state.committed);
  const settings = useImport((state) => state.settings);
  const preview = useImport((state) => state.preview);
  const place = useImport((state) => state.firstWritten);
  if (!committed || !settings || !preview) return null;
  const { figures, batch } = committed;
  const { period, budgetYear } = settings;
  const left = openRows(preview);
  const show = (): void => {
    flow.close();
    closeImport();
    goTo({
      sheet: 'disbursement',
      row: place ?? '',
      column: 'name',
      ...(budgetYear === null ? {} : { year: budgetYear }),
      ...(period === null ? {} : { period }),
    });
  };
  const written = figures.new + figures.changed + figures.deleted;
  const lines = [
    words.done.detail(figures.new, figures.changed, figures.deleted, figures.same),
    ...(left.rows > 0 ? [words.done.leftOut(left.rows, money(left.amount))] : []),
    ...(batch === null ? [] : [words.done.undoHint(commandKeys('undo') ?? '')]),
  ];
  const title =
    batch === null || period === null ? words.done.nothing : words.done.title(written, monthText(period));
  return (
    <div className={styles.page} data-region="import-table">
      <div className={styles.choose} role="status">
        <EmptyState icon={<CircleCheck size={24} />} title={title} detail={lines.join(' ')} />
      </div>
      <div className={styles.after}>
        <Button autoFocus look="primary" onClick={show}>
          {words.done.show}
        </Button>
        <Button onClick={() => flow.restart()}>{words.done.another}</Button>
      </div>
    </div>
  );
};
