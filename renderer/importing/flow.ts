/** From a file to what is written: the steps of an import, one at a time, with everything that can be taken back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportInput, Imports } from '../book/index.ts';
import { createPreviewing } from './previewing.ts';
import { changeSheet, setFirstRow, setHeader, setLastRow, sheetOf } from './settings-edit.ts';
import {
  type CellGoal,
  type Decisions,
  type Filter,
  type ImportState,
  initialState,
  type Opened,
  type PreviewRow,
  type Settings,
  type Step,
} from './state.ts';

type OpenInput = ImportInput<'imports/open'>;
export type Reading = Pick<OpenInput, 'encoding' | 'separator' | 'profile'>;

export interface Flow {
  readonly store: StoreApi<ImportState>;
  readonly imports: Imports;
  /** Asks for a file and reads it. */
  readonly pick: () => Promise<void>;
  /** Opens an earlier import with its rows and decisions. */
  readonly reopen: (batch: string) => Promise<void>;
  /** Reads the same file otherwise. */
  readonly reread: (reading: Reading) => Promise<void>;
  /** Gives up what is running. */
  readonly cancel: () => void;
  readonly showStep: (step: Step) => void;
  readonly showSheet: (sheet: string) => void;
  readonly showCell: (goal: CellGoal) => void;
  readonly point: (pointing: ImportState['pointing']) => void;
  /** A row was pointed at. */
  readonly pointAt: (row: number) => void;
  /** @param detectOn sheet whose columns are to be proposed anew */
  readonly changeSettings: (change: (settings: Settings) => Settings, detectOn?: string) => void;
  readonly decide: (change: (decisions: Decisions) => Decisions) => void;
  readonly setFilter: (change: Partial<Filter>) => void;
  readonly showRow: (row: PreviewRow | null) => void;
  readonly say: (change: Partial<Pick<ImportState, 'leaveOut' | 'profileName' | 'note'>>) => void;
  readonly commit: () => Promise<void>;
  /** Another file. */
  readonly restart: () => void;
  /** Lets go of the file. */
  readonly close: () => void;
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const openedState = (opened: Opened): Partial<ImportState> => ({
  ...initialState,
  step: 'understand',
  opened,
  settings: opened.settings,
  decisions: opened.decisions,
  reasons: opened.reasons,
  sheet: opened.settings.sheets[0]?.sheet ?? opened.sheets[0]?.name ?? '',
});

/** Opening and closing. */
const createOpening = (
  store: StoreApi<ImportState>,
  imports: Imports,
  previewing: ReturnType<typeof createPreviewing>,
) => {
  let running: AbortController | undefined;
  let source: { readonly handle: string; readonly name: string } | null = null;

  const letGo = (): void => {
    previewing.stop();
    const { opened } = store.getState();
    if (opened) void imports.ask('imports/close', { import: opened.import });
  };

  const fetchTargets = async (year: number | null): Promise<void> => {
    const reply = await imports.ask('imports/targets', year === null ? {} : { year });
    // A year that the plan does not have: the names of the year that is shown.
    const found = reply.ok || year === null ? reply : await imports.ask('imports/targets', {});
    if (found.ok) store.setState({ targets: found.value.targets });
  };

  const open = async (input: OpenInput): Promise<void> => {
    letGo();
    const controller = new AbortController();
    running = controller;
    store.setState({ ...initialState, busy: 'opening' });
    const reply = await imports.run('imports/open', input, {
      signal: controller.signal,
      onProgress: (progress) => store.setState({ progress }),
    });
    running = undefined;
    if (!reply.ok) {
      store.setState({ busy: null, problem: controller.signal.aborted ? null : reply.error.message });
      return;
    }
    store.setState({ ...openedState(reply.value), fromFile: source !== null });
    void fetchTargets(reply.value.settings.budgetYear);
    await previewing.now();
  };

  const pickAnd = async (again: string | undefined, reading: Reading): Promise<void> => {
    store.setState({ problem: null });
    try {
      const picked = await imports.pick(again);
      if (!picked) return;
      source = picked;
      await open({ file: picked.handle, ...reading });
    } catch (error) {
      store.setState({ busy: null, problem: sentence(error) });
    }
  };

  return {
    pick: () => pickAnd(undefined, {}),
    reopen: async (batch: string): Promise<void> => {
      source = null;
      await open({ batch });
    },
    reread: async (reading: Reading): Promise<void> => {
      if (source) await pickAnd(source.handle, reading);
    },
    cancel: () => {
      running?.abort();
      previewing.stop();
    },
    close: () => {
      running?.abort();
      letGo();
    },
    fetchTargets,
  };
};

const commitInput = ({ opened, preview, leaveOut, profileName, note }: ImportState) =>
  opened && preview
    ? {
        import: opened.import,
        revision: preview.revision,
        leaveOut,
        ...(profileName.trim() === '' ? {} : { saveProfile: profileName.trim() }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }
    : null;

/** Asked before it is written: afterwards the engine may have let go of the rows. */
const firstWritten = async (imports: Imports, id: string): Promise<string | null> => {
  const reply = await imports.ask('imports/rows', {
    import: id,
    classes: ['new', 'changed', 'deleted'],
    ...{ from: 0, limit: 1 },
  });
  return reply.ok ? (reply.value.rows[0]?.amounts[0]?.component ?? null) : null;
};

const createCommit =
  (store: StoreApi<ImportState>, imports: Imports, remake: () => void): Flow['commit'] =>
  async () => {
    const input = commitInput(store.getState());
    if (!input) return;
    store.setState({ busy: 'writing', problem: null });
    const first = await firstWritten(imports, input.import);
    const reply = await imports.write('imports/commit', input);
    if (reply.ok) {
      store.setState({ busy: null, committed: reply.value, firstWritten: first, step: 'done', decided: 0 });
      return;
    }
    store.setState({ busy: null, problem: reply.error.message });
    // The book may have gone on since: what would happen now is shown anew.
    remake();
  };

type Store = StoreApi<ImportState>;

const createSettingsChange =
  (
    store: Store,
    imports: Imports,
    changed: (before: Settings, now: Settings) => void,
  ): Flow['changeSettings'] =>
  (change, detectOn) => {
    const { settings, opened, decided } = store.getState();
    if (!settings || !opened) return;
    const next = change(settings);
    if (next === settings) return;
    store.setState({ settings: next, decided: decided + 1 });
    if (detectOn === undefined) {
      changed(settings, next);
      return;
    }
    const input = { import: opened.import, settings: next, sheet: detectOn };
    void imports.ask('imports/detect', input).then((reply) => {
      // Something else has been changed meanwhile: it stays.
      if (store.getState().settings !== next) return;
      if (reply.ok) store.setState({ settings: reply.value.settings, reasons: reply.value.reasons });
      else store.setState({ problem: reply.error.message });
      changed(settings, reply.ok ? reply.value.settings : next);
    });
  };

const createPointing = (store: Store, changeSettings: Flow['changeSettings']): Flow['pointAt'] => {
  let headerStart = 1;
  const change = (turn: Parameters<typeof changeSheet>[2], detects: boolean): void => {
    const { sheet } = store.getState();
    store.setState({ pointing: null });
    changeSettings((settings) => changeSheet(settings, sheet, turn), detects ? sheet : undefined);
  };
  return (row) => {
    const { pointing, settings, sheet } = store.getState();
    if (!pointing || !settings || !sheetOf(settings, sheet)) return;
    if (pointing === 'header') {
      headerStart = row;
      store.setState({ pointing: 'headerEnd' });
    } else if (pointing === 'headerEnd') change((each) => setHeader(each, headerStart, row), true);
    else change((each) => (pointing === 'firstRow' ? setFirstRow(each, row) : setLastRow(each, row)), false);
  };
};

export const createFlow = (imports: Imports): Flow => {
  const store = createStore<ImportState>()(() => initialState);
  const previewing = createPreviewing(store, imports);
  const { fetchTargets, ...opening } = createOpening(store, imports, previewing);
  const changeSettings = createSettingsChange(store, imports, (before, now) => {
    if (before.budgetYear !== now.budgetYear) void fetchTargets(now.budgetYear);
    previewing.soon();
  });
  return {
    store,
    imports,
    ...opening,
    changeSettings,
    pointAt: createPointing(store, changeSettings),
    showStep: (step) => store.setState({ step, pointing: null }),
    showSheet: (sheet) => store.setState({ sheet, pointing: null, goal: null }),
    showCell: (goal) => store.setState({ goal: { ...goal }, sheet: goal.sheet, step: 'understand' }),
    point: (pointing) => store.setState({ pointing }),
    decide: (change) => {
      const { decisions, decided } = store.getState();
      if (!decisions) return;
      store.setState({ decisions: change(decisions), decided: decided + 1 });
      previewing.soon();
    },
    setFilter: (change) => store.setState({ filter: { ...store.getState().filter, ...change }, row: null }),
    showRow: (row) => store.setState({ row }),
    restart: () => {
      opening.close();
      store.setState(initialState);
    },
    say: (change) => store.setState(change),
    commit: createCommit(store, imports, previewing.soon),
  };
};
