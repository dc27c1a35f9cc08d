import '../ui/tokens.css';
import '../ui/base.css';
import { lazy, Suspense } from 'react';
import { useBook } from '../book/index.ts';
import { Dialogs } from '../dialogs/index.ts';
import { ConnectingScreen } from './ConnectingScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ProblemScreen } from './ProblemScreen.tsx';
import { StartScreen } from './StartScreen.tsx';
import { useAppearance } from './use-appearance.ts';
import { useKeyboard } from './use-keyboard.ts';
import { Workbench } from './Workbench.tsx';

/** Fetched when it is first asked for: the window starts with less. */
const ImportView = lazy(async () => ({ default: (await import('../importing/index.ts')).ImportView }));

const Screen = () => {
  const hasBook = useBook((state) => state.book !== null);
  const problem = useBook((state) => state.problem);
  const connection = useBook((state) => state.connection);
  const importing = useBook((state) => state.importing);
  if (hasBook) {
    return (
      <>
        <Workbench hidden={importing} />
        <Suspense fallback={null}>{importing ? <ImportView /> : null}</Suspense>
      </>
    );
  }
  if (problem) return <ProblemScreen problem={problem} />;
  return connection === 'none' ? <StartScreen /> : <ConnectingScreen />;
};

const Window = () => {
  useKeyboard();
  return (
    <>
      <Screen />
      <Dialogs />
    </>
  );
};

/** The whole window; it takes everything from `BookContext`. */
export const App = () => {
  useAppearance();
  return (
    <ErrorBoundary>
      <Window />
    </ErrorBoundary>
  );
};
