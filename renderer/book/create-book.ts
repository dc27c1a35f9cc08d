/** A window's book: its state, and everything that can be done to it. Made once, before anything is drawn. */
import { createStore } from 'zustand/vanilla';
import { bookWords } from '#shared/messages/book-words.ts';
import type { Settings, Start } from '#shared/window/index.ts';
import type { EngineClient } from '../engine-client/index.ts';
import type { Host } from '../host/index.ts';
import type { Actions } from './actions.ts';
import type { CellKey } from './cell-key.ts';
import { findByName } from './cell-name.ts';
import { createCommands, shownSheets } from './commands.ts';
import { type Core, marksBySheet, refreshActive, selectCell } from './core.ts';
import { createEditing } from './editing.ts';
import { Edits } from './edits.ts';
import { Events } from './events.ts';
import { createFiles } from './files.ts';
import type { GridHandle } from './grid-handle.ts';
import { createImports } from './importing.ts';
import { createOverviews } from './overviews.ts';
import { createPapers } from './papers.ts';
import { createPicking } from './picking.ts';
import { Rows } from './rows.ts';
import { Sections } from './sections.ts';
import type { SheetData } from './sheet-data.ts';
import { Sheets } from './sheets.ts';
import type { BookState } from './state.ts';
import { createSteps } from './steps.ts';
import { createTexts } from './texts.ts';

export interface BookOptions {
  readonly host: Host;
  /** Undefined where the window has no book: it shows the start screen. */
  readonly client: EngineClient;
  readonly start: Start;
  readonly newId: () => string;
  /** Moves the keyboard to the next part of the window. */
  readonly nextRegion: (direction: 1 | -1) => void;
  /** Puts the keyboard into the name box. */
  readonly nameBox: () => void;
  /** Puts the keyboard where a sheet begins that has neither grid nor words. */
  readonly sheetStop: () => void;
}

/** What the grid does besides the actions that everybody has. */
export interface GridActions {
  readonly attach: (grid: GridHandle | null) => void;
  readonly select: (data: SheetData, cell: CellKey | null) => void;
  readonly write: Edits['write'];
}

export interface Book {
  readonly store: Core['store'];
  readonly actions: Actions;
  readonly gridActions: GridActions;
}

const initialState = (start: Start): BookState => ({
  start,
  settings: start.settings,
  connection: start.hasBook ? 'connecting' : 'none',
  book: null,
  problem: null,
  year: null,
  sheet: 'funding',
  scopes: {},
  sheetStatus: 'loading',
  overview: null,
  denominator: 'assigned',
  text: null,
  textGoal: null,
  section: null,
  numbering: null,
  picking: null,
  picked: null,
  template: null,
  data: null,
  panel: 'findings',
  dialog: null,
  importing: false,
  importBatch: null,
  findings: null,
  rules: 0,
  history: null,
  saving: { pending: 0, savedAt: null, failed: null },
  active: null,
  selection: null,
  editing: null,
  notice: null,
});

const createSettings =
  (core: Core, sheets: Sheets, events: Events): Actions['changeSettings'] =>
  (change) => {
    const { store, client, host } = core;
    const before = store.getState().settings;
    const settings: Settings = { ...before, ...change };
    store.setState({ settings });
    void host.ask('window/save-settings', settings);
    if (settings.lang !== before.lang) {
      client.setLanguage(settings.lang);
      // Labels, findings and history are words: they come anew in the other language.
      void sheets.reload();
      events.fetchWords();
    }
    refreshActive(core);
  };

type Lookups = Pick<Actions, 'goTo' | 'goToName' | 'describe'>;

const createLookups = (core: Core, goTo: Actions['goTo']): Lookups => ({
  goTo,
  goToName: (text) => {
    const { data, active } = core.store.getState();
    const found = data && findByName(data, text, active?.column);
    return data && found ? goTo({ ...found, sheet: data.id }) : false;
  },
  describe: ({ row: key, column: id }) => {
    const { data, settings } = core.store.getState();
    const row = data?.row(key);
    const column = data?.column(id);
    if (!data || !row || !column) return null;
    const display = data.display(row, column, settings.unit, settings.lang);
    return { rowLabel: row.label, headings: [...column.groups, column.label], display };
  },
});

/** As sheet Dự án & vốn names them. */
const createComponents =
  ({ client }: Core): Actions['components'] =>
  async (year) => {
    const reply = await client.ask('sheets/show', { sheet: 'funding', year, columns: ['code'] });
    if (!reply.ok) return [];
    const { key, label, leaf } = reply.value.rows;
    return key.flatMap((value, at) => (leaf[at] ? [{ value, label: label[at] ?? value }] : []));
  };

type Views = Pick<Actions, 'showSheet' | 'showYear' | 'components' | 'chooseScope' | 'chooseDenominator'>;

const createViews = (core: Core, sheets: Sheets): Views => ({
  showSheet: (sheet) => void sheets.show(sheet),
  showYear: (year) => void sheets.showYear(year),
  components: createComponents(core),
  chooseScope: (scope) => void sheets.chooseScope(scope),
  chooseDenominator: (denominator) => core.store.setState({ denominator }),
});

const createGoTo =
  (core: Core, sheets: Sheets): Actions['goTo'] =>
  ({ sheet, row, column, year, period, component }) => {
    const known = shownSheets.find((id) => id === sheet);
    if (!known) {
      const { lang } = core.store.getState().settings;
      core.store.setState({ notice: { tone: 'warning', text: bookWords[lang].notShown } });
      return false;
    }
    sheets.goTo(known, { row, column }, { year, period, component });
    return true;
  };

type Places = Pick<
  Actions,
  'attachWords' | 'leaveWords' | 'focusSheet' | 'closeDialog' | 'closeImport' | 'openImport'
>;

/** Where the keyboard is: in the grid, or in the words of the plan. */
const createPlaces = ({ store, grid, words }: Core, sheetStop: () => void): Places => {
  const focusSheet = (): void => {
    const { sheet } = store.getState();
    if (sheet === 'text') words.current?.focus();
    else if (sheet === 'overview') sheetStop();
    else grid.current?.focus();
  };
  return {
    focusSheet,
    closeDialog: () => {
      store.setState({ dialog: null });
      focusSheet();
    },
    openImport: (batch) => store.setState({ importing: true, importBatch: batch, dialog: null }),
    closeImport: () => {
      store.setState({ importing: false, importBatch: null });
      // The sheet is there again when the view has been taken away.
      requestAnimationFrame(focusSheet);
    },
    attachWords: (handle) => {
      words.current = handle;
    },
    leaveWords: () => void words.current?.save(),
  };
};

const createCore = ({ host, client, start, newId }: BookOptions): Core => ({
  ...{ client, host, newId },
  store: createStore<BookState>()(() => initialState(start)),
  grid: { current: null },
  marksOf: marksBySheet(),
  finishEdit: { current: () => undefined },
  words: { current: null },
  fetchText: { current: () => undefined },
  fetchOverview: { current: () => undefined },
});

export const createBook = (options: BookOptions): Book => {
  const { client, start, nextRegion, nameBox, sheetStop } = options;
  const core = createCore(options);
  const { store } = core;
  const sheets = new Sheets(core);
  const events = new Events(core, sheets);
  const edits = new Edits(core, sheets);
  const texts = createTexts(core, edits);
  core.fetchText.current = () => void texts.fetch();
  const overviews = createOverviews(core);
  const editing = createEditing(core, edits);
  const rows = new Rows(core, edits, sheets);
  const sections = new Sections(core, edits);
  const steps = createSteps(core, edits, sheets);
  const { saveCopy, ...files } = createFiles(core);
  const goTo = createGoTo(core, sheets);
  const changeSettings = createSettings(core, sheets, events);
  const { beginEdit } = editing;
  const commands = createCommands({
    ...{ core, edits, rows, sections, sheets, steps, goTo, changeSettings, beginEdit, nextRegion, nameBox },
    files: { ...files, saveCopy },
  });

  client.setLanguage(start.settings.lang);
  client.subscribe((event) => {
    events.handle(event);
    texts.handle(event);
    overviews.handle(event);
  });

  const actions: Actions = {
    ...commands,
    ...editing,
    ...files,
    ...createLookups(core, goTo),
    ...createPicking(core, sheets),
    ...sections.actions,
    ...createPapers(core, edits, events),
    imports: createImports(core, edits, events),
    ...createPlaces(core, sheetStop),
    ...{ writeText: texts.write, figure: texts.figure },
    changeSettings,
    ...createViews(core, sheets),
    openDialog: (dialog) => store.setState({ dialog }),
    revertTo: steps.revertTo,
    moreHistory: () => events.moreHistory(),
    say: (notice) => store.setState({ notice }),
    reconnect: () => client.reconnect(),
  };

  const gridActions: GridActions = {
    attach: (grid) => {
      core.grid.current = grid;
    },
    select: (data, cell) => selectCell(core, data, cell),
    write: (cells) => edits.write(cells),
  };
  return { store, actions, gridActions };
};
