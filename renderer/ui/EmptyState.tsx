import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly detail?: string | undefined;
  /** The one thing to do first. */
  readonly action?: ReactNode;
}

export const EmptyState = ({ icon, title, detail, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    {icon ? <span className={styles.icon}>{icon}</span> : null}
    <p className={styles.title}>{title}</p>
    {detail ? <p className={styles.detail}>{detail}</p> : null}
    {action}
  </div>
);
