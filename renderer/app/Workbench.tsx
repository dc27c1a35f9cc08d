import { isBesideGrid, useBook } from '../book/index.ts';
import { FormulaRow } from './FormulaRow.tsx';
import { MenuBar } from './MenuBar.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { PickingBar } from './PickingBar.tsx';
import { SheetArea } from './SheetArea.tsx';
import { SheetTabs } from './SheetTabs.tsx';
import { SidePanel } from './SidePanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import styles from './Workbench.module.css';

/** The window with a book in it. Another view before it leaves it as it is, out of everybody's way. */
export const Workbench = ({ hidden }: { readonly hidden: boolean }) => {
  const inBrowser = useBook((state) => state.start.host === 'browser');
  const name = useBook((state) => state.book?.name ?? '');
  const inGrid = useBook((state) => !isBesideGrid(state.sheet));
  const picking = useBook((state) => state.picking !== null);
  const panelOpen = useBook((state) => state.settings.panelOpen);
  return (
    <div className={styles.bench} inert={hidden} data-behind={hidden}>
      <header className={styles.bars}>
        {inBrowser ? <MenuBar /> : null}
        <Toolbar />
      </header>
      {inGrid ? <FormulaRow /> : null}
      <div className={styles.middle}>
        <main className={styles.main}>
          <h1 className={styles.title}>{name}</h1>
          {picking ? <PickingBar /> : null}
          <SheetArea />
        </main>
        {panelOpen ? <SidePanel /> : null}
      </div>
      <div className={styles.foot}>
        <SheetTabs />
        <NoticeLine />
      </div>
      <StatusBar />
    </div>
  );
};
