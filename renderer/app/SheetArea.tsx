import { TriangleAlert } from 'lucide-react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { SheetGrid } from '../sheets/index.ts';
import { Button, EmptyState, Waiting } from '../ui/index.ts';
import styles from './SheetArea.module.css';
import { sheetPanelId } from './SheetTabs.tsx';

const Failed = ({ message, code }: { readonly message: string; readonly code: string }) => {
  const words = useWords().shell;
  const actions = useActions();
  return (
    <EmptyState
      icon={<TriangleAlert size={24} />}
      title={words.sheetFailed}
      detail={`${message} (${words.code(code)})`}
      action={<Button onClick={actions.reconnect}>{words.tryAgain}</Button>}
    />
  );
};

/** Where the grid is; or why it is not. What was shown stays until the next sheet has come. */
export const SheetArea = () => {
  const words = useWords().shell;
  const sheet = useBook((state) => state.sheet);
  const status = useBook((state) => state.sheetStatus);
  const hasData = useBook((state) => state.data !== null);
  const failed = typeof status === 'object';
  return (
    <div
      className={styles.area}
      id={sheetPanelId}
      role="tabpanel"
      aria-labelledby={`${sheetPanelId}-${sheet}`}
      aria-busy={status === 'loading'}
      data-region="sheet"
    >
      {failed ? <Failed message={status.message} code={status.code} /> : null}
      {!failed && !hasData ? <Waiting label={words.loadingSheet} lines={12} /> : null}
      {!failed && hasData ? <SheetGrid /> : null}
      {status === 'loading' && hasData ? <div className={styles.busy} /> : null}
    </div>
  );
};
