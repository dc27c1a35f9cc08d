/** The sections of the plan: to go to, and to add, number, move and delete. */
import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, ListPlus, ListTree, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Inline } from '#shared/domain/section-text.ts';
import type { SectionCommand } from '#shared/messages/window-text.ts';
import { useActions, useBook, useWords } from '../book/index.ts';
import { commandKeys } from '../keys/index.ts';
import { ContextMenu, classes, IconButton } from '../ui/index.ts';
import type { ShownSection } from './document.ts';
import styles from './Outline.module.css';
import { SectionNumber } from './SectionNumber.tsx';

const wordsOf = (content: readonly Inline[], printed: readonly string[]): string => {
  let figures = 0;
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'footnote' ? '' : (printed[figures++] ?? '');
    })
    .join('');
};

/** The section's heading or, where it has none, how it begins. */
const titleOf = ({ paragraphs, printed }: ShownSection): string =>
  paragraphs[0] ? wordsOf(paragraphs[0].content, printed) : '';

const buttons: ReadonlyArray<{ readonly id: SectionCommand; readonly icon: ReactNode }> = [
  { id: 'row.add', icon: <ListPlus size={16} /> },
  { id: 'row.addChild', icon: <ListTree size={16} /> },
  { id: 'row.up', icon: <ArrowUp size={16} /> },
  { id: 'row.down', icon: <ArrowDown size={16} /> },
  { id: 'row.out', icon: <IndentDecrease size={16} /> },
  { id: 'row.in', icon: <IndentIncrease size={16} /> },
  { id: 'row.delete', icon: <Trash2 size={16} /> },
];

/** What can be done with the section of the caret. */
const Tools = () => {
  const words = useWords().text;
  const actions = useActions();
  // What can be done follows from where the caret is, and from the other sections.
  useBook((state) => state.section);
  useBook((state) => state.text);
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.sectionTools}>
      {buttons.map(({ id, icon }) => (
        <IconButton
          key={id}
          icon={icon}
          label={words.sectionCommands[id]}
          keys={commandKeys(id)}
          disabled={!actions.canRun(id)}
          onClick={() => actions.run(id)}
        />
      ))}
    </div>
  );
};

const menu: ReadonlyArray<readonly SectionCommand[]> = [
  ['row.add', 'row.addChild', 'row.rename', 'row.delete'],
  ['row.up', 'row.down', 'row.in', 'row.out'],
];

interface Point {
  readonly x: number;
  readonly y: number;
}

const SectionMenu = ({ at, onClose }: { readonly at: Point | null; readonly onClose: () => void }) => {
  const words = useWords().text;
  const actions = useActions();
  const items = menu.flatMap((group) =>
    group.map((id, position) => ({
      id,
      label: words.sectionCommands[id],
      keys: commandKeys(id),
      disabled: !actions.canRun(id),
      apart: position === 0,
    })),
  );
  return (
    <ContextMenu
      at={at}
      entries={items}
      onPick={(id) => {
        const picked = items.find((item) => item.id === id);
        onClose();
        if (picked) actions.run(picked.id);
      }}
      onClose={onClose}
    />
  );
};

interface OutlineProps {
  readonly sections: readonly ShownSection[];
  readonly current: string | null;
  readonly onPick: (uid: string) => void;
}

interface ItemProps extends Omit<OutlineProps, 'sections'> {
  readonly section: ShownSection;
  readonly onMenu: (at: Point) => void;
}

const Item = ({ section, current, onPick, onMenu }: ItemProps) => {
  const here = useRef<HTMLButtonElement>(null);
  const numbering = useBook((state) => state.numbering === section.uid);
  const isCurrent = section.uid === current;
  const title = titleOf(section);
  // Follows the caret through the plan.
  useEffect(() => {
    if (isCurrent) here.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      className={classes(styles.item, styles[`level${Math.min(section.level, 5)}`])}
      data-strong={section.paragraphs[0]?.style === 'heading' || undefined}
      data-current={isCurrent || undefined}
    >
      {numbering ? <SectionNumber section={section} /> : null}
      <button
        type="button"
        ref={here}
        className={styles.link}
        aria-current={isCurrent || undefined}
        title={title}
        onClick={() => onPick(section.uid)}
        onContextMenu={(event) => {
          event.preventDefault();
          onPick(section.uid);
          onMenu({ x: event.clientX, y: event.clientY });
        }}
      >
        {numbering ? null : <span className={styles.label}>{section.printedLabel}</span>}
        <span className={styles.title}>{title}</span>
      </button>
    </li>
  );
};

export const Outline = ({ sections, current, onPick }: OutlineProps) => {
  const words = useWords().text;
  const writable = useBook((state) => state.book?.opened.access === 'write');
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  return (
    <nav className={styles.outline} aria-label={words.outline}>
      {writable ? <Tools /> : null}
      <ul className={styles.list}>
        {sections.map((section) => (
          <Item key={section.uid} section={section} current={current} onPick={onPick} onMenu={setMenuAt} />
        ))}
      </ul>
      <SectionMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </nav>
  );
};
