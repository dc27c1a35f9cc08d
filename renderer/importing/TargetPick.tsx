/** Picks a component, a unit or a source: a search field over a list in printed order. */
import { type KeyboardEvent, type RefObject, useId, useMemo, useRef, useState } from 'react';
import { fold } from '#shared/text/fold.ts';
import { TextInput } from '../ui/index.ts';
import { useImport } from './flow-context.ts';
import type { Dimension, Targets } from './state.ts';
import styles from './TargetPick.module.css';
import { useImportWords } from './words.ts';

type Target = Targets[Dimension][number];

/** More than anybody reads: whoever wants another one types more. */
const most = 200;

/** Every word is in it, in any order. */
const found = (all: readonly Target[], folded: readonly string[], typed: string): readonly Target[] => {
  const words = fold(typed).split(' ').filter(Boolean);
  return all.filter((_, at) => words.every((word) => folded[at]?.includes(word))).slice(0, most);
};

interface TargetListProps {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly Target[];
  /** Index of the one that Enter would take. */
  readonly at: number;
  /** Members stand beneath each other: so long as nobody searches. */
  readonly inLevels: boolean;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onPick: (target: Target) => void;
}

const TargetList = ({ id, label, shown, at, inLevels, list, onPick }: TargetListProps) => (
  <div ref={list} id={id} role="listbox" tabIndex={-1} aria-label={label} className={styles.list}>
    {shown.map((target, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keyboard
      <div
        key={target.uid}
        id={`${id}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        className={styles.option}
        data-level={inLevels ? Math.min(target.level, 3) : 0}
        onClick={() => onPick(target)}
      >
        {target.label}
      </div>
    ))}
  </div>
);

/** So many places a key goes on. */
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 8],
  ['PageUp', -8],
]);

interface TargetPickProps {
  readonly dimension: Dimension;
  readonly onPick: (uid: string) => void;
  readonly onCancel: () => void;
}

const useChoices = (dimension: Dimension, typed: string): readonly Target[] => {
  const all = useImport((state) => state.targets?.[dimension]);
  const folded = useMemo(() => all?.map(({ label }) => fold(label)) ?? [], [all]);
  return useMemo(() => found(all ?? [], folded, typed), [all, folded, typed]);
};

export const TargetPick = ({ dimension, onPick, onCancel }: TargetPickProps) => {
  const { preview: words, terms } = useImportWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = useChoices(dimension, typed);
  const label = words.pickTarget(terms.dimension[dimension]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps.get(event.key);
    const target = shown[at];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(at + step, shown.length - 1));
      setAt(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && target) onPick(target.uid);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.pick}>
      <TextInput
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        aria-label={label}
        placeholder={words.searchTarget}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <TargetList
        {...{ id, label, shown, at, list }}
        inLevels={typed === ''}
        onPick={({ uid }) => onPick(uid)}
      />
      {shown.length === 0 ? <p className={styles.none}>{words.noTarget}</p> : null}
    </div>
  );
};
