/** Codes and names that nobody has said the meaning of: one answer serves all their rows, and is remembered. */
import { Check, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Button, CheckBox } from '../ui/index.ts';
import { openRows } from './commit-state.ts';
import { answer, answerOf } from './decisions-edit.ts';
import { FileQuestions } from './FileQuestions.tsx';
import { useFlow, useImport } from './flow-context.ts';
import { useMoney } from './money.ts';
import styles from './PreviewPanel.module.css';
import type { Decisions, Dimension, Question } from './state.ts';
import { TargetPick } from './TargetPick.tsx';
import { useImportWords } from './words.ts';

const shownSuggestions = 4;
const fewTargets = 6;

/** More than anybody answers in one go; drawing hundreds of them would hold up the window. */
const shownQuestions = 25;

/** As lists name it: with its code. */
const useLabels = () => {
  const targets = useImport((state) => state.targets);
  return (dimension: Dimension, target: string): string | undefined =>
    targets?.[dimension].find(({ uid }) => uid === target)?.label;
};

/** Where nothing is like it and there are few: all of them, so that nobody has to search. */
const useSuggestions = ({ dimension, suggestions }: Question) => {
  const targets = useImport((state) => state.targets?.[dimension]) ?? [];
  const leaves = targets.filter(({ leaf }) => leaf);
  if (suggestions.length > 0) return suggestions.slice(0, shownSuggestions);
  return leaves.length <= fewTargets
    ? leaves.map(({ uid, label }) => ({ target: uid, label, exact: false }))
    : [];
};

const keyOf = ({ dimension, field, text }: Question): string => `${dimension} ${field} ${text}`;

const OneQuestion = ({ question }: { readonly question: Question }) => {
  const { preview: words, terms } = useImportWords();
  const flow = useFlow();
  const money = useMoney();
  const labels = useLabels();
  const [picking, setPicking] = useState(false);
  const { dimension, field, text, rows, amount } = question;
  const suggestions = useSuggestions(question);
  const say = (target: string | null): void => {
    setPicking(false);
    flow.decide((decisions) => answer(decisions, question, target));
  };
  return (
    <li className={styles.question}>
      <p className={styles.asks}>
        <CircleHelp size={16} aria-hidden="true" />
        {words.question[dimension](terms.field[field], text)}
      </p>
      <p className={styles.muted}>
        {words.questionRows(rows, money(amount))}{' '}
        <Button
          look="link"
          onClick={() => flow.setFilter({ question: { dimension, field, text }, classes: [] })}
        >
          {words.showRows}
        </Button>
      </p>
      <div className={styles.answers}>
        {suggestions.map(({ target, label, exact }) => (
          <Button key={target} className={styles.answer} onClick={() => say(target)}>
            <span className={styles.label}>{labels(dimension, target) ?? label}</span>
            {exact ? <span className={styles.exact}>{words.exact}</span> : null}
          </Button>
        ))}
        <span className={styles.pair}>
          <Button aria-expanded={picking} onClick={() => setPicking(!picking)}>
            {words.pickOther}
          </Button>
          <Button onClick={() => say(null)}>{words.leaveRowsOut}</Button>
        </span>
        {picking ? (
          <TargetPick dimension={dimension} onPick={say} onCancel={() => setPicking(false)} />
        ) : null}
      </div>
    </li>
  );
};

const Answered = ({ match }: { readonly match: Decisions['matches'][number] }) => {
  const words = useImportWords().preview;
  const flow = useFlow();
  const labels = useLabels();
  const { dimension, target } = match;
  const label = target === null ? words.leaveRowsOut : (labels(dimension, target) ?? target);
  return (
    <li className={styles.answered}>
      <Check size={14} aria-hidden="true" />
      <span>
        “{match.text}” → {label}
      </span>
      <Button
        look="link"
        aria-label={`${words.change} “${match.text}”`}
        onClick={() => flow.decide((decisions) => answer(decisions, match, undefined))}
      >
        {words.change}
      </Button>
    </li>
  );
};

const AnsweredList = () => {
  const words = useImportWords().preview;
  const matches = useImport((state) => state.decisions?.matches) ?? [];
  if (matches.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.answered}</h2>
      <ul className={styles.list}>
        {matches.map((match) => (
          <Answered key={`${match.dimension} ${match.field} ${match.text}`} match={match} />
        ))}
      </ul>
    </section>
  );
};

/** Ticks that answer many questions, or many rows, at once. */
const Ticks = () => {
  const words = useImportWords().preview;
  const flow = useFlow();
  const decisions = useImport((state) => state.decisions);
  const preview = useImport((state) => state.preview);
  if (!decisions || !preview) return null;
  const hasExact = preview.questions.some(({ suggestions }) => suggestions.some(({ exact }) => exact));
  return (
    <div className={styles.ticks}>
      {hasExact || decisions.acceptExactNames ? (
        <>
          <CheckBox
            checked={decisions.acceptExactNames}
            onChange={(acceptExactNames) => flow.decide((all) => ({ ...all, acceptExactNames }))}
          >
            {words.acceptExact}
          </CheckBox>
          <p className={styles.muted}>{words.acceptExactHint}</p>
        </>
      ) : null}
      {preview.follows || decisions.keepMissing ? (
        <CheckBox
          checked={decisions.keepMissing}
          onChange={(keepMissing) => flow.decide((all) => ({ ...all, keepMissing }))}
        >
          {words.keepMissing}
        </CheckBox>
      ) : null}
      <CheckBox
        checked={decisions.overwrite === 'all'}
        onChange={(all) => flow.decide((before) => ({ ...before, overwrite: all ? 'all' : [] }))}
      >
        {words.overwriteAll}
      </CheckBox>
    </div>
  );
};

/** Rows may be open all the same: a figure that nobody can read is no question, but it wants mending. */
const NoQuestion = () => {
  const words = useImportWords().preview;
  const flow = useFlow();
  const rows = useImport(({ preview }) => (preview ? openRows(preview).rows : 0));
  if (rows === 0) return <p className={styles.muted}>{words.noQuestions}</p>;
  return (
    <>
      <p>{words.stillOpen(rows)}</p>
      <Button
        className={styles.start}
        onClick={() => flow.setFilter({ classes: ['ambiguous', 'invalid'], question: null, search: '' })}
      >
        {words.showOpen}
      </Button>
    </>
  );
};

export const Questions = () => {
  const words = useImportWords().preview;
  const questions = useImport((state) => state.preview?.questions) ?? [];
  const fileQuestions = useImport((state) => state.preview?.fileQuestions) ?? [];
  const more = useImport((state) => state.preview?.moreQuestions) ?? 0;
  const open = questions.filter(({ accepted }) => accepted === null);
  const later = more + Math.max(0, open.length - shownQuestions);
  return (
    <>
      <Ticks />
      <section className={styles.section}>
        <FileQuestions />
        {open.length + fileQuestions.length > 0 ? null : <NoQuestion />}
        <ul className={styles.list}>
          {open.slice(0, shownQuestions).map((question) => (
            <OneQuestion key={keyOf(question)} question={question} />
          ))}
        </ul>
        {later > 0 ? <p className={styles.muted}>{words.moreQuestions(later)}</p> : null}
      </section>
      <AnsweredList />
    </>
  );
};

/** So many questions nobody has answered. */
export const useOpenQuestions = (): number => {
  const decisions = useImport((state) => state.decisions);
  const preview = useImport((state) => state.preview);
  if (!preview) return 0;
  const open = preview.questions.filter(
    (question) => question.accepted === null && decisions && answerOf(decisions, question) === undefined,
  );
  return open.length + preview.moreQuestions + preview.fileQuestions.length;
};
