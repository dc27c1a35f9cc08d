/** The edge between the grid and the side panel: dragged, or moved with the arrows. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useActions, useBook, useWords } from '../book/index.ts';
import styles from './Resizer.module.css';

/** As `settingsSchema` has them. */
const narrowest = 240;
const widest = 720;
const step = 16;

const within = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)));

interface ResizerProps {
  /** Shows a width at once, while it is being dragged. */
  readonly onDrag: (width: number | null) => void;
}

export const Resizer = ({ onDrag }: ResizerProps) => {
  const words = useWords().shell;
  const actions = useActions();
  const { panelWidth: width, zoom } = useBook((state) => state.settings);
  const drag = useRef<{ from: number; width: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!drag.current) return;
    const next = within(width + ((drag.current.from - event.clientX) * 100) / zoom);
    drag.current = { ...drag.current, width: next };
    onDrag(next);
  };
  const onPointerUp = (): void => {
    if (!drag.current) return;
    // Settings are written once, when the hand lets go.
    actions.changeSettings({ panelWidth: drag.current.width });
    drag.current = null;
    onDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    actions.changeSettings({ panelWidth: within(width + by) });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a control; hr cannot be one.
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resizePanel}
      aria-controls="side-panel"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
};
