import { CircleCheck, CircleX, MinusCircle } from 'lucide-react';
import { useState } from 'react';
import { useActions, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import styles from './ExportDialog.module.css';
import type { ExportResult } from './export-run.ts';

/** Opens what was written, and says what the host answers where that is not simply done. */
const OpenButtons = ({ handle }: { readonly handle: string }) => {
  const words = useWords().dialogs.export;
  const actions = useActions();
  const [said, setSaid] = useState('');
  const open = async (how: 'open' | 'show'): Promise<void> => {
    try {
      setSaid(await actions.openResult(handle, how));
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={() => void open('open')}>{words.open}</Button>
        <Button onClick={() => void open('show')}>{words.show}</Button>
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </>
  );
};

const Line = ({ result }: { readonly result: ExportResult }) => {
  const words = useWords().dialogs.export;
  if (result.kind === 'refused') return <p>{result.message}</p>;
  if (result.kind === 'skipped') return <p>{words.skipped}</p>;
  if (result.kind === 'stopped') return <p>{words.stopped}</p>;
  const { compared, different, handle } = result;
  return (
    <>
      <p>{different === 0 ? words.allAlike(compared) : words.different(different, compared)}</p>
      <OpenButtons handle={handle} />
    </>
  );
};

const toneOf = (result: ExportResult): 'good' | 'bad' | 'none' => {
  if (result.kind === 'written') return result.different === 0 ? 'good' : 'bad';
  return result.kind === 'refused' ? 'bad' : 'none';
};

const icons = { good: CircleCheck, bad: CircleX, none: MinusCircle };

/** What each format came to. */
export const ExportResults = ({ results }: { readonly results: readonly ExportResult[] }) => {
  const words = useWords().dialogs.export;
  return (
    <ul className={styles.results} aria-live="polite">
      {results.map((result) => {
        const tone = toneOf(result);
        const Icon = icons[tone];
        return (
          <li key={result.format} className={styles.result} data-tone={tone}>
            <Icon size={16} aria-hidden="true" />
            <div className={styles.words}>
              <p className={styles.format}>{words[result.format]}</p>
              <Line result={result} />
            </div>
          </li>
        );
      })}
    </ul>
  );
};
