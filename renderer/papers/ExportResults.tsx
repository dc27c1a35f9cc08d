import { CircleCheck, CircleX, MinusCircle } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatsOf, paperIds } from '#shared/report/publication.ts';
import { useActions, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import styles from './ExportDialog.module.css';
import type { ExportOutcome, ExportRun } from './use-export-run.ts';

type Written = ExportOutcome['files'][number];

const icons = { good: CircleCheck, bad: CircleX, none: MinusCircle };

interface LineProps {
  readonly tone: keyof typeof icons;
  readonly title: string;
  readonly children: ReactNode;
}

const Line = ({ tone, title, children }: LineProps) => {
  const Icon = icons[tone];
  return (
    <li className={styles.result} data-tone={tone}>
      <Icon size={16} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.format}>{title}</p>
        {children}
      </div>
    </li>
  );
};

const WrittenLine = ({ file, outcome }: { readonly file: Written; readonly outcome: ExportOutcome }) => {
  const words = useWords().papers;
  const actions = useActions();
  const [said, setSaid] = useState('');
  const { figuresCompared, figuresDifferent, pages } = file;
  const open = async (how: 'open' | 'show'): Promise<void> => {
    const name = outcome.folder ? file.name : undefined;
    setSaid(await actions.openResult(outcome.handle, how, name).catch((error: unknown) => String(error)));
  };
  const alike = figuresDifferent === 0;
  const parts = [
    alike ? words.allAlike(figuresCompared) : words.different(figuresDifferent, figuresCompared),
    ...(pages === undefined ? [] : [words.pageCount(pages)]),
  ];
  return (
    <Line tone={alike ? 'good' : 'bad'} title={file.name}>
      <p>{parts.join(' · ')}</p>
      <div className={styles.buttons}>
        <Button look="link" onClick={() => void open('open')}>
          {words.open}
        </Button>
        <Button look="link" onClick={() => void open('show')}>
          {words.show}
        </Button>
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </Line>
  );
};

const hasFormat = (what: string, format: string): boolean => {
  const paper = paperIds.find((id) => id === what);
  return paper === undefined || formatsOf(paper).some((each) => each === format);
};

/** What each file came to; those that could not be written are named with the reason. */
export const ExportResults = ({ run }: { readonly run: ExportRun }) => {
  const words = useWords().papers;
  const { outcome, problem, stopped } = run;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (outcome || problem !== null || stopped)
      list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [outcome, problem, stopped]);
  // That the letter is no workbook nobody has to be told: the others were asked for.
  const refused = outcome?.refused.filter(({ what, format }) => hasFormat(what, format)) ?? [];
  return (
    <ul ref={list} className={styles.results} aria-label={words.results} aria-live="polite">
      {outcome?.files.map((file) => (
        <WrittenLine key={file.name} file={file} outcome={outcome} />
      ))}
      {refused.map(({ what, format, message }) => (
        <Line key={`${what}.${format}`} tone="bad" title={`${what}.${format}`}>
          <p>{message}</p>
        </Line>
      ))}
      {problem === null ? null : (
        <Line tone="bad" title={words.title}>
          <p>{problem}</p>
        </Line>
      )}
      {stopped ? (
        <Line tone="none" title={words.title}>
          <p>{words.stopped}</p>
        </Line>
      ) : null}
    </ul>
  );
};
