/** Tabs whose panel follows the focus. Arrows, Home and End move; only the chosen tab is a stop of the Tab key. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './Tabs.module.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly chosen: Id;
  /** @param byMouse whether a click of the mouse picked it */
  readonly onPick: (id: Id, byMouse: boolean) => void;
  /** Id of the panel that shows what is chosen. */
  readonly controls: string;
  /** Sheets' tabs hang from the grid, the panel's stand on it. */
  readonly hanging?: boolean;
}

const step = (key: string, at: number, count: number): number | undefined => {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
};

export const Tabs = <Id extends string>({
  label,
  items,
  chosen,
  onPick,
  controls,
  hanging,
}: TabsProps<Id>) => {
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = items.findIndex((item) => item.id === chosen);
    const next = step(event.key, at, items.length);
    const item = next === undefined ? undefined : items[next];
    if (!item || next === undefined) return;
    event.preventDefault();
    onPick(item.id, false);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={classes(styles.list, hanging && styles.hanging)}
      onKeyDown={move}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          id={`${controls}-${item.id}`}
          className={styles.tab}
          aria-selected={item.id === chosen}
          aria-controls={controls}
          tabIndex={item.id === chosen ? 0 : -1}
          onClick={(event) => onPick(item.id, event.detail > 0)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
};
