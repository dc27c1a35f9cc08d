/** A tooltip for pointer and keyboard. It repeats or adds to a name; nothing that is needed stands in it alone. */
import { Tooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react';
import type { ReactElement } from 'react';
import styles from './Tip.module.css';

interface TipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}

export const Tip = ({ text, keys, children }: TipProps) => (
  <TooltipProvider timeout={400} placement="bottom-start">
    <TooltipAnchor render={children} />
    <Tooltip className={styles.tip} gutter={4}>
      <span>{text}</span>
      {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
    </Tooltip>
  </TooltipProvider>
);
