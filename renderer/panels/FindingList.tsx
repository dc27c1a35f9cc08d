import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useBook, useWords } from '../book/index.ts';
import { Button } from '../ui/index.ts';
import { FindingRow } from './FindingRow.tsx';
import styles from './FindingsPanel.module.css';
import { isAtCell, type ListedFinding, severities } from './finding-list.ts';

/** Findings drawn at first, and more at a time: a book with thousands of them opens as quickly. */
const page = 100;

const stepOf = (key: string, at: number, last: number): number | undefined => {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
};

/** Arrows go from finding to finding; the list is one stop of the Tab key. */
const moveFocus = (event: KeyboardEvent, list: HTMLElement | null): void => {
  if (!list || !(event.target instanceof HTMLElement) || !event.target.matches('[data-finding]')) return;
  const all = [...list.querySelectorAll<HTMLElement>('[data-finding]')];
  const next = stepOf(event.key, all.indexOf(event.target), all.length - 1);
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
};

interface GroupProps {
  readonly title: string;
  readonly group: readonly ListedFinding[];
  readonly stop: string | undefined;
}

const Group = ({ title, group, stop }: GroupProps) => {
  const active = useBook((state) => state.active);
  const shownYear = useBook((state) => state.year);
  const manyYears = useBook((state) => (state.book?.opened.years.length ?? 0) > 1);
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = useCallback(
    (key: string): void =>
      setOpen((before) => (before.includes(key) ? before.filter((each) => each !== key) : [...before, key])),
    [],
  );
  return (
    <section>
      <h2 className={styles.group}>
        {title} ({group.length})
      </h2>
      <ul>
        {group.map((listed) => (
          <FindingRow
            key={listed.key}
            finding={listed.finding}
            listKey={listed.key}
            open={open.includes(listed.key)}
            here={isAtCell(listed.finding, active, shownYear)}
            stop={listed.key === stop}
            year={manyYears ? String(listed.finding.year) : ''}
            onToggle={toggle}
          />
        ))}
      </ul>
    </section>
  );
};

export const FindingList = ({ listed }: { readonly listed: readonly ListedFinding[] }) => {
  const words = useWords().panels.findings;
  const list = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(page);
  const drawn = listed.slice(0, limit);
  const rest = listed.length - drawn.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the buttons inside.
    <div ref={list} className={styles.list} onKeyDown={(event) => moveFocus(event, list.current)}>
      {severities.map((severity) => {
        const group = drawn.filter(({ finding }) => finding.severity === severity);
        if (group.length === 0) return null;
        const title = words.severity[severity];
        return <Group key={severity} title={title} group={group} stop={drawn[0]?.key} />;
      })}
      {rest > 0 ? (
        <Button look="quiet" onClick={() => setLimit(limit + page)}>
          {words.more(Math.min(rest, page))}
        </Button>
      ) : null}
      <p className={styles.hint}>{words.hint}</p>
    </div>
  );
};
