import { Rows3, TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { isBesideGrid, useActions, useBook, useWords } from '../book/index.ts';
import { SheetGrid } from '../sheets/index.ts';
import { Button, EmptyState, isFocusLost, Waiting } from '../ui/index.ts';
import { hasScope, ScopeBar } from './ScopeBar.tsx';
import styles from './SheetArea.module.css';
import { sheetPanelId } from './SheetTabs.tsx';

/** Its editor is fetched with it: most windows show figures only. */
const TextSheet = lazy(async () => ({ default: (await import('../text/index.ts')).TextSheet }));

/** Neither are the charts in what a window begins with. */
const Overview = lazy(async () => ({ default: (await import('../charts/index.ts')).Overview }));

const Failed = ({ message, code }: { readonly message: string; readonly code: string }) => {
  const words = useWords().shell;
  const actions = useActions();
  const sheet = useBook((state) => state.sheet);
  return (
    <EmptyState
      icon={<TriangleAlert size={24} />}
      title={words.sheetFailed}
      detail={`${message} (${words.code(code)})`}
      action={<Button onClick={() => actions.showSheet(sheet)}>{words.tryAgain}</Button>}
    />
  );
};

const Empty = () => {
  const words = useWords().shell;
  const actions = useActions();
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<Rows3 size={24} />}
        title={words.emptySheet}
        detail={words.emptySheetDetail}
        action={<Button onClick={() => actions.run('row.add')}>{words.addFirstRow}</Button>}
      />
    </div>
  );
};

/** Once it has been shown it stays behind the grid, with its caret, its place and what is not written yet. */
const Words = ({ shown }: { readonly shown: boolean }) => {
  const words = useWords().shell;
  const visited = useRef(false);
  visited.current ||= shown;
  if (!visited.current) return null;
  return (
    <div className={styles.words} hidden={!shown}>
      <Suspense fallback={<Waiting label={words.loadingSheet} lines={12} />}>
        <TextSheet />
      </Suspense>
    </div>
  );
};

const Charts = () => {
  const words = useWords().overview;
  return (
    <div className={styles.words}>
      <Suspense fallback={<Waiting label={words.loading} lines={12} />}>
        <Overview />
      </Suspense>
    </div>
  );
};

/** The keyboard follows when something comes in front of the grid, or goes behind it. */
const useFocusInSheet = (beside: boolean): void => {
  const { focusSheet } = useActions();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in front has changed
  useEffect(() => {
    if (isFocusLost()) focusSheet();
  }, [beside, focusSheet]);
};

/** Where the grid is; or why it is not. What was shown stays until the next sheet has come. */
export const SheetArea = () => {
  const words = useWords().shell;
  const sheet = useBook((state) => state.sheet);
  const status = useBook((state) => state.sheetStatus);
  const hasData = useBook((state) => state.data !== null);
  const isEmpty = useBook((state) => state.data?.rows.length === 0);
  const beside = isBesideGrid(sheet);
  const failed = typeof status === 'object';
  useFocusInSheet(beside);
  return (
    <div
      className={styles.area}
      id={sheetPanelId}
      role="tabpanel"
      aria-labelledby={`${sheetPanelId}-${sheet}`}
      aria-busy={status === 'loading'}
      data-region="sheet"
    >
      {hasScope(sheet) ? <ScopeBar /> : null}
      {failed ? <Failed message={status.message} code={status.code} /> : null}
      {!failed && !beside && !hasData ? <Waiting label={words.loadingSheet} lines={12} /> : null}
      {!failed && hasData ? (
        <div className={styles.grid} hidden={beside}>
          <SheetGrid />
        </div>
      ) : null}
      <Words shown={!failed && sheet === 'text'} />
      {!failed && sheet === 'overview' ? <Charts /> : null}
      {!failed && !beside && isEmpty && status === 'ready' ? <Empty /> : null}
      {status === 'loading' && hasData ? <div className={styles.busy} /> : null}
    </div>
  );
};
