/** What no row says and one answer for the whole file decides: its source, its unit, its component. */
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import { useFlow, useImport } from './flow-context.ts';
import { useMoney } from './money.ts';
import styles from './PreviewPanel.module.css';
import { withFixed, withFixedVintage } from './settings-edit.ts';
import type { Dimension, Preview, Targets } from './state.ts';
import { TargetPick } from './TargetPick.tsx';
import { useImportWords } from './words.ts';

type FileQuestion = Preview['fileQuestions'][number];

const shownSuggestions = 5;

interface Suggested {
  readonly target: string;
  readonly label: string;
  /** '' where the file hints at nothing. */
  readonly why: string;
}

const noTargets: Targets[Dimension] = [];

/** What the file hints at; else the few there are, or a search. A year of capital can always go unstated. */
const useSuggestions = ({ dimension, suggestions }: FileQuestion): readonly Suggested[] => {
  const { vintages } = useImportWords().understand;
  const targets = useImport((state) =>
    dimension === 'vintage' ? noTargets : (state.targets?.[dimension] ?? noTargets),
  );
  const hinted = suggestions.slice(0, shownSuggestions).map(({ target, label, reason }) => ({
    target,
    label: targets.find(({ uid }) => uid === target)?.label ?? label,
    why: reason.text,
  }));
  if (dimension === 'vintage')
    return [...hinted, { target: 'unstated', label: vintages.unstated ?? '', why: '' }];
  const leaves = targets.filter(({ leaf }) => leaf);
  if (hinted.length > 0 || leaves.length > shownSuggestions + 1) return hinted;
  return leaves.map(({ uid, label }) => ({ target: uid, label, why: '' }));
};

const OneFileQuestion = ({ question }: { readonly question: FileQuestion }) => {
  const { preview: words } = useImportWords();
  const flow = useFlow();
  const money = useMoney();
  const [picking, setPicking] = useState(false);
  const { dimension, rows, amount, example } = question;
  const suggestions = useSuggestions(question);
  const say = (target: string): void => {
    setPicking(false);
    flow.changeSettings((settings) =>
      dimension === 'vintage' ? withFixedVintage(settings, target) : withFixed(settings, dimension, target),
    );
  };
  return (
    <li className={styles.question}>
      <p className={styles.asks}>
        <CircleHelp size={16} aria-hidden="true" />
        {words.fileQuestion[dimension]}
      </p>
      <p className={styles.muted}>
        {words.questionRows(rows, money(amount))}{' '}
        <Button look="link" onClick={() => flow.showCell({ ...example, column: null })}>
          {words.fileQuestionExample(example.row)}
        </Button>
      </p>
      <div className={styles.answers}>
        {suggestions.map(({ target, label, why }) => (
          <Button key={target} className={styles.answer} onClick={() => say(target)}>
            <span className={styles.label}>
              {label}
              {why === '' ? null : <span className={styles.because}>{why}</span>}
            </span>
          </Button>
        ))}
        {dimension === 'vintage' ? null : (
          <span className={styles.pair}>
            <Button aria-expanded={picking} onClick={() => setPicking(!picking)}>
              {words.pickOther}
            </Button>
          </span>
        )}
        {picking && dimension !== 'vintage' ? (
          <TargetPick dimension={dimension} onPick={say} onCancel={() => setPicking(false)} />
        ) : null}
      </div>
    </li>
  );
};

export const FileQuestions = () => {
  const questions = useImport((state) => state.preview?.fileQuestions) ?? [];
  if (questions.length === 0) return null;
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <OneFileQuestion key={question.dimension} question={question} />
      ))}
    </ul>
  );
};
