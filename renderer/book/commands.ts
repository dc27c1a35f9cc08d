/** What each command of `shared/window/commands.ts` does in this window, and when it can. */
import type { Finding } from '#shared/contract/index.ts';
import { bookWords } from '#shared/messages/book-words.ts';
import { type SheetId, sheetIds } from '#shared/sheets/index.ts';
import { type CommandId, commandById } from '#shared/window/index.ts';
import type { Actions } from './actions.ts';
import { type Core, isBesideGrid, refreshActive } from './core.ts';
import type { Edits } from './edits.ts';
import type { Files } from './files.ts';
import type { RowCommand } from './row-goal.ts';
import type { Rows } from './rows.ts';
import type { Sections } from './sections.ts';
import type { Sheets } from './sheets.ts';
import type { BookState, PanelId, ViewId } from './state.ts';
import type { Steps } from './steps.ts';

export interface Parts {
  readonly core: Core;
  readonly edits: Edits;
  readonly files: Files;
  readonly rows: Rows;
  readonly sections: Sections;
  readonly sheets: Sheets;
  readonly steps: Steps;
  readonly goTo: Actions['goTo'];
  readonly changeSettings: Actions['changeSettings'];
  readonly beginEdit: Actions['beginEdit'];
  /** The next region of the window, for the keyboard; the shell says where they are. */
  readonly nextRegion: (direction: 1 | -1) => void;
  /** Puts the keyboard into the name box. */
  readonly nameBox: () => void;
}

/** Sheets that the window shows, in the order of their tabs. */
export const shownSheets: readonly SheetId[] = sheetIds;

/** Everything that has a tab, in their order. */
export const shownViews: readonly ViewId[] = ['overview', ...shownSheets];

const isRowCommand = (id: CommandId): id is Extract<CommandId, RowCommand> => id.startsWith('row.');

const showPanel =
  ({ core, changeSettings }: Parts) =>
  (panel: PanelId): void => {
    core.store.setState({ panel });
    changeSettings({ panelOpen: true });
  };

const stepSheet = ({ core, sheets }: Parts, step: 1 | -1): void => {
  const at = shownViews.indexOf(core.store.getState().sheet);
  const next = shownViews[(at + step + shownViews.length) % shownViews.length];
  if (next) void sheets.show(next);
};

const canShow = (finding: Finding): boolean => shownSheets.some((id) => id === finding.place.sheet);

/** Whether the person is where a finding is: at its cell, or in its section of the plan. */
const isAt = ({ active, sheet, section }: BookState, { place }: Finding): boolean =>
  sheet === 'text'
    ? place.sheet === 'text' && place.row === section
    : place.row === active?.row && place.column === active.column && place.sheet === active.sheet;

/** The finding that was gone to last: one place may have several. */
const lastFinding = new WeakMap<Core, string>();

const nextFinding = ({ core, goTo }: Parts): void => {
  const state = core.store.getState();
  const reachable = (state.findings ?? []).filter(canShow);
  const here = reachable.filter((finding) => isAt(state, finding));
  const last = here.find(({ key }) => key === lastFinding.get(core)) ?? here[0];
  const at = last ? reachable.indexOf(last) : -1;
  const next = reachable[(at + 1) % Math.max(reachable.length, 1)];
  const { settings } = state;
  if (next) {
    lastFinding.set(core, next.key);
    goTo({ ...next.place, year: next.year });
  } else core.store.setState({ notice: { tone: 'done', text: bookWords[settings.lang].noFindings } });
};

const retry = ({ core, sheets, beginEdit }: Parts): void => {
  const { data, active } = core.store.getState();
  const here = active?.refused ? active : data?.lastRefused();
  if (!data || !here) return;
  sheets.goTo(data.id, here, data.place);
  const { active: shown } = core.store.getState();
  if (shown?.row === here.row && shown.column === here.column) beginEdit('cell');
};

const clear = ({ core, edits }: Parts): void => {
  const { data } = core.store.getState();
  const selected = (core.grid.current?.selected() ?? []).flat();
  data?.forgetRefused(selected);
  refreshActive(core);
  const filled = selected.filter((cell) => {
    const row = data?.row(cell.row);
    const column = data?.column(cell.column);
    if (!data || !row || !column || !data.editable(row, column)) return false;
    return (data.pending(cell) ?? data.value(row, column.id) ?? '') !== '';
  });
  void edits.write(filled.map((cell) => ({ ...cell, text: '' })));
};

const table = (parts: Parts): Readonly<Partial<Record<CommandId, () => void>>> => {
  const { core, files, steps, changeSettings, beginEdit } = parts;
  const { store, grid, host } = core;
  const panel = showPanel(parts);
  const dialog = (kind: 'new' | 'export' | 'details' | 'layout' | 'settings' | 'keys' | 'about') => () =>
    store.setState({ dialog: { kind } });
  // The grid listens to these events of the page, wherever they come from.
  const clipboard = (name: 'copy' | 'cut' | 'paste') => () => {
    grid.current?.focus();
    document.execCommand(name);
  };
  return {
    'book.new': dialog('new'),
    'book.open': () => void files.openBook(),
    'window.new': () => void host.ask('window/new-window', {}),
    'book.saveCopy': () => void files.saveCopy(),
    'import.treasury': () => store.setState({ importing: true, dialog: null }),
    'paper.export': dialog('export'),
    'paper.details': dialog('details'),
    'paper.layout': dialog('layout'),
    settings: dialog('settings'),
    'window.close': () => void host.ask('window/close', {}),
    undo: () => void steps.undo(),
    redo: () => void steps.redo(),
    cut: clipboard('cut'),
    copy: clipboard('copy'),
    paste: clipboard('paste'),
    clear: () => clear(parts),
    edit: () => beginEdit('cell'),
    retry: () => retry(parts),
    goTo: () => parts.nameBox(),
    'view.expandAll': () => grid.current?.expandAll(),
    'view.collapseAll': () => grid.current?.collapseAll(),
    'view.foldColumns': () => grid.current?.foldColumns(),
    'view.nextSheet': () => stepSheet(parts, 1),
    'view.previousSheet': () => stepSheet(parts, -1),
    'view.findings': () => panel('findings'),
    'view.cell': () => panel('cell'),
    'view.history': () => panel('history'),
    'view.panel': () => changeSettings({ panelOpen: !store.getState().settings.panelOpen }),
    'view.nextFinding': () => nextFinding(parts),
    'view.nextRegion': () => parts.nextRegion(1),
    'view.previousRegion': () => parts.nextRegion(-1),
    'help.keys': dialog('keys'),
    'help.about': dialog('about'),
  };
};

/** What a person may do in the middle of typing. */
const keepsEdit: readonly CommandId[] = ['cut', 'copy', 'paste', 'edit'];
const writing: readonly CommandId[] = ['cut', 'paste', 'clear', 'edit', 'retry'];

const isStep = (id: CommandId): id is 'undo' | 'redo' => id === 'undo' || id === 'redo';

/** The sections of the plan are rows without a grid. */
const rowsOf = ({ core, rows, sections }: Parts): Pick<Rows, 'run' | 'canRun'> =>
  core.store.getState().sheet === 'text' ? sections : rows;

/** What can be done while the view that brings in figures stands before the sheets. */
const besideImport: readonly CommandId[] = [
  'view.nextRegion',
  'view.previousRegion',
  'settings',
  'help.keys',
  'help.about',
  'window.close',
  'window.new',
  'book.open',
];

/** What needs a grid. */
const inGrid: readonly CommandId[] = [
  ...writing,
  ...(['goTo', 'view.expandAll', 'view.collapseAll', 'view.foldColumns'] as const),
];

/** Whether the window shows what the command is about. */
const isWithinReach = ({ book, start, importing }: BookState, id: CommandId): boolean => {
  if (commandById[id].opensBooks && !start.opensBooks) return false;
  if (importing && !besideImport.includes(id)) return false;
  return commandById[id].always === true || book !== null;
};

const canRun = (parts: Parts, id: CommandId): boolean => {
  const state = parts.core.store.getState();
  if (!isWithinReach(state, id)) return false;
  if (commandById[id].always) return true;
  const { book, history, data, active, sheet } = state;
  const writes = book?.opened.access === 'write';
  if (id === 'import.treasury') return writes;
  if (isStep(id)) return writes && (history?.[id] ?? null) !== null;
  if (isRowCommand(id)) return sheet !== 'overview' && rowsOf(parts).canRun(id);
  if (isBesideGrid(sheet) && inGrid.includes(id)) return false;
  if (id === 'retry') return writes && data?.lastRefused() !== undefined;
  return writing.includes(id) ? writes && active !== null : true;
};

export const createCommands = (parts: Parts): Pick<Actions, 'run' | 'canRun' | 'showPanel'> => {
  const actions = table(parts);
  return {
    run: (id) => {
      // History is told a moment after the edit: whether there is a step back, the engine knows sooner.
      const { book, importing } = parts.core.store.getState();
      const early = isStep(id) && !importing && book?.opened.access === 'write';
      if (!early && !canRun(parts, id)) return;
      if (!keepsEdit.includes(id)) {
        parts.core.finishEdit.current();
        void parts.core.words.current?.save();
      }
      if (isRowCommand(id)) rowsOf(parts).run(id);
      else actions[id]?.();
    },
    canRun: (id) => canRun(parts, id),
    showPanel: showPanel(parts),
  };
};
