/**
 * Fills pages with items: a page ends only where an item does not keep the next one, rows of a table stand under their
 * heading, and footnotes at the foot of the page on which they are referred to, going on where there is no room.
 */
import type { Item } from './item.ts';
import type { PageLine, PageTableHead } from './page.ts';

/** Above the first footnote of a page: a blank and the short rule. In mm. */
export const noteGap = 4;

export interface FilledPage {
  /** Each with its upper edge, from the top of the text. */
  readonly items: readonly { readonly item: Item; readonly top: number }[];
  /** In their order; their heights make up the room at the foot. */
  readonly notes: readonly PageLine[];
}

/** The lines of each footnote, by its number. */
export type Notes = ReadonlyMap<number, readonly PageLine[]>;

interface State {
  readonly items: FilledPage['items'];
  readonly used: number;
  readonly notes: readonly PageLine[];
  readonly notesHeight: number;
  /** Lines of footnotes for the next page. */
  readonly waiting: readonly PageLine[];
}

/** Footnotes that go on leave this share of a page to the text. */
const waitingShare = 0.6;
/** So many lines of a footnote stand on the page of its reference, before it goes on. */
const fewestLines = 2;
/** Lengths are sums of fractions. */
const tolerance = 1e-6;

const headHeight = (head: PageTableHead): number =>
  head.headerHeights.reduce((sum, height) => sum + height, head.numberHeight);

const empty: State = { items: [], used: 0, notes: [], notesHeight: 0, waiting: [] };

/** As many of the waiting lines as there is room for. */
const withNotes = (state: State, waiting: readonly PageLine[], room: number): State => {
  let height = state.notesHeight;
  let count = 0;
  for (const line of waiting) {
    const more = line.height + (height === 0 ? noteGap : 0);
    if (height + more > room + tolerance) break;
    height += more;
    count++;
  }
  return {
    ...state,
    notes: [...state.notes, ...waiting.slice(0, count)],
    notesHeight: height,
    waiting: waiting.slice(count),
  };
};

const topOf = ({ items, used }: State, { before, table }: Item): number => {
  const last = items.at(-1)?.item;
  const top = used + (last ? before : 0);
  return table && last?.table?.head !== table.head ? top + headHeight(table.head) : top;
};

/** Whether every footnote that is new has begun. */
const haveBegun = (state: State, item: Item, notes: Notes): boolean =>
  item.notes.every((number) => {
    const lines = notes.get(number)?.length ?? 0;
    const left = state.waiting.filter((line) => line.note === number).length;
    return lines - left >= Math.min(lines, fewestLines);
  });

const add = (state: State, item: Item, height: number, notes: Notes): State | undefined => {
  const top = topOf(state, item);
  const used = top + item.height;
  if (used + state.notesHeight > height + tolerance) return undefined;
  const placed = { ...state, items: [...state.items, { item, top }], used };
  if (item.notes.length === 0) return placed;
  const waiting = [...state.waiting, ...item.notes.flatMap((number) => notes.get(number) ?? [])];
  const noted = withNotes(placed, waiting, height - used);
  return haveBegun(noted, item, notes) ? noted : undefined;
};

/** Whatever it leads to: an item that no page can hold stands on one of its own. */
const addAnyway = (state: State, item: Item, notes: Notes): State => {
  const top = topOf(state, item);
  const waiting = [...state.waiting, ...item.notes.flatMap((number) => notes.get(number) ?? [])];
  return { ...state, items: [...state.items, { item, top }], used: top + item.height, waiting };
};

interface Filled {
  readonly state: State;
  /** The item that the next page begins with. */
  readonly next: number;
}

const fill = (start: State, items: readonly Item[], from: number, height: number, notes: Notes): Filled => {
  let state = start;
  let good: Filled | undefined;
  let at = from;
  for (let item = items[at]; item; item = items[++at]) {
    const next = add(state, item, height, notes);
    if (!next) break;
    state = next;
    if (!item.keepsNext) good = { state, next: at + 1 };
  }
  if (at === items.length) return { state, next: at };
  if (good) return good;
  // Nothing here may be parted: it is parted all the same where the page is full.
  if (at > from) return { state, next: at };
  const item = items[at];
  // A page that is full of an earlier footnote waits for nothing else.
  return item && start.notes.length === 0
    ? { state: addAnyway(start, item, notes), next: at + 1 }
    : { state: start, next: from };
};

/** @param height of the text on a page, in mm */
export const fillPages = (items: readonly Item[], height: number, notes: Notes = new Map()): FilledPage[] => {
  const pages: FilledPage[] = [];
  let waiting: readonly PageLine[] = [];
  let at = 0;
  while (at < items.length || waiting.length > 0) {
    const room = at < items.length ? height * (1 - waitingShare) : height;
    const start = withNotes(empty, waiting, room);
    const { state, next } = fill(start, items, at, height, notes);
    pages.push({ items: state.items, notes: state.notes });
    waiting = state.waiting;
    at = next;
  }
  return pages;
};
