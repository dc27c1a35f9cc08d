import type { ReactNode } from 'react';
import { useBook } from '../book/index.ts';
import { MenuBar } from './MenuBar.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import styles from './StartScreen.module.css';

interface PageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The window while no book is in it. */
export const Page = ({ title, lead, children }: PageProps) => {
  const inBrowser = useBook((state) => state.start.host === 'browser');
  return (
    <div className={styles.window}>
      <header>{inBrowser ? <MenuBar /> : null}</header>
      <main className={styles.page}>
        <div className={styles.column}>
          <h1 className={styles.title}>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
          {children}
        </div>
      </main>
      <div className={styles.foot}>
        <NoticeLine />
      </div>
    </div>
  );
};
