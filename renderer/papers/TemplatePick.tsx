import { X } from 'lucide-react';
import { useState } from 'react';
import { useActions, useBook, useWords } from '../book/index.ts';
import { Button, Field, IconButton } from '../ui/index.ts';
import styles from './ExportDialog.module.css';

interface TemplatePickProps {
  readonly id: string;
  readonly disabled: boolean;
}

/** The Word file around the letter: the program's, or one of the office's own. */
export const TemplatePick = ({ id, disabled }: TemplatePickProps) => {
  const words = useWords().papers;
  const { pickTemplate, dropTemplate } = useActions();
  const template = useBook((state) => state.template);
  const inDesktop = useBook((state) => state.start.host === 'desktop');
  const [problem, setProblem] = useState<string | null>(null);
  // A browser shows no file of this machine to the program.
  if (!inDesktop) return null;
  const shown = template?.name ?? words.ownTemplate;
  const pick = (): void => {
    setProblem(null);
    pickTemplate().catch((error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Field label={words.template} control={id} hint={problem ?? undefined}>
      <div className={styles.template}>
        <Button id={id} aria-label={`${words.template}: ${shown}`} disabled={disabled} onClick={pick}>
          {shown}
        </Button>
        {template ? (
          <IconButton
            icon={<X size={16} />}
            label={words.dropTemplate}
            disabled={disabled}
            onClick={dropTemplate}
          />
        ) : null}
      </div>
    </Field>
  );
};
