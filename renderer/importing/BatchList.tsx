/** The imports that were written, newest first. */
import { FileClock } from 'lucide-react';
import { formatDate } from '#shared/text/date.ts';
import { monthText } from '#shared/text/month.ts';
import { Button, dateTimeText, Waiting } from '../ui/index.ts';
import styles from './FileStep.module.css';
import { useFlow } from './flow-context.ts';
import { useMoney } from './money.ts';
import type { Batch } from './state.ts';
import { useBatches } from './use-lists.ts';
import { useImportWords } from './words.ts';

const OneBatch = ({ batch }: { readonly batch: Batch }) => {
  const { file: words, terms } = useImportWords();
  const flow = useFlow();
  const money = useMoney();
  const { fileName, period, asOf, origin, author, at, rowsRead, amount, leftOut, superseded } = batch;
  const parts = [
    terms.origin[origin],
    words.batchRows(rowsRead, money(amount)),
    ...(leftOut.rows > 0 ? [words.leftOut(leftOut.rows, money(leftOut.amount))] : []),
    ...(superseded ? [words.superseded] : []),
  ];
  return (
    <li className={styles.item}>
      <FileClock size={16} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.name}>{fileName}</p>
        <p>{words.batch(monthText(period), formatDate(asOf))}</p>
        <p className={styles.muted}>{parts.join(' · ')}</p>
        <p className={styles.muted}>{words.by(author, dateTimeText(at))}</p>
      </div>
      <Button aria-label={`${words.reopen}: ${fileName}`} onClick={() => void flow.reopen(batch.uid)}>
        {words.reopen}
      </Button>
    </li>
  );
};

export const BatchList = () => {
  const { file: words, loading } = useImportWords();
  const { batches, problem } = useBatches();
  return (
    <section className={styles.section}>
      <h2>{words.batches}</h2>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {batches === null && problem === null ? <Waiting label={loading} lines={3} /> : null}
      {batches?.length === 0 ? <p className={styles.muted}>{words.noBatches}</p> : null}
      <ul className={styles.list}>
        {batches?.map((batch) => (
          <OneBatch key={batch.uid} batch={batch} />
        ))}
      </ul>
    </section>
  );
};
