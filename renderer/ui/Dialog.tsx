/** The platform's own modal dialog: it holds the focus, closes with Esc and gives the focus back. */
import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';
import { focusSheet } from './regions.ts';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Buttons at the foot; the last one is what Enter would mean. */
  readonly footer?: ReactNode;
  /** form: for longer fields; wide: to be read; full: as large as the window lets it be. */
  readonly size?: 'form' | 'wide' | 'full';
  /** What the dialog is for has not come yet. */
  readonly waiting?: boolean;
  readonly children: ReactNode;
}

export const Dialog = ({ title, closeLabel, onClose, footer, size, waiting, children }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog?.open) dialog?.showModal();
    // Closed before it leaves the page, so that the focus goes back to where it was.
    return () => {
      dialog?.close();
      // What had it may be gone: another language or size is another grid.
      const { activeElement } = document;
      if (activeElement === document.body || dialog?.contains(activeElement)) focusSheet();
    };
  }, []);

  // What the dialog is for has the focus, not the button that closes it; unless the person is elsewhere already.
  useLayoutEffect(() => {
    const body = ref.current?.querySelector<HTMLElement>(`.${styles.body}`);
    const { activeElement } = document;
    const untouched = activeElement === ref.current || activeElement?.classList.contains(styles.close ?? '');
    if (waiting || !untouched) return;
    const first = ':is(input, select, textarea, button):not(:disabled)';
    body?.querySelector<HTMLElement>(first)?.focus();
  }, [waiting]);

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={closeLabel}
          title={`${closeLabel} (Esc)`}
          onClick={onClose}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      {/* A wide dialog is only read: the keyboard scrolls it from here. */}
      <div className={styles.body} tabIndex={size === 'wide' ? 0 : undefined}>
        {children}
      </div>
      {footer ? <footer className={styles.footer}>{footer}</footer> : null}
    </dialog>
  );
};
